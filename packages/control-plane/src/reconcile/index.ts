export * from './types';
export type { Instruments } from './instruments';
export type { LeadershipOptions } from './leadership';
export {
  createControlPlane,
  type ControlPlaneOptions,
} from './createControlPlane';
