import type {
  WatchEvent,
  WatchOptions,
} from '@k8ssandra-backstage/kubernetes-runtime';
import type { ResourceType } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ApiServer } from '../apiServer';
import { startWatch } from '../operations/watch';
import type { User, WatchFrame } from '../types';
import { toClientError } from './errors';
import { FrameQueue } from './frameQueue';

const DAY_MS = 24 * 3600_000;

/** A watch on the core: what is there (or what happened since a version), then every change until the signal ends it. */
export async function* watchInProcess(
  api: ApiServer,
  user: User,
  type: ResourceType,
  options: WatchOptions,
): AsyncGenerator<WatchEvent<any>, void, undefined> {
  if (options.signal.aborted) return;
  const queue = new FrameQueue<WatchFrame>();
  const { core } = api;
  const start = () =>
    api.perform(user, 'watch', type, { namespace: options.namespace }, target =>
      startWatch(
        core,
        core.hub,
        target,
        {
          resourceVersion: options.resourceVersion,
          labelSelector: options.labelSelector,
          fieldSelector: options.fieldSelector,
          allowWatchBookmarks: true,
          timeoutMs: DAY_MS,
          bookmarkIntervalMs: core.bookmarkIntervalMs,
        },
        { frame: frame => queue.push(frame), end: () => queue.end() },
      ),
    ) as () => void;
  let stop: () => void;
  try {
    stop = start();
  } catch (error) {
    throw toClientError(error, `watch ${type.plural}`);
  }
  const onAbort = () => queue.end();
  options.signal.addEventListener('abort', onAbort, { once: true });
  try {
    for await (const frame of queue.drain()) {
      if (options.signal.aborted) return;
      options.onContact?.();
      yield eventOf(frame, options);
    }
  } finally {
    options.signal.removeEventListener('abort', onAbort);
    stop();
  }
}

function eventOf(
  frame: WatchFrame,
  { project }: WatchOptions,
): WatchEvent<any> {
  if (frame.type === 'BOOKMARK') {
    const { resourceVersion, annotations } = frame.object.metadata;
    return {
      type: 'BOOKMARK',
      resourceVersion: resourceVersion!,
      initialEventsEnd: annotations?.['k8s.io/initial-events-end'] === 'true',
    };
  }
  if (frame.type === 'ERROR') throw new Error(frame.object.message);
  return {
    type: frame.type,
    object: project ? project(frame.object) : frame.object,
  };
}
