/**
 * A fleet of simulated Kubernetes clusters with a Cassandra data plane, for development and tests.
 *
 * @packageDocumentation
 */
export * from './apiserver';
export { CommandError } from './cli/adminClient';
export { commands as fleetCommands, type CommandInput } from './cli/commands';
export { formatTable } from './cli/table';
export * from './fleet';
export { Pki, type KeyPair } from './pki';
export {
  FAULT_ANNOTATION,
  paces,
  type AnyObject,
  type ApiClient,
  startDataPlane,
  type DataPlane,
  type DataPlaneOptions,
  type LoggerLike,
  type Pace,
  type PaceName,
} from './dataplane';
export * as dataPlaneParts from './dataplane/parts';
export {
  CassandraNetwork,
  createManagementApi,
  JobRegistry,
  SqliteRingStore,
  type ManagementApi,
  type PodRef,
  type Ring,
  type RingNode,
} from './managementApi';
