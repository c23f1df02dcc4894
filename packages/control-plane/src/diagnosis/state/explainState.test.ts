import { NOW } from '../../view/__testUtils__/fleet';
import {
  recordedCluster,
  recordedDatacenter,
  recordedPods,
} from './__testUtils__/recorded';
import {
  contextFile,
  removeStateFolders,
  stateFolder,
} from './__testUtils__/stateFolder';
import { explainState, type ExplainOptions } from './explainState';
import { readState } from './readState';

afterAll(removeStateFolders);

const explain = (
  files: Record<string, unknown>,
  options: ExplainOptions = {},
) =>
  explainState(readState(stateFolder(files)), {
    wallClock: () => NOW,
    ...options,
  });

const hub = (...objects: object[]) => contextFile('hub', ...objects);
const east = (...more: object[]) =>
  contextFile(
    'east',
    recordedDatacenter('dc1'),
    ...recordedPods('dc1'),
    ...more,
  );

describe('a cluster of a recording', () => {
  it('that runs well is said to, whoever runs it', () => {
    const found = explain({
      'hub.json': hub(recordedCluster()),
      'east.json': east(),
    });
    expect(found).toMatchObject({
      cluster: 'payments/demo',
      now: new Date(NOW).toISOString(),
      state: 'healthy',
      heading: 'Everything asked for is running in 1 region.',
      next: null,
      problems: [],
    });
  });

  it('is explained by what pods and events say', () => {
    const [first, second, third] = recordedPods('dc1') as any[];
    third.status = {
      phase: 'Pending',
      conditions: [
        {
          type: 'PodScheduled',
          status: 'False',
          reason: 'Unschedulable',
          message: '0/3 nodes are available: 3 Insufficient cpu.',
        },
      ],
    };
    const found = explain({
      'hub.json': hub(recordedCluster()),
      'east.json': contextFile(
        'east',
        recordedDatacenter('dc1'),
        first,
        second,
        third,
      ),
    });
    expect(found.state).toBe('degraded');
    expect(found.problems).toMatchObject([
      {
        rule: 'pod-unschedulable',
        number: 1,
        evidence: [
          {
            context: 'east',
            kind: 'Pod',
            namespace: 'payments',
            name: third.metadata.name,
          },
        ],
        confidence: expect.any(Number),
      },
    ]);
  });

  it('may lie in a region that was away, of which the last is kept', () => {
    const found = explain({
      'hub.json': hub(recordedCluster()),
      'east.json': east(),
      'reachability.json': {
        east: {
          state: 'unreachable',
          reason: 'connect ETIMEDOUT',
          lastContactSeconds: 372,
        },
      },
    });
    expect(found.state).toBe('unreachable');
    expect(found.heading).toContain('has been unreachable for 6 min');
    expect(found.problems[0]).toMatchObject({
      rule: 'region-unreachable',
      evidence: expect.arrayContaining([
        expect.objectContaining({ kind: 'CassandraDatacenter', name: 'dc1' }),
      ]),
    });
  });

  it('names the context of the control plane in what proves it', () => {
    const found = explain({ 'hub.json': hub(recordedCluster(['nowhere'])) });
    expect(found.problems[0]).toMatchObject({
      rule: 'context-missing',
      evidence: [{ context: 'hub', kind: 'K8ssandraCluster', name: 'demo' }],
    });
  });

  it('is told with what an operator noted where no pod and no status is recorded', () => {
    const cluster = recordedCluster();
    const { status, ...datacenter } = recordedDatacenter('dc1');
    cluster.status.datacenters = {
      dc1: { contextName: 'east', cassandra: status },
    };
    const found = explain({
      'hub.json': hub(cluster),
      'east.json': contextFile('east', datacenter),
    });
    expect(found.state).toBe('healthy');
    expect(found.notes[0]).toMatch(/^Pods are missing in the recording/);
  });

  it('has the status that lies beside it', () => {
    const { status, ...cluster } = recordedCluster();
    const found = explain({
      'hub.json': hub(cluster),
      'east.json': east(),
      'status.json': { 'payments/demo': { ...status, error: 'the sky fell' } },
    });
    expect(found.problems).toMatchObject([
      { rule: 'status-error', quote: 'the sky fell' },
    ]);
  });

  it('never tells a value of a Secret', () => {
    const secret = (metadata: object, password: string) => ({
      apiVersion: 'v1',
      kind: 'Secret',
      type: 'Opaque',
      metadata: { name: 'demo-superuser', namespace: 'payments', ...metadata },
      data: { username: 'Y2FuYXJ5', password },
    });
    const labels = { 'k8ssandra.io/replicated-secret-name': 'payments.demo' };
    const found = explain({
      'hub.json': hub(recordedCluster(), secret({}, 'Y2FuYXJ5LTE=')),
      'east.json': east(secret({ labels }, 'Y2FuYXJ5LTI=')),
    });
    expect(found.problems).toMatchObject([{ rule: 'password-differs' }]);
    expect(JSON.stringify(found)).not.toMatch(/Y2FuYXJ5|canary/);
  });
});

