import type { ClusterId, ContextId } from '../ids';
import type { Sentence } from '../sentences/sentence';
import type { StateKey } from '../status/states';
import type { TaskView } from '../view/tasks';

/** The kinds of entries that history keeps. */
export const HISTORY_KINDS = [
  'transition',
  'change',
  'event',
  'operation',
  'outage',
] as const;

/** What an entry of history is about. */
export type HistoryKind = (typeof HISTORY_KINDS)[number];

/** What every entry of history has. Times are RFC 3339 in UTC; ages are seconds at the time of sending (ux 4). */
export interface HistoryEntryBase {
  /** Names the entry for good. */
  id: string;
  /** When it happened, or began. */
  at: string;
  ageSeconds: number;
  /** When it ended, or was seen last; `null` while it goes on. The same as `at` for what has no duration. */
  until: string | null;
  untilAgeSeconds: number | null;
  controlPlane: string;
  /** `null` for what concerns a Kubernetes cluster as a whole. */
  cluster: ClusterId | null;
  /** The lane: a context's name, empty for the control-plane cluster; `null` for the cluster as a whole. */
  context: string | null;
  /** Object name of the datacenter, where it is about one. */
  datacenter: string | null;
  /** In one sentence what happened. Texts of Kubernetes in it are quoted and cut. */
  sentence: Sentence;
}

/** A cluster, datacenter or context went from one state to another. */
export interface TransitionEntry extends HistoryEntryBase {
  kind: 'transition';
  subject: 'cluster' | 'datacenter' | 'context';
  /** `null` for one that is new, or was not seen before. */
  from: StateKey | null;
  /** `null` for one that is gone. */
  to: StateKey | null;
}

/** Who asked for a change: from `managedFields` of the K8ssandraCluster, and the user where it came through this API. */
export interface ChangeAuthor {
  /** Field manager, such as `kubectl-client-side-apply` or `argocd-controller`. */
  manager: string | null;
  operation: 'Apply' | 'Update' | null;
  /** Entity reference of the Backstage user, or the name of a service; `null` when it did not come through this API. */
  user: string | null;
}

/** One place of a specification that differs. `before` is absent for what is new, `after` for what is gone; hidden values read `(hidden)`. */
export interface DiffLine {
  /** JSON pointer (RFC 6901) into the object. */
  path: string;
  before?: unknown;
  after?: unknown;
}

/** Somebody changed what is asked for. */
export interface ChangeEntry extends HistoryEntryBase {
  kind: 'change';
  verb: 'created' | 'changed' | 'deletion-asked' | 'removed' | 'adopted';
  generation: number | null;
  author: ChangeAuthor;
  diff: DiffLine[];
  /** Lines that are not kept because the change was too large. */
  omitted: number;
}

/** A Kubernetes event, equal ones of a day as one. */
export interface EventEntry extends HistoryEntryBase {
  kind: 'event';
  involved: { kind: string; name: string };
  /** `Warning` or `Normal`. */
  type: string;
  reason: string;
  message: string;
  /** The highest count that Kubernetes told. */
  count: number;
}

/** A K8ssandraTask from its creation to its end. */
export interface OperationEntry extends HistoryEntryBase {
  kind: 'operation';
  task: string;
  command: string | null;
  state: TaskView['state'] | 'removed';
  /** Pods; `null` when nobody told. */
  succeeded: number | null;
  failed: number | null;
}

/** A Kubernetes cluster could not be seen. */
export interface OutageEntry extends HistoryEntryBase {
  kind: 'outage';
  connection: string;
  reason: { code: string; message: string } | null;
}

/** One entry of history. */
export type HistoryEntry =
  | TransitionEntry
  | ChangeEntry
  | EventEntry
  | OperationEntry
  | OutageEntry;

/** A span of which history knows that it lacks entries. */
export interface HistoryGap {
  from: string;
  to: string;
  /** How many entries were lost; `null` when nobody knows. */
  lost: number | null;
  reason: Sentence;
}

/** The state that something was in at the beginning of the span that was asked for. */
export interface HistoryState {
  subject: TransitionEntry['subject'];
  /** A context's name, empty for the control-plane cluster; `null` for the cluster as a whole. */
  context: string | null;
  datacenter: string | null;
  /** `null` for one that did not exist then. */
  state: StateKey | null;
}

/** Answer of every route of history: newest first. */
export interface HistoryResponse {
  items: HistoryEntry[];
  /** Hand it back as `cursor` for what is older; `null` at the end. */
  nextCursor: string | null;
  /** False when entries of the span may be missing; `reason` says why. */
  complete: boolean;
  reason: Sentence | null;
  gaps: HistoryGap[];
  /**
   * RFC 3339: nothing is known of what happened before, because nobody looked yet, or because it is kept no longer. `null` while that
   * cannot be told; absent in answers of older releases.
   */
  since?: string | null;
  /** Age of {@link HistoryResponse.since}: with it a browser knows the time of the server (ux 4). */
  sinceAgeSeconds?: number | null;
  /**
   * States at the beginning of the span of a cluster or Kubernetes cluster, as far as they are known; on the first page, where the span
   * has a beginning. What never changed in all the time that is kept is not listed: it is as it is now.
   */
  states?: HistoryState[];
}

/** As `datacenter` of a query: what is about the control plane and the cluster as a whole. No datacenter can have this name. */
export const NO_DATACENTER = '-';

/** What to look for; all of it when nothing is said. */
export interface HistoryQuery {
  /** RFC 3339: entries that ended before are left out. */
  from?: string;
  /** RFC 3339: entries that began after are left out. */
  to?: string;
  /** Instead of `from`: so many seconds before `to`, or before now by the server's clock. 60 to 34,560,000 (400 days). */
  span?: number;
  /**
   * Of a cluster: what is about this datacenter and its Kubernetes cluster, with changes and operations of the whole cluster;
   * {@link NO_DATACENTER} for what concerns no datacenter.
   */
  datacenter?: string;
  kinds?: HistoryKind[];
  cursor?: string;
  /** 1 to 500; 100 when absent. */
  limit?: number;
}

/** Names what a page of history is asked for. */
export type HistorySubject = ClusterId | ContextId;
