export { ApiServer } from './apiServer';
export type { ApiServerOptions } from './serverCore';
export {
  adminUser,
  createInProcessClient,
  type InProcessClientOptions,
} from './client';
export { Tunnels, type FaultMode, type Faults, type StaticToken } from './http';
export { clientKubeconfig, type Kubeconfig } from './kubeconfig';
export {
  type SimulatedCluster,
  startCluster,
  type StartClusterOptions,
} from './startCluster';
export { StatusError } from './status';
export type {
  ApiRequest,
  ApiResponse,
  ApiServerHooks,
  AuditEvent,
  PodLogOptions,
  PodProxyAnswer,
  PodProxyCall,
  User,
} from './types';
