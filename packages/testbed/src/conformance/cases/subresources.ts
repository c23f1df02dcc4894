import { defineGroup } from '../define';
import type { CaseContext, CustomResourceOptions } from '../types';
import { configMap, plainWidget, pod, refusal } from './objects';

const scaled: CustomResourceOptions = {
  schema: {
    type: 'object',
    properties: {
      spec: {
        type: 'object',
        properties: { replicas: { type: 'integer' } },
      },
      status: {
        type: 'object',
        properties: {
          replicas: { type: 'integer' },
          selector: { type: 'string' },
        },
      },
    },
  },
  version: {
    subresources: {
      status: {},
      scale: {
        specReplicasPath: '.spec.replicas',
        statusReplicasPath: '.status.replicas',
        labelSelectorPath: '.status.selector',
      },
    },
  },
};

const statefulSet = (replicas: number) => ({
  metadata: { name: 's' },
  spec: {
    replicas,
    serviceName: 's',
    selector: { matchLabels: { app: 's' } },
    template: {
      metadata: { labels: { app: 's' } },
      spec: pod('p').spec,
    },
  },
});

async function withPod(t: CaseContext) {
  await t.api.post(t.core('pods'), pod('p'));
  return `${t.core('pods')}/p`;
}

async function withSet(t: CaseContext) {
  const path = `/apis/apps/v1/namespaces/${t.ns}/statefulsets`;
  await t.api.post(path, statefulSet(3));
  return `${path}/s`;
}

