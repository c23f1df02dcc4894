import {
  createLeaderElection,
  guardCluster,
  type Clock,
  type Cluster,
  type KubernetesClient,
  type LeaderElection,
  type LeaseKey,
  type LeaseSettings,
} from '@k8ssandra-backstage/kubernetes-runtime';
import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { StepError } from '../act';
import { termAnnotation, termOf } from '../plan';
import type { ControlPlaneLogger } from './types';

/** How replicas of a control plane agree on who writes. */
export interface LeadershipOptions {
  /** A Lease in the control-plane cluster; every replica names the same. */
  lease: LeaseKey;
  /** Tells this replica from the others. */
  identity: string;
  settings?: Partial<LeaseSettings>;
}

/** A replica's right to write of its own accord. */
export interface Leadership {
  /** Undefined where nobody is elected, because there is one replica only. */
  readonly election: LeaderElection | undefined;
  /** Whether this replica acts on plans now. */
  acts(): boolean;
  /** Number of our term; undefined for a follower, and where nobody is elected. */
  readonly term: number | undefined;
  /** What goes into an object together with a write that is due anyway. */
  notes(): Record<string, string> | undefined;
  /** The only kind of Kubernetes cluster that loops are given. */
  guard(cluster: Cluster): Cluster;
  /** An object was seen. */
  saw(object: KubernetesObject | undefined): void;
  /** Refuses to touch an object that a later term wrote. @throws StepError with the code `Outdated` */
  fence(live: KubernetesObject): void;
}

/** What leadership is made from. */
export interface LeadershipInput {
  controlPlane: string;
  /** Absent: this replica is the only one. */
  leadership: LeadershipOptions | undefined;
  client: KubernetesClient;
  clock: Clock;
  wallClock: () => number;
  logger: ControlPlaneLogger;
}

/** Makes it; nothing is asked for before the election is started. */
export function createLeadership(input: LeadershipInput): Leadership {
  const { controlPlane, leadership: options, client } = input;
  if (!options) {
    return {
      election: undefined,
      acts: () => true,
      term: undefined,
      notes: () => undefined,
      guard: cluster => cluster,
      saw: () => {},
      fence: () => {},
    };
  }
  const { clock, wallClock, logger } = input;
  const election = createLeaderElection({
    ...options,
    client,
    clock,
    wallClock,
    logger,
  });
  const saw = (object: KubernetesObject | undefined) => {
    const term = object && termOf(object, controlPlane);
    if (term !== undefined) election.sawTerm(term);
  };
  return {
    election,
    acts: () => election.mayWrite(),
    get term() {
      return election.term;
    },
    notes: () => {
      const { term } = election;
      return term === undefined
        ? undefined
        : termAnnotation(controlPlane, term);
    },
    guard: cluster => guardCluster(cluster, election),
    saw,
    fence: live => {
      saw(live);
      const written = termOf(live, controlPlane);
      const own = election.term;
      if (written === undefined || own === undefined || written <= own) return;
      throw new StepError(
        'Outdated',
        `${live.kind} ${live.metadata.name} was written in term ${written}, after ours (${own}): another replica leads`,
      );
    },
  };
}
