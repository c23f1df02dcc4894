export { isOfCluster, isOurs } from './ownership';
export { planReplicatedSecret } from './planReplicatedSecret';
export { selectorOf, type Selector } from './selector';
export { replicationStatus } from './status';
export type { SecretSnapshot } from './types';
