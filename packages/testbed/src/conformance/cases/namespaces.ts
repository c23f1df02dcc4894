import { defineGroup } from '../define';
import type { CaseContext } from '../types';
import { configMap, refusal } from './objects';

const SPACES = '/api/v1/namespaces';

/** A namespace that is going away and does not get there, because one object has a finalizer. */
async function stuck(t: CaseContext) {
  const name = t.unique('stuck');
  await t.api.post(SPACES, { metadata: { name } });
  const maps = `${SPACES}/${name}/configmaps`;
  await t.api.post(
    maps,
    configMap('held', {
      metadata: { name: 'held', finalizers: ['example.com/hold'] },
    }),
  );
  await t.api.delete(`${SPACES}/${name}`);
  return { name, maps };
}

export const namespaceCases = defineGroup('namespaces', define => {
  define('a new one is active, labelled and held by a finalizer', async t => {
    const { body } = await t.api.get(`${SPACES}/${t.ns}`);
    t.expect(body).toMatchObject({
      metadata: { labels: { 'kubernetes.io/metadata.name': t.ns } },
      spec: { finalizers: ['kubernetes'] },
      status: { phase: 'Active' },
    });
  });

  define('a deleted one is terminating, and answered as it is', async t => {
    const { name } = await stuck(t);
    const { body } = await t.api.get(`${SPACES}/${name}`);
    t.expect(body.status.phase).toBe('Terminating');
    t.expect(body.metadata.deletionTimestamp).toEqual(t.expect.any(String));
  });

  define('nothing is created in a terminating one', async t => {
    const { name, maps } = await stuck(t);
    const answer = await t.api.post(maps, configMap('late'));
    t.expect(answer).toMatchObject(
      refusal(
        403,
        'Forbidden',
        `configmaps "late" is forbidden: unable to create new content in namespace ${name} because it is being terminated`,
        {
          name: 'late',
          kind: 'configmaps',
          causes: [
            {
              reason: 'NamespaceTerminating',
              message: `namespace ${name} is being terminated`,
              field: 'metadata.namespace',
            },
          ],
        },
      ),
    );
  });

  define('what is in a terminating one can be changed', async t => {
    const { maps } = await stuck(t);
    const { status } = await t.api.patch('merge', `${maps}/held`, {
      data: { b: '2' },
    });
    t.expect(status).toBe(200);
  });

  define('it goes when the last finalizer in it goes', async t => {
    const { name, maps } = await stuck(t);
    await t.eventually(async () => {
      const { body } = await t.api.get(`${maps}/held`);
      t.expect(body.metadata.deletionTimestamp).toEqual(t.expect.any(String));
    });
    await t.api.patch('merge', `${maps}/held`, {
      metadata: { finalizers: null },
    });
    await t.eventually(async () => {
      t.expect((await t.api.get(`${SPACES}/${name}`)).status).toBe(404);
    });
  });

  define('an empty one goes with everything in it', async t => {
    const name = t.unique('empty');
    await t.api.post(SPACES, { metadata: { name } });
    await t.api.post(`${SPACES}/${name}/configmaps`, configMap('x'));
    await t.api.post(`${SPACES}/${name}/secrets`, { metadata: { name: 's' } });
    const { status, body } = await t.api.delete(`${SPACES}/${name}`);
    t.expect([status, body.kind, body.status?.phase]).toEqual([
      200,
      'Namespace',
      'Terminating',
    ]);
    await t.eventually(async () => {
      t.expect((await t.api.get(`${SPACES}/${name}`)).status).toBe(404);
    });
    const left = await t.api.get(`${SPACES}/${name}/configmaps/x`);
    t.expect(left.status).toBe(404);
  });

  define('conditions say what holds a terminating one', async t => {
    const { name } = await stuck(t);
    await t.eventually(async () => {
      const { body } = await t.api.get(`${SPACES}/${name}`);
      t.expect(body.status.conditions).toEqual(
        t.expect.arrayContaining([
          t.expect.objectContaining({
            type: 'NamespaceFinalizersRemaining',
            status: 'True',
            reason: 'SomeFinalizersRemain',
            message:
              'Some content in the namespace has finalizers remaining: example.com/hold in 1 resource instances',
          }),
          t.expect.objectContaining({
            type: 'NamespaceContentRemaining',
            status: 'True',
            reason: 'SomeResourcesRemain',
            message:
              'Some resources are remaining: configmaps. has 1 resource instances',
          }),
        ]),
      );
    });
  });

  define.each(
    ['default', 'kube-system', 'kube-public'],
    name => `${name} may not be deleted`,
    async (t, name) => {
      t.expect(await t.api.delete(`${SPACES}/${name}`)).toMatchObject(
        refusal(
          403,
          'Forbidden',
          `namespaces "${name}" is forbidden: this namespace may not be deleted`,
        ),
      );
    },
  );

  define.each<[what: string, name: string]>(
    [
      ['a dot', 'a.b'],
      ['upper case', 'Abc'],
      ['64 characters', 'x'.repeat(64)],
    ],
    ([what]) => `a name with ${what} is refused`,
    async (t, [, name]) => {
      const { status, body } = await t.api.post(SPACES, { metadata: { name } });
      t.expect([status, body.reason, body.details.causes[0].field]).toEqual([
        422,
        'Invalid',
        'metadata.name',
      ]);
    },
  );

  define('the label with its name cannot be taken off for long', async t => {
    await t.api.patch('merge', `${SPACES}/${t.ns}`, {
      metadata: { labels: { 'kubernetes.io/metadata.name': null } },
    });
    const { body } = await t.api.get(`${SPACES}/${t.ns}`);
    t.expect(body.metadata.labels).toEqual({
      'kubernetes.io/metadata.name': t.ns,
    });
  });

  define(
    'finalizers of its specification are changed by /finalize only',
    async t => {
      const path = `${SPACES}/${t.ns}`;
      const { body } = await t.api.get(path);
      const put = await t.api.put(path, { ...body, spec: { finalizers: [] } });
      t.expect(put.body.spec.finalizers).toEqual(['kubernetes']);
      const final = await t.api.put(`${path}/finalize`, {
        ...put.body,
        spec: { finalizers: ['kubernetes', 'example.com/more'] },
      });
      t.expect(final.body.spec.finalizers).toEqual([
        'kubernetes',
        'example.com/more',
      ]);
    },
  );

  define('deletecollection of namespaces is not offered', async t => {
    const { status } = await t.api.delete(SPACES, undefined, {
      query: { labelSelector: `no=${t.ns}` },
    });
    t.expect(status).toBe(405);
  });
});
