import type { Clock, Cluster } from '@k8ssandra-backstage/kubernetes-runtime';
import type { ActOptions, ActResult } from '../act';
import type { Action, ActionPlan, PlannedStep } from '../plan';
import type { StepFailure } from '../snapshot';
import type { Instruments } from './instruments';
import type { ControlPlaneLogger } from './types';

/** What the runner needs. */
export interface StepRunnerOptions {
  /** The Kubernetes cluster of a context; undefined while there is none. */
  clusterOf: (context: string) => Cluster | undefined;
  /** The latest plan of a K8ssandraCluster. */
  planOf: (key: string) => ActionPlan | undefined;
  /** Told after each attempt, so that the next plan is made at once. */
  onAttempt: (
    key: string,
    result: ActResult | undefined,
    step: PlannedStep,
  ) => void;
  /** Annotations that go into objects together with a write. */
  notesOf?: (key: string) => Record<string, string> | undefined;
  /**
   * Makes sure right before an action that what it rests on still holds, and tells the version of the object that is to be changed.
   * @throws where it does not
   */
  confirm?: (
    key: string,
    action: Action,
    cluster: Cluster,
  ) => Promise<string | undefined>;
  /** See `ActOptions.fence`. */
  fence?: ActOptions['fence'];
  /** Whether this replica acts on plans; one that does not still asks what plans rest on, so that it could take over at once. */
  mayAct?: () => boolean;
  /** Better words for a refusal than those of the API server. */
  explain?: (key: string, action: Action, error: unknown) => string | undefined;
  /** Told of every step that was carried out, or was tried in vain. */
  instruments?: Instruments;
  clock: Clock;
  signal: AbortSignal;
  logger: ControlPlaneLogger;
  generatePassword?: () => string;
}

/** Carries out ready steps, each in the lane of its context, so that a dead region holds up nothing but itself. */
export interface StepRunner {
  /** Takes the ready steps of a plan; those that run or back off are left alone unless they changed. */
  offer(key: string, plan: ActionPlan): void;
  /** What the last attempts of a K8ssandraCluster's steps in a context ran into. */
  failures(key: string, context: string): Record<string, StepFailure>;
  /** A context is back: what failed there is tried again at once. */
  retry(context: string): void;
  /** Forgets a K8ssandraCluster that is gone. */
  forget(key: string): void;
  /** A term began or ended: what was tried in another one does not count any more. */
  startOver(): void;
  /** Steps that wait or run. */
  readonly size: number;
  whenIdle(): Promise<void>;
}
