export type { StaticToken } from './authenticate';
export type { FaultMode, Faults } from './faults';
export { HttpFront } from './httpFront';
export { Tunnels } from './tunnels';