export const subresourceCases = defineGroup('subresources', define => {
  define('/status of a pod takes the status only', async t => {
    const path = await withPod(t);
    const { status, body } = await t.api.patch('merge', `${path}/status`, {
      metadata: { labels: { a: 'b' } },
      spec: { activeDeadlineSeconds: 5 },
      status: { phase: 'Running', podIP: '10.244.0.9' },
    });
    t.expect(status).toBe(200);
    t.expect(body.status).toMatchObject({
      phase: 'Running',
      podIP: '10.244.0.9',
    });
    t.expect(body.spec).not.toHaveProperty('activeDeadlineSeconds');
  });

  define('an update of a pod leaves its status alone', async t => {
    const path = await withPod(t);
    const { body } = await t.api.get(path);
    const next = await t.api.put(path, {
      ...body,
      metadata: { ...body.metadata, labels: { a: 'b' } },
      status: { phase: 'Running' },
    });
    t.expect([next.status, next.body.status.phase]).toEqual([200, 'Pending']);
  });

  define('/status of a kind without one is not found', async t => {
    await t.api.post(t.core('configmaps'), configMap('x'));
    t.expect(await t.api.get(`${t.core('configmaps')}/x/status`)).toMatchObject(
      refusal(
        404,
        'NotFound',
        'the server could not find the requested resource',
        {},
      ),
    );
  });

  define('an unknown subresource is not found', async t => {
    const path = await withPod(t);
    t.expect(await t.api.get(`${path}/nonsense`)).toMatchObject(
      refusal(
        404,
        'NotFound',
        'the server could not find the requested resource',
      ),
    );
  });

  define('/status takes no delete', async t => {
    const path = await withPod(t);
    t.expect((await t.api.delete(`${path}/status`)).status).toBe(405);
  });

  define('/scale of a StatefulSet is a Scale', async t => {
    const path = await withSet(t);
    const { status, body } = await t.api.get(`${path}/scale`);
    t.expect(status).toBe(200);
    t.expect(body).toMatchObject({
      kind: 'Scale',
      apiVersion: 'autoscaling/v1',
      metadata: { name: 's', namespace: t.ns },
      spec: { replicas: 3 },
      status: { replicas: 0, selector: 'app=s' },
    });
  });

  define('/scale changes the replicas of a StatefulSet', async t => {
    const path = await withSet(t);
    const patched = await t.api.patch('merge', `${path}/scale`, {
      spec: { replicas: 5 },
    });
    t.expect(patched.body.spec.replicas).toBe(5);
    const { body } = await t.api.get(path);
    t.expect([body.spec.replicas, body.metadata.generation]).toEqual([5, 2]);
    const put = await t.api.put(`${path}/scale`, {
      ...patched.body,
      spec: { replicas: 1 },
    });
    t.expect([put.status, put.body.spec.replicas]).toEqual([200, 1]);
  });

  define('/scale refuses a negative number', async t => {
    const path = await withSet(t);
    const { status, body } = await t.api.patch('merge', `${path}/scale`, {
      spec: { replicas: -1 },
    });
    t.expect([status, body.reason, body.message]).toEqual([
      422,
      'Invalid',
      'Scale.autoscaling "s" is invalid: spec.replicas: Invalid value: -1: must be greater than or equal to 0',
    ]);
  });

  define('/scale of a custom resource follows its paths', async t => {
    const widgets = await t.crd(scaled);
    await t.api.post(
      widgets.path(),
      widgets.object('w', { spec: { replicas: 2 } }),
    );
    const path = `${widgets.path()}/w`;
    await t.api.patch('merge', `${path}/status`, {
      status: { replicas: 1, selector: 'a=b' },
    });
    const { body } = await t.api.get(`${path}/scale`);
    t.expect(body).toMatchObject({
      kind: 'Scale',
      apiVersion: 'autoscaling/v1',
      spec: { replicas: 2 },
      status: { replicas: 1, selector: 'a=b' },
    });
    await t.api.patch('merge', `${path}/scale`, { spec: { replicas: 4 } });
    t.expect((await t.api.get(path)).body.spec.replicas).toBe(4);
  });

  define('/scale of a kind without one is not found', async t => {
    const widgets = await t.crd(plainWidget);
    await t.api.post(widgets.path(), widgets.object('w'));
    t.expect((await t.api.get(`${widgets.path()}/w/scale`)).status).toBe(404);
  });

  define('/log of a pod that no node has is no content', async t => {
    const path = await withPod(t);
    const { status, text } = await t.api.get(`${path}/log`);
    t.expect([status, text]).toEqual([204, '']);
  });

  define('/log of a container that is not there is refused', async t => {
    const path = await withPod(t);
    t.expect(
      await t.api.get(`${path}/log`, { query: { container: 'no' } }),
    ).toMatchObject(
      refusal(400, 'BadRequest', 'container no is not valid for pod p'),
    );
  });

  define('/log of two containers needs a choice', async t => {
    const containers = ['one', 'two'].map(name => ({ name, image: 'i' }));
    await t.api.post(t.core('pods'), pod('two', { spec: { containers } }));
    t.expect(await t.api.get(`${t.core('pods')}/two/log`)).toMatchObject(
      refusal(
        400,
        'BadRequest',
        'a container name must be specified for pod two, choose one of: [one two]',
      ),
    );
  });

  define('/log of no pod is not found', async t => {
    t.expect(await t.api.get(`${t.core('pods')}/no/log`)).toMatchObject(
      refusal(404, 'NotFound', 'pods "no" not found'),
    );
  });

  define('/log refuses a negative tail', async t => {
    const path = await withPod(t);
    const { status, body } = await t.api.get(`${path}/log`, {
      query: { tailLines: -1 },
    });
    t.expect([status, body.reason]).toEqual([422, 'Invalid']);
  });

  define('/proxy of a pod without an address is refused', async t => {
    const path = await withPod(t);
    t.expect(await t.api.get(`${path}/proxy/`)).toMatchObject(
      refusal(400, 'BadRequest', 'address not allowed'),
    );
  });

  define('/proxy of no pod is not found', async t => {
    const { status, body } = await t.api.get(
      `${t.core('pods')}/no:8080/proxy/x`,
    );
    t.expect([status, body.message]).toEqual([404, 'pods "no" not found']);
  });

  define('/proxy of a name that makes no sense is refused', async t => {
    const { status, body } = await t.api.get(
      `${t.core('pods')}/a:b:c:d/proxy/`,
    );
    t.expect([status, body.message]).toEqual([
      400,
      'invalid pod request "a:b:c:d"',
    ]);
  });

  define('/eviction deletes a pod', async t => {
    const path = await withPod(t);
    const { status, body } = await t.api.post(`${path}/eviction`, {
      apiVersion: 'policy/v1',
      kind: 'Eviction',
      metadata: { name: 'p' },
    });
    t.expect([status, body.status]).toEqual([201, 'Success']);
    t.expect((await t.api.get(path)).status).toBe(404);
  });

  define('/binding puts a pod on a node', async t => {
    const path = await withPod(t);
    const { status, body } = await t.api.post(`${path}/binding`, {
      metadata: { name: 'p' },
      target: { kind: 'Node', name: 'node-1' },
    });
    t.expect([status, body.status]).toEqual([201, 'Success']);
    const { body: bound } = await t.api.get(path);
    t.expect(bound.spec.nodeName).toBe('node-1');
    t.expect(bound.status.conditions).toEqual(
      t.expect.arrayContaining([
        t.expect.objectContaining({ type: 'PodScheduled', status: 'True' }),
      ]),
    );
  });

  define('/binding of a bound pod is refused', async t => {
    const path = await withPod(t);
    const bind = () =>
      t.api.post(`${path}/binding`, {
        metadata: { name: 'p' },
        target: { kind: 'Node', name: 'node-1' },
      });
    await bind();
    t.expect(await bind()).toMatchObject(
      refusal(
        409,
        'Conflict',
        'Operation cannot be fulfilled on pods/binding "p": pod p is already assigned to node "node-1"',
      ),
    );
  });

  define('/token of a service account is a token of its user', async t => {
    await t.api.post(t.core('serviceaccounts'), {
      metadata: { name: 'robot' },
    });
    const { status, body } = await t.api.post(
      `${t.core('serviceaccounts')}/robot/token`,
      { spec: { expirationSeconds: 600 } },
    );
    t.expect(status).toBe(201);
    t.expect(body.kind).toBe('TokenRequest');
    t.expect(Date.parse(body.status.expirationTimestamp)).toBeGreaterThan(
      Date.now() + 590_000,
    );
    const claims = JSON.parse(
      Buffer.from(body.status.token.split('.')[1], 'base64url').toString(),
    );
    t.expect(claims).toMatchObject({
      sub: `system:serviceaccount:${t.ns}:robot`,
      'kubernetes.io': { namespace: t.ns, serviceaccount: { name: 'robot' } },
    });
  });

  define('/token shorter than ten minutes is refused', async t => {
    await t.api.post(t.core('serviceaccounts'), {
      metadata: { name: 'robot' },
    });
    t.expect(
      await t.api.post(`${t.core('serviceaccounts')}/robot/token`, {
        spec: { expirationSeconds: 599 },
      }),
    ).toMatchObject(
      refusal(
        422,
        'Invalid',
        t.expect.stringContaining(
          'spec.expirationSeconds: Invalid value: 599: may not specify a duration less than 10 minutes',
        ),
      ),
    );
  });

  define('/token of no account is not found', async t => {
    t.expect(
      await t.api.post(`${t.core('serviceaccounts')}/no/token`, { spec: {} }),
    ).toMatchObject(refusal(404, 'NotFound', 'serviceaccounts "no" not found'));
  });
});
