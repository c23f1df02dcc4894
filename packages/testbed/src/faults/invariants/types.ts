import type { KubernetesClient } from '@k8ssandra-backstage/kubernetes-runtime';
import type { Plane } from '../../support/lab';
import type { Canaries } from './canaries';
import type { Pulse } from './pulse';

/** The Kubernetes clusters of a test, as an administrator sees them. A `Lab` is one. */
export interface WatchedFleet {
  /** The control-plane cluster first. */
  contexts: string[];
  admin(context: string): KubernetesClient;
}

/** What is watched. Everything but the control plane is optional: what is not given is not checked. */
export interface InvariantOptions {
  plane: Plane;
  /** Its objects are searched for canaries, and each secret value in it becomes one. */
  fleet?: WatchedFleet;
  /** Secrets that were planted elsewhere. */
  canaries?: Canaries;
  /** One round trip through a cluster that the fault does not concern (I6). */
  pulse?: Pulse;
  /** More places where no canary may be, such as answers of HTTP routes: a name and a text. */
  outputs?: () => Promise<Record<string, string>>;
  limits?: Partial<InvariantLimits>;
}

/** Bounds. The defaults hold on a loaded machine of two cores: they find what is stuck or leaks, not what is slow. */
export interface InvariantLimits {
  /** Samples of a pulse; 8. */
  pulses: number;
  /** A pulse may take 1.2 times as long as before the fault, or so much longer; 300 ms. */
  pulseSlackMs: number;
  /** Twice the longest time from silence to a probe's verdict: 2 × (10 s + 3 s). */
  staleSeconds: number;
  /** A context that was called lost may be shown as ready for so long; as `staleSeconds`. */
  lostGraceMs: number;
  /** Sockets that may be left more than there were at the start; 4. */
  sockets: number;
  /** Timers that may be left more than there were; 60. */
  timers: number;
  /** Growth of the heap after a garbage collection, in MB; 96. */
  heapMb: number;
  /** Sockets and timers of what just ended get so long to go; 10 s. */
  releaseMs: number;
}

/** What was measured; recorded, for those who compare machines. */
export interface InvariantReport {
  /** Milliseconds, p99 over the whole watch. The simulator shares this process, so it is recorded and not judged. */
  eventLoopDelayP99Ms: number;
  /** Medians in milliseconds, before and while the fault was on. */
  pulseMs?: { before: number; during?: number };
  sockets: { before: number; after: number };
  timers: { before: number; after: number };
  heapMb: { before: number; after: number };
  /** How often the whole view was looked at. */
  looks: number;
}

/** A watch over I6 to I9 of research/reliability.md 4.2. */
export interface InvariantWatch {
  /** I6, while the fault is on: throws when an unaffected cluster became slow. */
  isolated(): Promise<void>;
  /** The server of a context answers nothing from now on: to show it as ready much later is a lie (I7). */
  lost(context: string): void;
  /** It answers again. */
  back(context: string): void;
  /** Keeps a text that left the control plane, such as the message of an error, for the search for canaries (I8). */
  saw(where: string, text: string): void;
  /** After the fault: ends the watch and throws with everything that was violated. */
  check(): Promise<InvariantReport>;
  /** Ends the watch without a verdict, for `afterEach`. */
  stop(): void;
}
