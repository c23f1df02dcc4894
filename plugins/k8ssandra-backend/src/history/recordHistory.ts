import type { LoggerService } from '@backstage/backend-plugin-api';
import type { ControlPlane } from '@k8ssandra-backstage/control-plane';
import { placeOf } from '../errors';
import type { Fleet } from '../fleet/Fleet';
import type { Presenter } from '../service/Presenter';
import type { History } from './History';
import { ClusterRecorder } from './record/ClusterRecorder';
import { ContextRecorder } from './record/ContextRecorder';
import { Digest } from './record/Digest';
import type { Surroundings } from './record/types';

/** A cluster is looked at no more often: what lasts shorter is no state that anybody saw. */
const LOOK_MS = 1000;
/** Replicas that all write tell the same thing within this time as one. */
const SAME_MS = 10_000;

/** Key of the contexts of a control plane among those of its clusters. */
const CONTEXTS = 'contexts';

/**
 * Notices what happens in every control plane and hands it to the writer. Costs a look per change and waits for nothing.
 * @returns a function that stops it
 */
export function recordHistory(options: {
  fleet: Fleet;
  presenter: Presenter;
  history: History;
  logger: LoggerService;
}): () => void {
  const { fleet, history } = options;
  const recorders = new Map(
    fleet
      .list()
      .map(controlPlane => [
        controlPlane.name,
        startRecorder({ ...options, controlPlane }),
      ]),
  );
  fleet.onChange(({ name }, change) => recorders.get(name)?.changed(change));
  let stopped = false;
  void history.whenRead.then(() => {
    if (!stopped) recorders.forEach(each => each.begin());
  });
  return () => {
    stopped = true;
    recorders.forEach(each => each.close());
  };
}

type Change = Parameters<ClusterRecorder['noticePresence']>[0];

/** Follows one control plane. Until what was known before is read nothing is looked at. */
function startRecorder(options: {
  controlPlane: ControlPlane;
  presenter: Presenter;
  history: History;
  logger: LoggerService;
}) {
  const { controlPlane, presenter, history, logger } = options;
  const surroundings: Surroundings = {
    wallClock: history.wallClock,
    stamp: ({ leadership }, at) => (leadership ? at : Math.floor(at / SAME_MS)),
  };
  const common = {
    controlPlane,
    presenter,
    sink: history.writer,
    lastKnown: history.lastKnown,
    surroundings,
  };
  const clusters = new ClusterRecorder({ ...common, times: history.times });
  const contexts = new ContextRecorder(common);
  const timers = new Map<string, () => void>();
  let begun = false;
  let wasSynced = false;

  const digest = new Digest({
    intervalMs: LOOK_MS,
    clock: history.clock,
    look: key => {
      try {
        const again = key === CONTEXTS ? contexts.look() : clusters.look(key);
        lookAgain(key, again);
      } catch (error) {
        logger.warn(`History cannot look at ${key}: ${placeOf(error)}`);
      }
    },
  });

  function lookAgain(key: string, ms: number | undefined) {
    timers.get(key)?.();
    timers.delete(key);
    if (ms === undefined) return;
    const look = () => {
      timers.delete(key);
      digest.touch(key);
    };
    timers.set(key, history.clock.setTimer(look, ms));
  }

  /** All of them, once they are known: what was planned before nobody looked. */
  function lookAtAll() {
    if (!controlPlane.synced || wasSynced) return;
    wasSynced = true;
    for (const { metadata } of controlPlane.objects()) {
      const { namespace, name } = metadata;
      digest.touch(`${controlPlane.name}/${namespace}/${name}`);
    }
  }

  const changed = (change: Change) => {
    if (!begun) return;
    clusters.noticePresence(change);
    lookAtAll();
    for (const key of change.removed) {
      lookAgain(key, undefined);
      digest.forget(key);
    }
    change.clusters.forEach(key => digest.touch(key));
    if (change.contexts.length > 0) digest.touch(CONTEXTS);
  };

  return {
    changed,
    begin: () => {
      begun = true;
      changed({ clusters: [], removed: [], contexts: [''] });
    },
    close: () => {
      digest.close();
      timers.forEach(cancel => cancel());
      timers.clear();
    },
  };
}
