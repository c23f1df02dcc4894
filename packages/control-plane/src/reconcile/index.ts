export * from './types';
export type { LeadershipOptions } from './leadership';
export {
  createControlPlane,
  type ControlPlaneOptions,
} from './createControlPlane';
