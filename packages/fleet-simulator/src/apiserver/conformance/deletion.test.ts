import { TestApi, widget, widgets } from '../../testing';
import { expireEvents } from '../controllers/eventExpiry';

const maps = '/api/v1/namespaces/default/configmaps';

describe('deletion', () => {
  let t: TestApi;
  beforeEach(() => {
    t = new TestApi();
  });
  afterEach(() => t.close());

  const held = (name: string, finalizers = ['x/hold']) => ({
    ...widget(name),
    metadata: { name, finalizers },
  });
  /** Resolves when an object is gone. */
  const gone = async (
    resource: string,
    name: string,
    namespace = 'default',
  ) => {
    const { store } = t.api.core;
    if (!store.get({ resource, namespace, name })) return;
    await new Promise<void>(resolve => {
      const stop = store.subscribe(change => {
        if (change.type === 'DELETED' && change.name === name) {
          stop();
          resolve();
        }
      });
    });
  };

  it('waits for finalizers, and tells watches MODIFIED, then DELETED', async () => {
    await t.post(widgets, held('w'));
    const watch = await t.watch(`${widgets}?watch=1`);
    const first = await t.delete(`${widgets}/w`);
    expect(first.body.metadata).toMatchObject({
      deletionTimestamp: expect.any(String),
      deletionGracePeriodSeconds: 0,
      generation: 2,
    });
    const second = await t.delete(`${widgets}/w`);
    expect([second.status, second.body.metadata.resourceVersion]).toEqual([
      200,
      first.body.metadata.resourceVersion,
    ]);
    const refused = await t.patch(
      `${widgets}/w`,
      { metadata: { finalizers: ['x/hold', 'y/new'] } },
      'merge',
    );
    expect(refused.body).toMatchObject({
      code: 422,
      message: expect.stringContaining(
        'no new finalizers can be added if the object is being deleted',
      ),
    });
    await t.patch(`${widgets}/w`, { metadata: { finalizers: null } }, 'merge');
    expect((await t.get(`${widgets}/w`)).status).toBe(404);
    expect(watch.summary()).toEqual(['ADDED w', 'MODIFIED w', 'DELETED w']);
    watch.stop();
  });

  it('deletes collections by selector', async () => {
    for (const name of ['a', 'b']) {
      await t.post(widgets, {
        ...widget(name),
        metadata: { name, labels: { n: name } },
      });
    }
    await t.delete(`${widgets}?labelSelector=n%3Da`);
    const { body } = await t.get(widgets);
    expect(body.items.map((i: any) => i.metadata.name)).toEqual(['b']);
  });

  const owned = async (
    policy?: string,
    blockOwnerDeletion?: boolean,
    finalizers?: string[],
  ) => {
    const { body } = await t.post(widgets, widget('owner'));
    const reference = {
      apiVersion: 'test.example/v1',
      kind: 'Widget',
      name: 'owner',
      uid: body.metadata.uid,
      blockOwnerDeletion,
    };
    await t.post(maps, {
      metadata: { name: 'child', ownerReferences: [reference], finalizers },
    });
    return t.delete(
      `${widgets}/owner`,
      policy && { propagationPolicy: policy },
    );
  };

  it('collects what lost its owner', async () => {
    await owned();
    await gone('configmaps', 'child');
    expect((await t.get(`${maps}/child`)).status).toBe(404);
  });

  it('keeps an owner until its dependents are gone, in the foreground', async () => {
    const { body } = await owned('Foreground', true, ['x/hold']);
    expect(body.metadata.finalizers).toEqual(['foregroundDeletion']);
    await new Promise(resolve => {
      setImmediate(() => setImmediate(resolve));
    });
    expect((await t.get(`${widgets}/owner`)).status).toBe(200);
    expect(
      (await t.get(`${maps}/child`)).body.metadata.deletionTimestamp,
    ).toBeDefined();
    await t.patch(`${maps}/child`, { metadata: { finalizers: null } }, 'merge');
    await gone('widgets.test.example', 'owner');
    expect((await t.get(`${widgets}/owner`)).status).toBe(404);
  });

  it('leaves orphans behind on demand', async () => {
    await owned('Orphan');
    await gone('widgets.test.example', 'owner');
    const { status, body } = await t.get(`${maps}/child`);
    expect([status, body.metadata.ownerReferences ?? []]).toEqual([200, []]);
  });

  it('collects an object whose owner never was', async () => {
    const reference = {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      name: 'never',
      uid: 'none',
    };
    await t.post(maps, {
      metadata: { name: 'child', ownerReferences: [reference] },
    });
    await gone('configmaps', 'child');
    expect((await t.get(`${maps}/child`)).status).toBe(404);
  });

  it('empties a namespace, takes nothing new, and removes it', async () => {
    await t.post('/api/v1/namespaces', { metadata: { name: 'n' } });
    const inside = '/apis/test.example/v1/namespaces/n/widgets';
    await t.post(inside, held('w'));
    await t.post('/api/v1/namespaces/n/configmaps', {
      metadata: { name: 'm' },
    });
    const { body } = await t.delete('/api/v1/namespaces/n');
    expect(body.status.phase).toBe('Terminating');
    const refused = await t.post('/api/v1/namespaces/n/configmaps', {
      metadata: { name: 'new' },
    });
    expect(refused.status).toBe(403);
    expect(refused.body.details.causes).toEqual([
      {
        reason: 'NamespaceTerminating',
        message: 'namespace n is being terminated',
        field: 'metadata.namespace',
      },
    ]);
    await gone('configmaps', 'm', 'n');
    expect((await t.get('/api/v1/namespaces/n')).status).toBe(200);
    await t.patch(`${inside}/w`, { metadata: { finalizers: [] } }, 'merge');
    await gone('namespaces', 'n', '');
    expect((await t.get('/api/v1/namespaces/n')).status).toBe(404);
  });

  it('removes the objects of a CRD with it', async () => {
    await t.post(widgets, widget('w'));
    const crds = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';
    const { body } = await t.get(`${crds}/widgets.test.example`);
    await t.delete(`${crds}/widgets.test.example`);
    expect((await t.get(widgets)).status).toBe(404);
    await gone('widgets.test.example', 'w');
    const { metadata, status, ...crd } = body;
    await t.post(crds, { ...crd, metadata: { name: metadata.name } });
    expect((await t.get(widgets)).body.items).toEqual([]);
  });

  it('forgets events after an hour', async () => {
    let now = Date.now();
    t.close();
    t = new TestApi({ now: () => new Date(now) });
    const events = '/api/v1/namespaces/default/events';
    const event = (name: string) =>
      t.post(events, { metadata: { name }, involvedObject: { name: 'x' } });
    await event('old');
    now += 1800_000;
    await event('new');
    now += 1801_000;
    expireEvents(t.api.core);
    const { body } = await t.get(events);
    expect(body.items.map((i: any) => i.metadata.name)).toEqual(['new']);
  });

  it('gives namespaces a default service account, and keeps the system ones', async () => {
    await t.post('/api/v1/namespaces', { metadata: { name: 'n' } });
    await new Promise(setImmediate);
    expect(
      (await t.get('/api/v1/namespaces/n/serviceaccounts/default')).status,
    ).toBe(200);
    expect((await t.delete('/api/v1/namespaces/kube-system')).status).toBe(403);
  });
});
