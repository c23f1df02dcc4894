import type { Clock, Cluster } from '@k8ssandra-backstage/kubernetes-runtime';
import type { Region } from '../../snapshot';
import type { CandidateAccess } from './types';

/** The control plane around a context that comes, changes or goes. */
export interface Surroundings {
  controlPlane: string;
  mode: 'reconcile' | 'observe';
  /** The control-plane cluster without its guard: what a person asks for, any replica does. */
  home: Cluster;
  /** The control-plane cluster first, then the contexts. */
  regions: () => Region[];
  /** Namespaces that are served; all when absent. */
  namespaces: string[] | undefined;
  newestKubernetes: () => string | null;
  candidates: CandidateAccess;
  /** Reads ClientConfigs and Secrets again. */
  refresh: () => void;
  clock: Clock;
  /** Epoch milliseconds. */
  wallClock: () => number;
}
