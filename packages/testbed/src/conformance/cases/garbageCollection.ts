import { defineGroup } from '../define';
import type { CaseContext } from '../types';
import { configMap, refusal } from './objects';

const ownedBy = (owner: any, more: object = {}) => [
  {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    name: owner.metadata.name,
    uid: owner.metadata.uid,
    ...more,
  },
];

/** An owner with a child `c`. */
async function family(t: CaseContext, more: object = {}) {
  const path = t.core('configmaps');
  const { body: owner } = await t.api.post(path, configMap('owner'));
  await t.api.post(
    path,
    configMap('c', {
      metadata: { name: 'c', ownerReferences: ownedBy(owner, more) },
    }),
  );
  return { owner, ownerPath: `${path}/owner`, childPath: `${path}/c` };
}

/** Resolves when an object is gone. */
const gone = (t: CaseContext, path: string) =>
  t.eventually(async () => t.expect((await t.api.get(path)).status).toBe(404));

export const garbageCases = defineGroup('garbage collection', define => {
  define('foreground marks the owner until its children are gone', async t => {
    const { ownerPath, childPath } = await family(t, {
      blockOwnerDeletion: true,
    });
    const { body } = await t.api.delete(ownerPath, {
      propagationPolicy: 'Foreground',
    });
    t.expect(body.metadata.finalizers).toEqual(['foregroundDeletion']);
    await gone(t, childPath);
    await gone(t, ownerPath);
  });

  define('background collects children afterwards', async t => {
    const { ownerPath, childPath } = await family(t);
    const { body } = await t.api.delete(ownerPath, {
      propagationPolicy: 'Background',
    });
    t.expect(body.status).toBe('Success');
    await gone(t, childPath);
  });

  define('orphan leaves children without their owner', async t => {
    const { ownerPath, childPath } = await family(t);
    const { body } = await t.api.delete(ownerPath, {
      propagationPolicy: 'Orphan',
    });
    t.expect(body.metadata.finalizers).toEqual(['orphan']);
    await gone(t, ownerPath);
    const child = await t.api.get(childPath);
    t.expect(child.body.metadata).not.toHaveProperty('ownerReferences');
  });

  define('an object with a second owner stays', async t => {
    const path = t.core('configmaps');
    const { body: one } = await t.api.post(path, configMap('one'));
    const { body: two } = await t.api.post(path, configMap('two'));
    await t.api.post(
      path,
      configMap('c', {
        metadata: {
          name: 'c',
          ownerReferences: [...ownedBy(one), ...ownedBy(two)],
        },
      }),
    );
    await t.api.delete(`${path}/one`);
    const child = await t.eventually(async () => {
      const { body } = await t.api.get(`${path}/c`);
      t.expect(body.metadata.ownerReferences).toHaveLength(1);
      return body;
    });
    t.expect(child.metadata.ownerReferences[0].name).toBe('two');
  });

  define('an object of an owner that never was is collected', async t => {
    const path = t.core('configmaps');
    const owner = {
      metadata: { name: 'no', uid: '00000000-0000-0000-0000-000000000001' },
    };
    await t.api.post(
      path,
      configMap('c', {
        metadata: { name: 'c', ownerReferences: ownedBy(owner) },
      }),
    );
    await gone(t, `${path}/c`);
  });

  define('two controllers of one object are refused', async t => {
    const path = t.core('configmaps');
    const { body: owner } = await t.api.post(path, configMap('one'));
    const { body: other } = await t.api.post(path, configMap('two'));
    const controller = { controller: true };
    const answer = await t.api.post(
      path,
      configMap('c', {
        metadata: {
          name: 'c',
          ownerReferences: [
            ...ownedBy(owner, controller),
            ...ownedBy(other, controller),
          ],
        },
      }),
    );
    t.expect(answer).toMatchObject(
      refusal(
        422,
        'Invalid',
        t.expect.stringContaining(
          'Only one reference can have Controller set to true. Found "true" in references for ConfigMap/one and ConfigMap/two',
        ),
      ),
    );
  });

  define('an owner without a uid is refused', async t => {
    const answer = await t.api.post(
      t.core('configmaps'),
      configMap('c', {
        metadata: {
          name: 'c',
          ownerReferences: [{ apiVersion: 'v1', kind: 'ConfigMap', name: 'o' }],
        },
      }),
    );
    t.expect(answer).toMatchObject(
      refusal(
        422,
        'Invalid',
        t.expect.stringContaining(
          'metadata.ownerReferences.uid: Invalid value: "": must not be empty',
        ),
      ),
    );
  });
});
