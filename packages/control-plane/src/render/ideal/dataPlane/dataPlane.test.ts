import {
  finalizers,
  labels,
  type CassandraDatacenter,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { isReady } from '../../../plan';
import { createObjectStore } from '../objectStore';
import { createAddressBook, runDataPlane } from '.';

const datacenter = (
  spec: Partial<CassandraDatacenter['spec']> = {},
  metadata: Partial<CassandraDatacenter['metadata']> = {},
): CassandraDatacenter => ({
  apiVersion: 'cassandra.datastax.com/v1beta1',
  kind: 'CassandraDatacenter',
  metadata: { name: 'dc1', namespace: 'db', ...metadata },
  spec: {
    clusterName: 'My Cluster',
    serverType: 'cassandra',
    serverVersion: '4.1.8',
    size: 3,
    ...spec,
  },
});

function newRegion() {
  const store = createObjectStore('east', () => 'now');
  const addresses = createAddressBook();
  return {
    store,
    addresses,
    run: () => runDataPlane(store, addresses, 'now'),
    live: () =>
      store.get<CassandraDatacenter>('CassandraDatacenter', {
        namespace: 'db',
        name: 'dc1',
      }),
    pods: () =>
      store.list<any>('Pod').map(each => ({
        name: each.metadata.name,
        seed: each.metadata.labels[labels.seedNode] === 'true',
        place: addresses.placeholderOf(each.status.podIP),
      })),
  };
}

describe('ideal datacenters', () => {
  it('are ready, with pods and a slice of their addresses', () => {
    const { store, run, live, pods } = newRegion();
    store.put(datacenter({ size: 4 }));
    expect(run()).toBe(true);
    expect(isReady(live()!)).toBe(true);
    expect(live()!.metadata.finalizers).toEqual([finalizers.cassOperator]);
    expect(pods()).toEqual([
      {
        name: 'mycluster-dc1-default-sts-0',
        seed: true,
        place: '<dc1/default/0>',
      },
      {
        name: 'mycluster-dc1-default-sts-1',
        seed: true,
        place: '<dc1/default/1>',
      },
      {
        name: 'mycluster-dc1-default-sts-2',
        seed: true,
        place: '<dc1/default/2>',
      },
      {
        name: 'mycluster-dc1-default-sts-3',
        seed: false,
        place: '<dc1/default/3>',
      },
    ]);
    const [slice] = store.list<any>('EndpointSlice');
    expect(slice.metadata.labels[labels.serviceName]).toBe(
      'mycluster-dc1-all-pods-service',
    );
    expect(slice.endpoints).toHaveLength(4);
    expect(run()).toBe(false);
  });

  it('spread over their racks in turn', () => {
    const { store, run, pods } = newRegion();
    store.put(datacenter({ racks: [{ name: 'r1' }, { name: 'r2' }] }));
    run();
    expect(pods().map(each => each.place)).toEqual([
      '<dc1/r1/0>',
      '<dc1/r2/0>',
      '<dc1/r1/1>',
    ]);
  });

  it.each<[string, Partial<CassandraDatacenter['spec']>, number]>([
    ['more nodes', { size: 5 }, 5],
    ['fewer nodes', { size: 1 }, 1],
    ['none while stopped', { stopped: true }, 0],
  ])('follow their specification: %s', (_, spec, count) => {
    const { store, run, live, pods } = newRegion();
    store.put(datacenter());
    run();
    const before = live()!;
    store.put({ ...before, spec: { ...before.spec, ...spec } });
    expect(isReady(live()!)).toBe(false);
    run();
    expect(isReady(live()!)).toBe(true);
    expect(pods()).toHaveLength(count);
  });

  it('leave nothing behind, once nobody else holds them', () => {
    const { store, run, live } = newRegion();
    store.put(datacenter({}, { finalizers: [finalizers.cluster] }));
    run();
    store.remove(live()!);
    expect(run()).toBe(false);
    const held = live()!;
    store.put({
      ...held,
      metadata: {
        ...held.metadata,
        finalizers: [finalizers.cassOperator],
      },
    });
    expect(run()).toBe(true);
    expect(store.all()).toEqual([]);
  });

  it('keep the addresses of their pods', () => {
    const { addressOf, placeholderOf } = createAddressBook();
    const place = { datacenter: 'dc1', rack: 'r1', ordinal: 0 };
    expect(addressOf('db/demo', place)).toBe(addressOf('db/demo', place));
    expect(addressOf('db/other', place)).not.toBe(addressOf('db/demo', place));
    expect(placeholderOf('10.0.0.1')).toBeUndefined();
  });
});

describe('what else runs in a region', () => {
  it('finishes tasks on all nodes of their datacenter', () => {
    const { store, run } = newRegion();
    store.put(datacenter());
    store.put({
      apiVersion: 'control.k8ssandra.io/v1alpha1',
      kind: 'CassandraTask',
      metadata: { name: 'rebuild', namespace: 'db' },
      spec: { datacenter: { name: 'dc1' }, jobs: [] },
    } as any);
    run();
    const [task] = store.list<any>('CassandraTask');
    expect(task.status).toMatchObject({
      succeeded: 3,
      failed: 0,
      completionTime: 'now',
      conditions: [{ type: 'Complete', status: 'True' }],
    });
    expect(run()).toBe(false);
  });

  it.each([
    ['Reaper', { progress: 'Running' }],
    ['Stargate', { progress: 'Running' }],
    ['MedusaConfiguration', {}],
  ])('makes %s ready', (kind, status) => {
    const { store, run } = newRegion();
    store.put({
      apiVersion: 'x/v1',
      kind,
      metadata: { name: 'a', namespace: 'db' },
      spec: {},
    } as any);
    expect(run()).toBe(true);
    expect(store.list<any>(kind)[0].status).toMatchObject({
      ...status,
      conditions: [{ type: 'Ready', status: 'True' }],
    });
    expect(run()).toBe(false);
  });

  it('plans the next run of a schedule', () => {
    const { store, run } = newRegion();
    store.put({
      apiVersion: 'x/v1',
      kind: 'MedusaBackupSchedule',
      metadata: { name: 'a', namespace: 'db' },
      spec: {},
    } as any);
    expect(run()).toBe(true);
    expect(store.list<any>('MedusaBackupSchedule')[0].status).toEqual({
      nextSchedule: 'now',
    });
    expect(run()).toBe(false);
  });
});
