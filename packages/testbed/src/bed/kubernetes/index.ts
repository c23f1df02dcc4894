export * from './auditPolicy';
export type { CertificateUser } from './kubeconfigs';
export { programPath, type ProgramName } from './programs';
export * from './startEtcd';
export { startKubernetes } from './startKubernetes';
export * from './types';
