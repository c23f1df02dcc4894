/** The one vocabulary for nodes, racks, datacenters, clusters, contexts, steps and tasks (ux 3). Worst first. */
export const STATE_KEYS = [
  'down',
  'degraded',
  'auth-failed',
  'unreachable',
  'incompatible',
  'attention',
  'progressing',
  'waiting',
  'paused',
  'deleting',
  'stopped',
  'unknown',
  'healthy',
] as const;

/** A state; `observed` is only ever a second chip. */
export type StateKey = (typeof STATE_KEYS)[number] | 'observed';

/** State of a Kubernetes cluster's connection (design: Kubernetes runtime). */
export type ContextState =
  | 'connecting'
  | 'syncing'
  | 'ready'
  | 'degraded'
  | 'down'
  | 'auth-failed'
  | 'incompatible'
  | 'disabled';
