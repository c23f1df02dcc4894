import { chooseCluster, recordedClusters } from './chooseCluster';
import { clockOf } from './clock';
import { explainCluster } from './explainCluster';
import type { Explained } from './explained';
import { explainLeftovers } from './explainLeftovers';
import { explainRefusal } from './explainRefusal';
import { leftoversOf } from './leftovers';
import { stateError, StateError } from './stateError';
import type { RecordedState } from './types';

/** What of a recording is to be explained. */
export interface ExplainOptions {
  /** `<namespace>/<name>`; the only cluster when absent. */
  cluster?: string;
  /** RFC 3339; see `clockOf` when absent. */
  now?: string;
  /** Milliseconds since 1970. */
  wallClock?: () => number;
}

/**
 * Explains a recording: a cluster in it, an order that was refused, or what is left of a cluster that was deleted.
 *
 * @throws StateError where there is nothing to explain, or more than one thing
 */
export function explainState(
  state: RecordedState,
  { cluster, now: time, wallClock = Date.now }: ExplainOptions,
): Explained {
  const now = clockOf(state, time, wallClock);
  const clusters = recordedClusters(state);
  if (clusters.length > 0) {
    return explainCluster(state, chooseCluster(clusters, cluster), now);
  }
  if (state.refused) return explainRefusal(state.refused, now);
  const left = leftoversOf(state);
  const wanted = left.filter(each => !cluster || each.cluster === cluster);
  if (wanted.length === 1) return explainLeftovers(wanted[0], now);
  if (left.length > 0) {
    const names = left.map(each => each.cluster).join(', ');
    throw new StateError(
      `No K8ssandraCluster is in ${state.directory}, only what is left of ${names}: choose one with --cluster`,
    );
  }
  throw nothingFound(state);
}

function nothingFound({ directory, contexts, ignored }: RecordedState) {
  const files = contexts.map(each => each.file);
  const looked =
    files.length > 0
      ? `it is in none of ${files.join(', ')}`
      : 'there is no <context>.json with {"context", "objects"}';
  const beside = ignored.length > 0 ? `; not read: ${ignored.join(', ')}` : '';
  return stateError(
    directory,
    `no K8ssandraCluster was found: ${looked}${beside}. Record the control plane's context as well`,
  );
}