describe('one of several clusters', () => {
  const other = recordedCluster();
  other.metadata.name = 'other';
  const files = {
    'hub.json': hub(recordedCluster(), other),
    'east.json': east(),
  };

  it('is chosen by namespace and name, or by a name that only one has', () => {
    expect(explain(files, { cluster: 'payments/demo' }).cluster).toBe(
      'payments/demo',
    );
    expect(explain(files, { cluster: 'other' }).cluster).toBe('payments/other');
  });

  it.each<[string, string | undefined, string]>([
    [
      'none is chosen',
      undefined,
      'There are 2 K8ssandraClusters: choose one with --cluster: payments/demo, payments/other',
    ],
    [
      'an unknown one',
      'payments/nobody',
      '--cluster: "payments/nobody" is not in this state: give NAMESPACE/NAME, one of payments/demo, payments/other',
    ],
  ])('is asked for where %s', (_, cluster, message) => {
    expect(() => explain(files, { cluster })).toThrow(message);
  });

  it('is asked for by its namespace where two have the name', () => {
    const twin = recordedCluster();
    twin.metadata.namespace = 'elsewhere';
    const twins = { 'hub.json': hub(recordedCluster(), twin) };
    expect(() => explain(twins, { cluster: 'demo' })).toThrow(
      '--cluster: "demo" is several: give NAMESPACE/NAME',
    );
  });
});

describe('what is left of a cluster', () => {
  const labels = {
    'k8ssandra.io/cluster-name': 'demo',
    'k8ssandra.io/cluster-namespace': 'payments',
  };
  const slice = {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: { name: 'a', namespace: 'payments', labels },
  };

  it('is counted', () => {
    const found = explain({
      'hub.json': hub(slice),
      'east.json': contextFile('east', {
        ...slice,
        apiVersion: 'v1',
        kind: 'ConfigMap',
      }),
    });
    expect(found).toMatchObject({
      cluster: 'payments/demo',
      state: 'deleting',
      heading:
        'payments/demo is deleted: 2 objects of it are left in east and hub.',
      clients: 'Nothing serves it any more.',
      next: expect.stringContaining('1 ConfigMap and 1 EndpointSlice'),
      problems: [],
    });
  });

  it('may be a datacenter that still runs', () => {
    const found = explain({ 'east.json': east() });
    expect(found).toMatchObject({
      state: 'attention',
      heading: expect.stringContaining(
        '1 datacenter of it is still there: east (dc1)',
      ),
      problems: [
        {
          rule: 'removal-waits',
          evidence: [
            { context: 'east', kind: 'CassandraDatacenter', name: 'dc1' },
          ],
        },
      ],
    });
  });

  it('of several clusters is told of one at a time', () => {
    const other = {
      ...slice,
      metadata: {
        ...slice.metadata,
        name: 'b',
        labels: { ...labels, 'k8ssandra.io/cluster-name': 'other' },
      },
    };
    const files = { 'hub.json': hub(slice, other) };
    expect(() => explain(files)).toThrow(
      /only what is left of payments\/demo, payments\/other: choose one/,
    );
    expect(explain(files, { cluster: 'payments/other' }).cluster).toBe(
      'payments/other',
    );
  });
});

describe('a refused order', () => {
  const order = (message: string) => ({
    'input.json': {
      kind: 'K8ssandraCluster',
      metadata: { name: 'demo', namespace: 'db' },
    },
    'rejected.json': { rejected: 403, message },
  });

  it.each<[string, string, string]>([
    [
      'for a context that nobody knows',
      'admission webhook "x" denied the request: unable to find k8sContext moon from ClientConfigs: no',
      'context-missing',
    ],
    ['for another reason', 'spec.size: must be above 0', 'admission-refused'],
  ])('%s is quoted', (_, message, rule) => {
    const found = explain(order(message));
    expect(found.problems).toMatchObject([
      {
        rule,
        quote: message,
        evidence: [{ kind: 'K8ssandraCluster', name: 'demo' }],
      },
    ]);
    expect(found.heading).toBe(found.problems[0].cause);
  });
});

describe('nothing to explain', () => {
  it.each<[string, Record<string, unknown>, RegExp]>([
    [
      'an empty directory',
      {},
      /no K8ssandraCluster was found: there is no <context>\.json/,
    ],
    ['other files', { 'label.json': {} }, /; not read: label\.json\. Record/],
    [
      'other objects',
      { 'hub.json': hub({ kind: 'Node', metadata: { name: 'w' } }) },
      /it is in none of hub\.json/,
    ],
  ])('%s', (_, files, message) => {
    expect(() => explain(files)).toThrow(message);
  });
});
