/** What a data plane is made of, for another one that works in its place. */
export { kinds, type Kind, type RunResult } from './api';
export { runControllers, type RunningControllers } from './controllers';
export {
  createEnvironment,
  keyOf,
  refOf,
  splitKey,
  timestamp,
  type Controller,
  type Environment,
} from './environment';
export { mergeDiff, sameJson } from './json';
export * from './objects';
export { NEVER, QUIET_MS } from './operator/finish';
export { upsertRoles } from './operator/users';
export { hasLocalQuorum, NodeStartError } from '../managementApi';
export { podAccess } from './podAccess';
export { targetsOf } from './tasks/commands';
export { completion } from './tasks/taskStatus';
export { AddressPool, hostIdOf, nodeStartOf, NodeProcesses } from './workloads';
