export { createConnectionService } from './createConnectionService';
export type { ConnectionService } from './types';
