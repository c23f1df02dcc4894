import { defineGroup } from '../define';
import { configMap, pod } from './objects';

const base64 = (text: string) => Buffer.from(text).toString('base64');

export const kindCases = defineGroup('kinds', define => {
  define('a ConfigMap has a key once, in text or in bytes', async t => {
    const { status, body } = await t.api.post(
      t.core('configmaps'),
      configMap('x', { binaryData: { a: base64('1') } }),
    );
    t.expect([status, body.details.causes[0]]).toEqual([
      422,
      {
        reason: 'FieldValueInvalid',
        message: 'Invalid value: "a": duplicate of key present in binaryData',
        field: 'data[a]',
      },
    ]);
  });

  define('a Lease keeps micro times', async t => {
    const { status, body } = await t.api.post(
      `/apis/coordination.k8s.io/v1/namespaces/${t.ns}/leases`,
      {
        metadata: { name: 'l' },
        spec: {
          holderIdentity: 'me',
          leaseDurationSeconds: 15,
          renewTime: '2026-01-02T03:04:05.678901Z',
        },
      },
    );
    t.expect([status, body.spec.renewTime]).toEqual([
      201,
      '2026-01-02T03:04:05.678901Z',
    ]);
  });

  define.each<[what: string, spec: object, field: string]>(
    [
      [
        'zero seconds',
        { leaseDurationSeconds: 0 },
        'spec.leaseDurationSeconds',
      ],
      [
        'negative transitions',
        { leaseTransitions: -1 },
        'spec.leaseTransitions',
      ],
    ],
    ([what]) => `a Lease with ${what} is refused`,
    async (t, [, spec, field]) => {
      const { status, body } = await t.api.post(
        `/apis/coordination.k8s.io/v1/namespaces/${t.ns}/leases`,
        { metadata: { name: 'l' }, spec },
      );
      t.expect([status, body.details?.causes?.[0].field]).toEqual([422, field]);
    },
  );

  define('a Lease with a time that is none is refused', async t => {
    const { status } = await t.api.post(
      `/apis/coordination.k8s.io/v1/namespaces/${t.ns}/leases`,
      { metadata: { name: 'l' }, spec: { renewTime: 'soon' } },
    );
    t.expect(status).toBe(400);
  });

  define('an event of another namespace is refused', async t => {
    const { status, body } = await t.api.post(t.core('events'), {
      metadata: { name: 'e' },
      involvedObject: { kind: 'Pod', name: 'p', namespace: 'other' },
    });
    t.expect([status, body.details.causes[0].field]).toEqual([
      422,
      'involvedObject.namespace',
    ]);
  });

  define('an event keeps what it is told', async t => {
    const event = {
      involvedObject: { kind: 'Pod', name: 'p', namespace: t.ns },
      reason: 'Tested',
      message: 'It was tested.',
      type: 'Warning',
      count: 3,
      firstTimestamp: '2026-01-02T03:04:05Z',
      lastTimestamp: '2026-01-02T03:04:06Z',
      source: { component: 'test' },
    };
    const { status, body } = await t.api.post(t.core('events'), {
      metadata: { name: 'e' },
      ...event,
    });
    t.expect(status).toBe(201);
    t.expect(body).toMatchObject(event);
  });

  define('a service gets an address, policies and a type', async t => {
    const { body } = await t.api.post(t.core('services'), {
      metadata: { name: 's' },
      spec: { ports: [{ port: 80 }], selector: { a: 'b' } },
    });
    t.expect(body.spec).toMatchObject({
      type: 'ClusterIP',
      clusterIP: t.expect.stringMatching(/^10\./),
      clusterIPs: [body.spec.clusterIP],
      ipFamilies: ['IPv4'],
      ipFamilyPolicy: 'SingleStack',
      internalTrafficPolicy: 'Cluster',
      sessionAffinity: 'None',
      ports: [{ port: 80, protocol: 'TCP', targetPort: 80 }],
    });
  });

  define('a headless service has no address', async t => {
    const { body } = await t.api.post(t.core('services'), {
      metadata: { name: 's' },
      spec: { clusterIP: 'None', ports: [{ port: 80 }] },
    });
    t.expect([body.spec.clusterIP, body.spec.clusterIPs]).toEqual([
      'None',
      ['None'],
    ]);
  });

  define('the address of a service cannot be changed', async t => {
    const { body } = await t.api.post(t.core('services'), {
      metadata: { name: 's' },
      spec: { ports: [{ port: 80 }] },
    });
    const answer = await t.api.patch('merge', `${t.core('services')}/s`, {
      spec: { clusterIP: 'None', clusterIPs: ['None'] },
    });
    t.expect([answer.status, body.spec.clusterIP === 'None']).toEqual([
      422,
      false,
    ]);
  });

  define('a pod gets the usual defaults', async t => {
    const { body } = await t.api.post(t.core('pods'), pod('p'));
    t.expect(body.spec).toMatchObject({
      restartPolicy: 'Always',
      terminationGracePeriodSeconds: 30,
      dnsPolicy: 'ClusterFirst',
      schedulerName: 'default-scheduler',
      enableServiceLinks: true,
      securityContext: {},
      containers: [
        {
          imagePullPolicy: 'Always',
          terminationMessagePath: '/dev/termination-log',
          terminationMessagePolicy: 'File',
          resources: {},
        },
      ],
    });
    t.expect(body.status).toMatchObject({
      phase: 'Pending',
      qosClass: 'BestEffort',
    });
  });

  define('a pod without containers is refused', async t => {
    const { status, body } = await t.api.post(
      t.core('pods'),
      pod('p', { spec: { containers: [] } }),
    );
    t.expect([status, body.details.causes[0]]).toEqual([
      422,
      {
        reason: 'FieldValueRequired',
        message: 'Required value',
        field: 'spec.containers',
      },
    ]);
  });

  define('the containers of a pod cannot be exchanged', async t => {
    await t.api.post(t.core('pods'), pod('p'));
    const { status, body } = await t.api.patch('json', `${t.core('pods')}/p`, [
      { op: 'replace', path: '/spec/containers/0/name', value: 'other' },
    ]);
    t.expect([status, body.reason, body.details.causes[0].field]).toEqual([
      422,
      'Invalid',
      'spec',
    ]);
  });

  define('the image of a pod can be changed', async t => {
    await t.api.post(t.core('pods'), pod('p'));
    const { status, body } = await t.api.patch('json', `${t.core('pods')}/p`, [
      { op: 'replace', path: '/spec/containers/0/image', value: 'other' },
    ]);
    t.expect([status, body.spec?.containers[0].image]).toEqual([200, 'other']);
  });

  define('a StatefulSet must select its own pods', async t => {
    const { status, body } = await t.api.post(
      `/apis/apps/v1/namespaces/${t.ns}/statefulsets`,
      {
        metadata: { name: 's' },
        spec: {
          serviceName: 's',
          selector: { matchLabels: { app: 's' } },
          template: {
            metadata: { labels: { app: 'other' } },
            spec: pod('p').spec,
          },
        },
      },
    );
    t.expect([status, body.details.causes[0]]).toEqual([
      422,
      {
        reason: 'FieldValueInvalid',
        message:
          'Invalid value: {"app":"other"}: `selector` does not match template `labels`',
        field: 'spec.template.metadata.labels',
      },
    ]);
  });

  define('the selector of a StatefulSet cannot be changed', async t => {
    const path = `/apis/apps/v1/namespaces/${t.ns}/statefulsets`;
    await t.api.post(path, {
      metadata: { name: 's' },
      spec: {
        serviceName: 's',
        selector: { matchLabels: { app: 's' } },
        template: {
          metadata: { labels: { app: 's', more: 'm' } },
          spec: pod('p').spec,
        },
      },
    });
    const { status, body } = await t.api.patch('merge', `${path}/s`, {
      spec: { serviceName: 'other' },
    });
    t.expect([status, body.details.causes[0].field]).toEqual([422, 'spec']);
    t.expect(body.message).toContain(
      "updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template', 'updateStrategy', 'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds' are forbidden",
    );
  });

  define('a service account is there', async t => {
    const { status, body } = await t.api.post(t.core('serviceaccounts'), {
      metadata: { name: 'robot' },
    });
    t.expect([status, body.kind]).toEqual([201, 'ServiceAccount']);
  });
});
