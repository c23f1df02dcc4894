import {
  resourceTypes,
  type CassandraDatacenter,
  type ClusterId,
  type DatacenterTemplate,
  type K8ssandraCluster,
  type KubernetesObject,
  type ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { paces, type Pace } from '@k8ssandra-backstage/fleet-simulator';
import type { KubernetesClient } from '@k8ssandra-backstage/kubernetes-runtime';
import {
  isSettled,
  startLab,
  type LabOptions,
  type Plane,
  type PlaneOptions,
  type SimulatedLab,
} from '../../support/lab';
import { untilObject } from '../../support/until';
import { namesOf, type StateNames } from './names';

/** How a fleet for one state is made. */
export interface StageOptions {
  /** Number of data-plane clusters; 1 unless told. */
  regions?: number;
  pace?: Partial<Pace>;
  workersPerZone?: number;
  /** How many zones each region has; 3 unless told. */
  zones?: number;
  /** Regions by number whose API servers are away from the beginning. */
  absent?: number[];
}

/** An object that a scenario waits for. */
type Awaited<T> = (object: T | undefined) => boolean;

/** A fleet with a control plane, on which a fault is made. */
export interface Stage {
  names: StateNames;
  lab: SimulatedLab;
  plane: Plane;
  /** The cluster as the control plane names it. */
  id: ClusterId;
  /** Control planes that a scenario starts itself. */
  start(options?: Partial<PlaneOptions>): Promise<Plane>;
  /** The administrator of a region by its number, from 0; of the control-plane cluster without one. */
  admin(region?: number, manager?: string): KubernetesClient;
  /** An order with one datacenter in each region. */
  order(options?: OrderOptions): K8ssandraCluster;
  apply(cluster: K8ssandraCluster): Promise<K8ssandraCluster>;
  /** Applies the order and waits until everything that it asks for is there. */
  bringUp(options?: OrderOptions): Promise<K8ssandraCluster>;
  /** Changes the K8ssandraCluster as `kubectl patch --type merge` does. */
  change(patch: object): Promise<void>;
  settled(): Promise<void>;
  /** Waits until the control plane has told of nothing new for a moment: what follows from a fault is written down by then. */
  rest(): Promise<void>;
  /** Name of a pod. */
  pod(region: number, rack: number, ordinal?: number): string;
  /** Name of the StatefulSet of a rack. */
  set(region: number, rack: number): string;
  fail(region: number, pod: string, fault: string): Promise<void>;
  /** The same for a pod that is yet to be made. */
  expect(region: number, pod: string, fault?: string): void;
  heal(region: number, pod: string): Promise<void>;
  /** Waits for what a pod's container `cassandra` does. */
  untilPod(
    region: number,
    pod: string,
    condition: (container: Record<string, any>) => boolean,
  ): Promise<void>;
  /** Waits for an object of a region, watching it. */
  until<T extends KubernetesObject>(
    region: number | undefined,
    type: ResourceType,
    name: string,
    condition: Awaited<T>,
    namespace?: string,
  ): Promise<T | undefined>;
  /** Waits for an event about an object, by its reason. */
  untilEvent(region: number, about: string, reason: string): Promise<void>;
  untilDatacenter(
    region: number,
    condition: (dc: CassandraDatacenter) => boolean,
  ): Promise<void>;
  stop(): Promise<void>;
}

/** What an order asks for. */
export interface OrderOptions {
  /** Nodes of each datacenter; as many as racks unless told. */
  sizes?: number[];
  /** Racks of each datacenter, each in a zone of its own; 3 unless told. */
  racks?: number;
  /** Changes the order before it is sent. */
  edit?: (cluster: K8ssandraCluster) => void;
}

/** All that an observer may see of a data plane, without the times that it takes. */
const RECORDED_PACE: Pace = { ...paces.instant, intermediateStatus: true };

/** Starts the fleet of a state. */
export async function startStage(
  state: string,
  options: StageOptions = {},
): Promise<Stage> {
  const names = namesOf(state);
  const regions = names.regions.slice(0, options.regions ?? 1);
  const lab = await startLab(labOptions(names, regions, options));
  const absent = (options.absent ?? []).map(each => names.regions[each]);
  for (const each of absent) await lab.setFault(each, 'down');
  const present = regions.filter(each => !absent.includes(each));
  const plane = await lab.start({ regions: present }).catch(async error => {
    await lab.stop();
    throw error;
  });
  const { namespace } = names;
  const admin = (region?: number, manager?: string) =>
    lab.admin(
      region === undefined ? names.home : names.regions[region],
      manager,
    );
  const type = resourceTypes.K8ssandraCluster;
  const name = names.cluster;
  const until: Stage['until'] = (region, kind, what, condition, space) =>
    untilObject({
      client: admin(region),
      type: kind,
      namespace: kind.namespaced ? space ?? namespace : '',
      name: what,
      condition: condition as never,
      what: `${kind.kind} ${what}`,
      timeoutMs: 25_000,
    }) as never;
  const set = (region: number, rack: number) =>
    `${name}-${names.datacenters[region]}-${names.racks[rack]}-sts`;
  const planeOf = (region: number) =>
    lab.fleet.clusters.get(names.regions[region])!.dataPlane;
  const stage: Stage = {
    names,
    lab,
    plane,
    id: plane.id(name, namespace),
    start: more => lab.start(more),
    admin,
    order: more => orderOf(names, regions, more),
    apply: cluster => admin().apply(type, cluster, { force: true }),
    bringUp: async more => {
      const cluster = await stage.apply(stage.order(more));
      await stage.settled();
      return cluster;
    },
    change: async patch => {
      await admin().mergePatch(type, { namespace, name }, patch);
    },
    rest: () => untilQuiet(plane),
    settled: async () => {
      const { metadata } = (await admin().get(type, {
        namespace,
        name,
      })) as K8ssandraCluster;
      await plane.until('everything is there', () =>
        isSettled(plane, { metadata }),
      );
    },
    set,
    pod: (region, rack, ordinal = 0) => `${set(region, rack)}-${ordinal}`,
    fail: (region, pod, fault) => {
      const cluster = names.regions[region];
      return planeOf(region).failNode({ cluster, namespace, pod }, fault);
    },
    expect: (region, pod, fault) => {
      const cluster = names.regions[region];
      planeOf(region).expectFault({ cluster, namespace, pod }, fault);
    },
    heal: (region, pod) => {
      const cluster = names.regions[region];
      return planeOf(region).healNode({ cluster, namespace, pod });
    },
    untilPod: async (region, pod, condition) => {
      await until<any>(region, resourceTypes.Pod, pod, each => {
        const container = each?.status?.containerStatuses?.find(
          (status: { name: string }) => status.name === 'cassandra',
        );
        return Boolean(container) && condition(container);
      });
    },
    until,
    untilEvent: (region, about, reason) =>
      untilEvent(admin(region), namespace, about, reason),
    untilDatacenter: async (region, condition) => {
      await until<CassandraDatacenter>(
        region,
        resourceTypes.CassandraDatacenter,
        names.datacenters[region],
        dc => dc !== undefined && condition(dc),
      );
    },
    stop: () => lab.stop(),
  };
  return stage;
}

function labOptions(
  names: StateNames,
  regions: string[],
  { pace, workersPerZone = 1, zones = 3 }: StageOptions,
): LabOptions {
  const zonesOf = (region: string) =>
    ['a', 'b', 'c'].slice(0, zones).map(letter => `${region}-${letter}`);
  return {
    home: names.home,
    regions,
    namespaces: [names.namespace],
    zones: {
      ...Object.fromEntries(regions.map(each => [each, zonesOf(each)])),
      [names.home]: [`${names.home}-a`],
    },
    workersPerZone,
    storageClasses: names.storageClasses,
    pace: { ...RECORDED_PACE, ...pace },
    // What somebody was seen to have done, everybody has seen.
    watchDelayMs: 0,
  };
}

function orderOf(
  names: StateNames,
  regions: string[],
  { sizes = [], racks = 3, edit }: OrderOptions = {},
): K8ssandraCluster {
  const datacenters = regions.map(
    (k8sContext, index): DatacenterTemplate => ({
      metadata: { name: names.datacenters[index] },
      k8sContext,
      size: sizes[index] ?? racks,
      racks: names.racks.slice(0, racks).map((name, number) => ({
        name,
        nodeAffinityLabels: {
          'topology.kubernetes.io/zone': `${k8sContext}-${'abc'[number % 3]}`,
        },
      })),
    }),
  );
  const cluster: K8ssandraCluster = {
    apiVersion: 'k8ssandra.io/v1alpha1',
    kind: 'K8ssandraCluster',
    metadata: { name: names.cluster, namespace: names.namespace },
    spec: {
      cassandra: {
        serverVersion: '4.1.8',
        storageConfig: {
          cassandraDataVolumeClaimSpec: {
            storageClassName: names.storageClasses[0],
            accessModes: ['ReadWriteOnce'],
            resources: { requests: { storage: '5Gi' } },
          },
        },
        datacenters,
      },
    },
  };
  edit?.(cluster);
  return cluster;
}

/** Statuses are written at most every 140 ms, so this long without news there is none. */
const QUIET_MS = 700;

function untilQuiet(plane: Plane): Promise<void> {
  return new Promise(resolve => {
    let stop = () => {};
    const end = () => {
      stop();
      resolve();
    };
    let timer = setTimeout(end, QUIET_MS);
    stop = plane.onChange(() => {
      clearTimeout(timer);
      timer = setTimeout(end, QUIET_MS);
    });
  });
}

/** Watches the events of a namespace for one about an object. */
async function untilEvent(
  client: KubernetesClient,
  namespace: string,
  about: string,
  reason: string,
): Promise<void> {
  const type = resourceTypes.Event;
  const ended = new AbortController();
  const timer = setTimeout(() => ended.abort(), 25_000);
  const isIt = (event: any) =>
    event.involvedObject?.name === about && event.reason === reason;
  try {
    const { items, resourceVersion } = await client.list(type, { namespace });
    if (items.some(isIt)) return;
    for await (const event of client.watch(type, {
      namespace,
      resourceVersion,
      signal: ended.signal,
    })) {
      if (event.type !== 'BOOKMARK' && isIt(event.object)) return;
    }
  } catch (error) {
    if (!ended.signal.aborted) throw error;
  } finally {
    clearTimeout(timer);
    ended.abort();
  }
  throw new Error(`There is no event ${reason} about ${about}`);
}
