import { contextHead } from '../../snapshot';
import { recordedRegions } from './recordedRegions';
import { recordedStore } from './recordedStore';
import type { Reachability } from './types';

const NOW = 1e9;

const config = (name: string, metadata: object = {}): any => ({
  kind: 'ClientConfig',
  metadata: { name, namespace: 'k8ssandra', ...metadata },
  spec: { contextName: name, kubeConfigSecret: { name: 'secret' } },
});

const given = (
  files: Record<string, any[]>,
  reachability: Record<string, Reachability> = {},
) => {
  const { home, regions } = recordedRegions({
    home: 'hub',
    controlPlane: 'cp',
    stores: new Map(
      Object.entries(files).map(([name, objects]) => [
        name,
        recordedStore(objects),
      ]),
    ),
    reachability: new Map(Object.entries(reachability)),
    now: NOW,
  });
  return {
    home: contextHead(home, NOW),
    regions: Object.fromEntries(
      [...regions].map(([name, region]) => [name, contextHead(region, NOW)]),
    ),
  };
};

const down: Reachability = {
  state: 'down',
  reason: { code: 'Timeout', message: 'no answer' },
  lastContactSeconds: 300,
};

describe('contexts of a recording', () => {
  it('are those with a file or an entry, where no ClientConfig is recorded', () => {
    const { regions } = given({ hub: [], east: [] }, { west: down });
    expect(Object.keys(regions).sort()).toEqual(['east', 'hub', 'west']);
    expect(regions.east).toMatchObject({
      connection: 'ready',
      visible: true,
      lastContactSeconds: 0,
    });
    expect(regions.west).toMatchObject({
      connection: 'down',
      visible: false,
      everSeen: false,
      lastContactSeconds: 300,
      reason: { code: 'Timeout' },
    });
  });

  it('are those of the ClientConfigs, where there are any', () => {
    const labels = { 'topology.kubernetes.io/region': 'us-east' };
    const { regions } = given({
      hub: [config('east', { labels }), config('west')],
      east: [],
      other: [],
    });
    expect(Object.keys(regions).sort()).toEqual(['east', 'hub', 'west']);
    expect(regions.east).toMatchObject({
      region: 'us-east',
      clientConfig: { namespace: 'k8ssandra', name: 'east' },
    });
    // neither recorded nor told of
    expect(regions.west).toMatchObject({
      connection: 'connecting',
      visible: false,
    });
  });

  it('keep what was last seen of one that is away', () => {
    const { regions } = given({ hub: [], east: [] }, { east: down });
    expect(regions.east).toMatchObject({ visible: false, everSeen: true });
  });

  it.each<[string, Reachability, object]>([
    [
      'answers, but not lately',
      { state: 'ready', lastContactSeconds: 120 },
      { visible: false },
    ],
    [
      'answers',
      { state: 'ready', lastContactSeconds: 12 },
      { visible: true, lastContactSeconds: 12 },
    ],
    [
      'answers slowly',
      {
        state: 'degraded',
        reason: { code: 'TooSlow', message: 'no' },
        lastContactSeconds: null,
      },
      { visible: true, connection: 'degraded', lastContactSeconds: 0 },
    ],
    [
      'refuses us',
      { state: 'auth-failed', lastContactSeconds: null },
      { visible: false, lastContactSeconds: null },
    ],
  ])('may be one that %s', (_, reached, expected) => {
    const { regions } = given({ hub: [], east: [] }, { east: reached });
    expect(regions.east).toMatchObject(expected);
  });

  it('are used by none where two ClientConfigs claim a name, or it is switched off', () => {
    const annotations = { 'backstage.k8ssandra.io/disabled': 'true' };
    const { regions } = given({
      hub: [
        config('east'),
        { ...config('other'), spec: { contextName: 'east' } },
        config('west', { annotations }),
      ],
      west: [],
    });
    expect(regions.east).toMatchObject({
      connection: 'conflict',
      reason: { message: expect.stringContaining('k8ssandra/other') },
    });
    expect(regions.west).toMatchObject({
      connection: 'disabled',
      visible: false,
    });
  });

  it.each<[string, string, any[], boolean]>([
    [
      'pods, of which none is recorded',
      'pods is forbidden: User "x" cannot list resource "pods" in API group ""',
      [],
      false,
    ],
    [
      'pods, of which some are recorded',
      'pods is forbidden',
      [{ kind: 'Pod', metadata: { name: 'a' } }],
      true,
    ],
    [
      'workers, which are not needed',
      'nodes is forbidden: cannot list resource "nodes"',
      [],
      true,
    ],
    ['nobody knows what', 'no', [], false],
    [
      'what there may be none of',
      'May not read cassandratasks.control.k8ssandra.io in all namespaces (403)',
      [],
      false,
    ],
    [
      'nobody knows what, and what is always there is recorded',
      'no',
      [
        { kind: 'Pod', metadata: { name: 'a' } },
        { kind: 'CassandraDatacenter', metadata: { name: 'a' } },
      ],
      true,
    ],
  ])('may not show %s', (_, message, objects, visible) => {
    const { regions } = given(
      { hub: [], east: objects },
      {
        east: {
          state: 'degraded',
          reason: { code: 'Forbidden', message },
          lastContactSeconds: 1,
        },
      },
    );
    expect(regions.east.visible).toBe(visible);
  });

  it('are missing where it is told so', () => {
    const { regions } = given(
      { hub: [], east: [] },
      { east: { state: 'missing', lastContactSeconds: null } },
    );
    expect(Object.keys(regions)).toEqual(['hub']);
  });

  it('include the control plane, by its context or its name', () => {
    expect(given({ hub: [] }, { hub: down }).home).toMatchObject({
      connection: 'down',
      region: 'cp',
    });
    expect(given({ hub: [] }, { cp: down }).home.visible).toBe(false);
    expect(given({ hub: [] }).home.visible).toBe(true);
  });

  it('know who they are where kube-system is recorded', () => {
    const system = {
      kind: 'Namespace',
      metadata: { name: 'kube-system', uid: 'u-1' },
    };
    const { regions } = given({ hub: [], east: [system] });
    expect([regions.east.clusterUid, regions.hub.clusterUid]).toEqual([
      'u-1',
      null,
    ]);
  });
});

describe('kinds of a recording', () => {
  const claim = { kind: 'PersistentVolumeClaim', metadata: { name: 'a' } };
  const definition = {
    kind: 'CustomResourceDefinition',
    metadata: { name: 'reapers.reaper.k8ssandra.io' },
    spec: { names: { kind: 'Reaper' } },
  };

  it.each<[string, any[], string, boolean]>([
    ['one that is recorded', [claim], 'PersistentVolumeClaim', true],
    ['one that is not: unknown, not none', [claim], 'StatefulSet', false],
    ['one that is installed', [definition], 'Reaper', true],
  ])('%s', (_, objects, kind, known) => {
    expect(recordedStore(objects).records(kind)).toBe(known);
  });
});
