export {
  type KubeconfigAllow,
  type KubeconfigProblem,
  type KubeconfigProblemCode,
  type KubeconfigResult,
} from './types';
export * from './readKubeconfig';
export * from './inspectKubeconfig';
export * from './trusted';
export { MAX_KUBECONFIG_BYTES } from './document';
