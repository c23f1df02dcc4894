import {
  resourceTypes,
  type K8ssandraCluster,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { referenceKey, type Referenced } from '../../desired';
import { plan, type Action, type ActionPlan } from '../../plan';
import {
  indexKey,
  snapshotOf,
  type Region,
  type SchemaFacts,
  type Snapshot,
} from '../../snapshot';
import type { Applied } from './apply';
import { cachedCluster } from './cachedCluster';
import { createAddressBook, runDataPlane, type AddressBook } from './dataPlane';
import { createObjectStore, type ObjectStore } from './objectStore';
import { perform } from './perform';
import { writeStatus } from './writeStatus';

/** Turns after which something goes in a circle. */
const MAX_TURNS = 200;

/** The clock of the world begins here, and goes on by a second each time it is read. */
const BEGINNING = Date.parse('2000-01-01T00:00:00Z');

/** What a world is made of. */
export interface IdealWorldOptions {
  /** Name of the control plane; a context of that name is its own Kubernetes cluster. */
  controlPlane: string;
  /** Names of all other contexts. */
  contexts: string[];
}

/** One K8ssandraCluster at rest. */
export interface Settled {
  cluster: K8ssandraCluster;
  snapshot: Snapshot;
  plan: ActionPlan;
}

/**
 * Kubernetes clusters in memory in which everything works and nothing takes time: each action of a plan, and each data plane. The
 * control plane in it is the real one: the same snapshot, plan and roll-up, between the same caches.
 */
export interface IdealWorld {
  readonly addresses: AddressBook;
  /** Generated passwords in base64. */
  readonly generated: ReadonlySet<string>;
  /** The Kubernetes cluster of a context; the control plane's own for the empty name. */
  store(context: string): ObjectStore;
  /** Every Kubernetes cluster once. */
  stores(): ObjectStore[];
  /** Whether we wrote an object, its status aside. */
  wrote(store: ObjectStore, object: KubernetesObject): boolean;
  /** Acts until nothing is left to do. @throws Error when it goes in a circle */
  settle(): Settled[];
}

/** Makes a world without objects. Names of contexts that are not in it are missing, as without a ClientConfig. */
export function createIdealWorld(options: IdealWorldOptions): IdealWorld {
  const { controlPlane } = options;
  let time = BEGINNING;
  const now = () => {
    time += 1000;
    return new Date(time).toISOString().replace('.000Z', 'Z');
  };
  const names = [...new Set(options.contexts)].filter(
    each => each !== controlPlane,
  );
  const home = createObjectStore(controlPlane, now);
  const stores = new Map([
    ['', home],
    [controlPlane, home],
    ...names.map(each => [each, createObjectStore(each, now)] as const),
  ]);
  const clusters = new Map(
    [...new Set(stores.values())].map(each => [
      each,
      cachedCluster(each.uid, each),
    ]),
  );
  const regionOf = (name: string): Region => ({
    name,
    label: name || controlPlane,
    cluster: clusters.get(stores.get(name)!),
  });
  const regions = new Map(
    [...stores.keys()]
      .filter(each => each !== '')
      .map(each => [each, regionOf(each)]),
  );

  const addresses = createAddressBook();
  const generated = new Set<string>();
  const applied: Applied = new Map();
  const written = new Set<string>();
  const schemas = new Map<string, Record<string, SchemaFacts>>();
  const references = new Map<string, Referenced>();

  const storeOf = (context: string) => {
    const found = stores.get(context);
    if (!found) throw new TypeError(`There is no context ${context}`);
    return found;
  };
  const all = () =>
    home.list<K8ssandraCluster>(resourceTypes.K8ssandraCluster.kind);
  const keyOf = ({ metadata }: K8ssandraCluster) =>
    indexKey(metadata.namespace, metadata.name);

  const take = (cluster: K8ssandraCluster): Snapshot =>
    snapshotOf({
      controlPlane,
      mode: 'reconcile',
      cluster,
      home: regionOf(''),
      regions,
      clusters: all(),
      schema: schemas.get(keyOf(cluster)) ?? {},
      referenced: references.get(keyOf(cluster)) ?? {},
      failures: () => ({}),
      now: 0,
      wallNow: BEGINNING,
    });

  function carryOut(key: string, action: Action) {
    const { schema, referenced } = perform(action, {
      storeOf,
      applied,
      generated,
      onWrite: (store, object) => written.add(idOf(store, object)),
    });
    if (schema) {
      const { datacenter, facts } = schema;
      schemas.set(key, { ...schemas.get(key), [datacenter]: facts });
    }
    if (referenced) {
      references.set(key, { ...references.get(key), ...referenced });
    }
  }

  /** Acts for one cluster until only data planes can go on. The status tells of what came to rest. @returns whether anything was done */
  function act(key: string): boolean {
    for (let turn = 0; turn < MAX_TURNS; turn += 1) {
      const cluster = all().find(each => keyOf(each) === key);
      if (!cluster) return turn > 0;
      const snapshot = take(cluster);
      const made = plan(snapshot);
      const ready = made.steps
        .flatMap(each =>
          each.state === 'ready' && each.action ? each.action : [],
        )
        .filter(action => !isAnswered(action, snapshot));
      ready.forEach(action => carryOut(key, action));
      if (ready.length > 0) continue;
      if (!writeStatus(home, snapshot, made, now())) return turn > 0;
    }
    throw restless();
  }

  return {
    addresses,
    generated,
    store: storeOf,
    stores: () => [...clusters.keys()],
    wrote: (store, object) => written.has(idOf(store, object)),
    settle: () => {
      for (let turn = 0; turn < MAX_TURNS; turn += 1) {
        const moved = [...clusters.keys()].map(each =>
          runDataPlane(each, addresses, now()),
        );
        const acted = all().map(each => act(keyOf(each)));
        if (![...moved, ...acted].includes(true)) {
          return all().map(cluster => {
            const snapshot = take(cluster);
            return { cluster, snapshot, plan: plan(snapshot) };
          });
        }
      }
      throw restless();
    },
  };
}

function restless(): Error {
  return new Error(
    'The control plane does not come to rest with these objects: this is a fault of its own',
  );
}

function idOf(
  store: ObjectStore,
  { kind, metadata }: KubernetesObject,
): string {
  return [store.uid, kind, metadata.namespace, metadata.name].join('/');
}

/** What was looked for and is not there stays so in this world. */
function isAnswered(action: Action, { referenced }: Snapshot): boolean {
  return (
    action.type === 'read' &&
    action.references.every(each => referenceKey(each) in referenced)
  );
}
