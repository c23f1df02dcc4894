import type { KubeObject, StoreChange } from '../../storage';
import { apiVersionOf } from '../resources/definition';
import { CRD_STORAGE_KEY } from '../resources/registry';
import { expired } from '../status';
import type { WatchFrame } from '../types';
import type { Core, Target } from './context';
import { checkWatchOptions } from './listOptions';
import { toVersion } from './convert';
import { compileSelection, parseRevision, type Selection } from './read';
import type { WatchHub } from './watchHub';

/** Parameters of a watch. */
export interface WatchParams extends Selection {
  resourceVersion?: string;
  resourceVersionMatch?: string;
  allowWatchBookmarks: boolean;
  /** Whether to begin with what is there, closed by a bookmark; a version decides where it is undefined. */
  sendInitialEvents?: boolean;
  /** The server ends the watch after this time. */
  timeoutMs: number;
  bookmarkIntervalMs: number;
}

/** Where a watch goes to. */
export interface WatchSink {
  frame(frame: WatchFrame): void;
  end(): void;
}

/** Understands what a watch asks for. Throws 400 for what cannot be. */
export function readWatch(target: Target, params: WatchParams) {
  const { resourceVersion = '', sendInitialEvents } = params;
  checkWatchOptions(params);
  const isAnywhere = resourceVersion === '' || resourceVersion === '0';
  const synthetic = sendInitialEvents ?? isAnywhere;
  return {
    selects: compileSelection(params, target),
    /** Whether it begins with what is there. */
    synthetic,
    revision:
      synthetic || isAnywhere ? undefined : parseRevision(resourceVersion),
  };
}

/** Starts a watch; the answer stops it. Throws before the first frame when the request cannot be served. */
export function startWatch(
  core: Core,
  hub: WatchHub,
  target: Target,
  params: WatchParams,
  sink: WatchSink,
): () => void {
  const { resource, version } = target;
  const { selects, synthetic, revision } = readWatch(target, params);
  const from = revision ?? core.store.revision;
  const oldest = Math.max(
    core.store.compactedRevision,
    core.registry.servedSince(resource.storageKey),
  );
  const missed = synthetic ? [] : core.store.changesAfter(from);
  if (!missed || from < oldest) {
    throw expired(`too old resource version: ${from} (${oldest})`);
  }
  const inScope = (namespace: string) =>
    !target.namespace || namespace === target.namespace;
  const convert = (object: KubeObject) => toVersion(object, resource, version);
  const bookmark = (at: number, annotations?: Record<string, string>) =>
    sink.frame({
      type: 'BOOKMARK',
      object: {
        kind: resource.kind,
        apiVersion: apiVersionOf(resource.group, version.name),
        metadata: {
          resourceVersion: String(at),
          ...(annotations && { annotations }),
        } as KubeObject['metadata'],
      },
    });
  let sent = from;
  const deliver = (change: StoreChange) => {
    if (change.revision <= sent) return;
    sent = change.revision;
    const frame = inScope(change.namespace) && frameOf(change, selects);
    if (frame) sink.frame({ type: frame.type, object: convert(frame.object) });
    endWithKind();
  };
  const stops: (() => void)[] = [
    hub.subscribe(resource.storageKey, deliver),
    hub.subscribe(CRD_STORAGE_KEY, () => endWithKind()),
  ];
  const stop = () => stops.splice(0).forEach(each => each());
  /** Nothing is served of a kind whose CRD is gone; the last objects are told of before. */
  function endWithKind() {
    const { storageKey } = resource;
    const isServed = core.registry.byStorageKey(storageKey) !== undefined;
    if (isServed || core.store.list(storageKey).length > 0) return;
    if (hub.isBehind(storageKey)) return;
    stop();
    sink.end();
  }
  if (synthetic) {
    const all = core.store.list(
      resource.storageKey,
      target.namespace || undefined,
    );
    for (const object of all) {
      if (!selects || selects(object)) {
        sink.frame({ type: 'ADDED', object: convert(object) });
      }
    }
    if (params.sendInitialEvents && params.allowWatchBookmarks) {
      bookmark(from, { 'k8s.io/initial-events-end': 'true' });
    }
  } else {
    for (const change of missed) {
      if (change.resource === resource.storageKey) deliver(change);
    }
    sent = Math.max(sent, core.store.revision);
  }
  if (params.allowWatchBookmarks) {
    const timer = setInterval(
      () =>
        bookmark(Math.max(sent, hub.deliveredRevision(resource.storageKey))),
      params.bookmarkIntervalMs,
    );
    timer.unref();
    stops.push(() => clearInterval(timer));
  }
  const deadline = setTimeout(() => {
    stop();
    sink.end();
  }, params.timeoutMs);
  deadline.unref();
  stops.push(() => clearTimeout(deadline));
  return stop;
}

/** What a selective watch sees of a change: objects come and go as they start and stop being selected. */
function frameOf(
  change: StoreChange,
  selects: ((object: KubeObject) => boolean) | undefined,
): { type: StoreChange['type']; object: KubeObject } | undefined {
  const { type, object, previous } = change;
  if (!selects) return { type, object };
  const was = previous !== undefined && selects(previous);
  const is = type !== 'DELETED' && selects(object);
  if (is) return { type: was ? 'MODIFIED' : 'ADDED', object };
  if (!was) return undefined;
  if (type === 'DELETED') return { type, object };
  return { type: 'DELETED', object: atRevision(previous!, change.revision) };
}

function atRevision(object: KubeObject, revision: number): KubeObject {
  return {
    ...object,
    metadata: { ...object.metadata, resourceVersion: String(revision) },
  };
}
