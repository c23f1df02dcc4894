export { createCanaries, type Canaries } from './canaries';
export { pulseThrough, type Pulse } from './pulse';
export type {
  InvariantOptions,
  InvariantReport,
  InvariantWatch,
  WatchedFleet,
} from './types';
export { watchInvariants } from './watchInvariants';
