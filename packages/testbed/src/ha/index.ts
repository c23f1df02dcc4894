/**
 * Replicas of a control plane as processes, on simulated or real clusters: what happens when one of them stands still, is killed or
 * loses its lease.
 *
 * @packageDocumentation
 */
export { createCast, type Cast } from './cast';
export { measureFailOver, type FailOver } from './failOver';
export { realGround, simulatedGround, type Ground } from './ground';
export { startWorkload, type Workload } from './workload';
