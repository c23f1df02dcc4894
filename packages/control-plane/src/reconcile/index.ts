export * from './types';
export {
  createControlPlane,
  type ControlPlaneOptions,
} from './createControlPlane';
