export {
  createLeaderElection,
  type LeaderElectionOptions,
} from './createLeaderElection';
export {
  DEFAULT_LEASE_SETTINGS,
  guardMs,
  leaseSettings,
  type LeaseSettings,
} from './settings';
export { guardCluster, unguarded } from './guardCluster';
export type { EndOfTerm } from './election';
export type { LeaseKey } from './leaseStore';
export * from './types';
