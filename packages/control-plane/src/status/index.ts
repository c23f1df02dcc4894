export { mergeDiff } from './mergeDiff';
export { rollUp, type RollUpOptions } from './rollUp';
export { replicatedSecretStatus } from './replicatedSecretStatus';
