import { coalesceDatacenter } from './coalesce';
import { compact, compactMembers } from './compact';
import { podTemplateSpec, resourcesOf } from './podTemplate';
import { additionalServiceConfig } from './serviceConfig';
import { aCluster, aDatacenter } from './__testUtils__/cluster';

describe('compact', () => {
  it('leaves out what Go leaves out, and only at the top', () => {
    expect(
      compact({
        a: undefined,
        b: null,
        c: '',
        d: false,
        e: [],
        f: {},
        g: 0,
        h: 'x',
        i: { j: false },
      }),
    ).toEqual({ g: 0, h: 'x', i: { j: false } });
  });
});

describe('compactMembers', () => {
  it.each([
    [{}, {}],
    [{ insecure: {} }, { insecure: {} }],
    [
      { manual: { clientSecretName: 'c', skipSecretValidation: false } },
      { manual: { clientSecretName: 'c' } },
    ],
    [
      { hostNetwork: false, nodePort: { native: 30001, internode: 0 } },
      { hostNetwork: false, nodePort: { native: 30001 } },
    ],
  ])('%j', (given, expected) => {
    expect(compactMembers(given)).toEqual(expected);
  });
});

describe('podTemplateSpec (operator-spec 3.4, 3.6)', () => {
  const specOf = (options: object) =>
    podTemplateSpec(
      coalesceDatacenter(aCluster(options), aDatacenter('dc1')),
    ) as any;

  it('is never empty', () => {
    expect(specOf({})).toEqual({
      metadata: {},
      spec: { containers: [{ name: 'cassandra', resources: {} }] },
    });
  });

  it('keeps the order of containers and what they ask for', () => {
    const { spec } = specOf({
      containers: [
        { name: 'cassandra' },
        { name: 'b', resources: { limits: { cpu: 1 } } },
      ],
      initContainers: [{ name: 'i' }],
    });
    expect(spec).toEqual({
      containers: [
        { name: 'cassandra', resources: {} },
        { name: 'b', resources: { limits: { cpu: '1' } } },
      ],
      initContainers: [{ name: 'i', resources: {} }],
    });
  });

  it('writes containers as the operator does: without what is zero', () => {
    const { spec } = specOf({
      containers: [
        {
          name: 'cassandra',
          tty: false,
          workingDir: '',
          args: [],
          env: [
            { name: 'A', value: '' },
            { name: 'B', value: 'b' },
          ],
          volumeMounts: [{ name: 'v', mountPath: '/v', readOnly: false }],
          securityContext: { privileged: false },
          ports: [{ containerPort: 80, hostPort: 0 }],
          livenessProbe: { tcpSocket: { port: 80 }, periodSeconds: 0 },
        },
      ],
    });
    expect(spec.containers).toEqual([
      {
        name: 'cassandra',
        env: [{ name: 'A' }, { name: 'B', value: 'b' }],
        volumeMounts: [{ name: 'v', mountPath: '/v' }],
        securityContext: { privileged: false },
        ports: [{ containerPort: 80 }],
        livenessProbe: { tcpSocket: { port: 80 } },
        resources: {},
      },
    ]);
  });

  it('has the volumes of the user in one form', () => {
    const volume = (sizeLimit: string) => ({
      name: 'v',
      emptyDir: { sizeLimit },
    });
    const { spec } = specOf({
      extraVolumes: { volumes: [volume('1024Mi')] },
    });
    expect(spec.volumes).toEqual([volume('1Gi')]);
  });

  it.each([
    ['limits', { limits: { cpu: 1 } }, { limits: { cpu: 1 } }],
    ['requests', { requests: { cpu: 1 } }, { requests: { cpu: 1 } }],
    ['nothing', {}, undefined],
    ['no resources', undefined, undefined],
  ])('finds resources with %s', (_case, resources, expected) => {
    expect(resourcesOf([{ name: 'a', resources }], 'a')).toEqual(expected);
    expect(resourcesOf([{ name: 'a', resources }], 'b')).toBeUndefined();
  });
});

describe('additionalServiceConfig (operator-spec 3.6)', () => {
  const required = {
    'k8ssandra.io/cluster-name': 'demo',
    'k8ssandra.io/cluster-namespace': 'ns1',
  };

  it('always marks the Service over all pods', () => {
    expect(additionalServiceConfig(aCluster(), {})).toEqual({
      dcService: {},
      seedService: {},
      allpodsService: { additionalLabels: required },
      additionalSeedService: {},
      nodePortService: {},
    });
  });

  it('carries labels and annotations under the names of cass-operator', () => {
    const services = {
      dcService: { labels: { a: '1' } },
      allPodsService: {
        labels: { b: '2', 'k8ssandra.io/cluster-name': 'forged' },
        annotations: { c: '3' },
      },
    };
    expect(additionalServiceConfig(aCluster(), { services })).toMatchObject({
      dcService: { additionalLabels: { a: '1' } },
      allpodsService: {
        additionalLabels: { b: '2', ...required },
        additionalAnnotations: { c: '3' },
      },
    });
  });
});
