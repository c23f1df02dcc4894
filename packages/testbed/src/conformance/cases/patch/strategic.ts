import { defineGroup } from '../../define';
import type { CaseContext } from '../../types';
import { record } from '../records';
import { refusalOf } from '../refusals';

const service = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'x', labels: { a: '1' } },
  spec: {
    clusterIP: 'None',
    selector: { app: 'x' },
    ports: [
      { name: 'one', port: 1, protocol: 'TCP', targetPort: 1 },
      { name: 'two', port: 2, protocol: 'TCP', targetPort: 2 },
    ],
  },
};
const [one, two] = service.spec.ports;

const ports: { title: string; patch: object; ports: object[] }[] = [
  {
    title: 'merges an item by its key',
    patch: { ports: [{ port: 2, name: 'zwei' }] },
    ports: [one, { ...two, name: 'zwei' }],
  },
  {
    title: 'puts a new item in front',
    patch: { ports: [{ port: 3, name: 'three' }] },
    ports: [
      { name: 'three', port: 3, protocol: 'TCP', targetPort: 3 },
      one,
      two,
    ],
  },
  {
    title: 'deletes an item by $patch',
    patch: { ports: [{ port: 1, $patch: 'delete' }] },
    ports: [two],
  },
  {
    title: 'replaces a list by $patch',
    patch: { ports: [{ $patch: 'replace' }, { port: 3, name: 'three' }] },
    ports: [{ name: 'three', port: 3, protocol: 'TCP', targetPort: 3 }],
  },
  {
    title: 'reorders by $setElementOrder',
    patch: { '$setElementOrder/ports': [{ port: 2 }, { port: 1 }] },
    ports: [two, one],
  },
];

async function make({ api, core }: CaseContext, object: any): Promise<string> {
  const plural = `${object.kind.toLowerCase()}s`;
  const { status, text } = await api.post(core(plural), object);
  if (status !== 201) throw new Error(text);
  return `${core(plural)}/x`;
}

const map = (more: object) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'x' },
  ...more,
});

export const strategicPatchCases = defineGroup(
  'strategic merge patch',
  define => {
    define.each(
      ports,
      row => row.title,
      async (context, row) => {
        const path = await make(context, service);
        const { status, body } = await context.api.patch('strategic', path, {
          spec: row.patch,
        });
        context.expect([status, body.spec?.ports]).toEqual([200, row.ports]);
      },
    );
    define('refuses an item without its key', async context => {
      const path = await make(context, service);
      const { status, body } = await context.api.patch('strategic', path, {
        spec: { ports: [{ name: 'x' }] },
      });
      context.expect(status).toBe(500);
      context
        .expect(body.message)
        .toMatch(/does not contain declared merge key: port/);
    });
    define('merges maps and removes by null', async context => {
      const path = await make(context, map({ data: { a: '1', b: '2' } }));
      const { body } = await context.api.patch('strategic', path, {
        data: { a: null, c: '3' },
      });
      context.expect(body.data).toEqual({ b: '2', c: '3' });
    });
    define('replaces a map by $patch', async context => {
      const path = await make(context, map({ data: { a: '1', b: '2' } }));
      const { body } = await context.api.patch('strategic', path, {
        data: { $patch: 'replace', c: '3' },
      });
      context.expect(body.data).toEqual({ c: '3' });
    });
    define('deletes a map by $patch', async context => {
      const path = await make(context, map({ data: { a: '1' } }));
      const { body } = await context.api.patch('strategic', path, {
        data: { $patch: 'delete' },
      });
      context.expect(body.data).toBeUndefined();
    });
    define('keeps named keys only by $retainKeys', async context => {
      const path = await make(context, map({ data: { a: '1', b: '2' } }));
      const { body } = await context.api.patch('strategic', path, {
        data: { $retainKeys: ['b', 'c'], c: '3' },
      });
      context.expect(body.data).toEqual({ b: '2', c: '3' });
    });
    define('refuses $retainKeys without a key that it sets', async context => {
      const path = await make(context, map({ data: { a: '1' } }));
      const { status } = await context.api.patch('strategic', path, {
        data: { $retainKeys: ['a'], c: '3' },
      });
      context.expect(status).toBe(400);
    });
    define('refuses a $patch that nobody knows', async context => {
      const path = await make(context, map({ data: { a: '1' } }));
      const { status, body } = await context.api.patch('strategic', path, {
        data: { $patch: 'double' },
      });
      context.expect(status).toBe(500);
      context.expect(body.message).toMatch(/nknown patch type/);
    });
    define('merges finalizers as a set', async context => {
      const path = await make(
        context,
        map({ metadata: { name: 'x', finalizers: ['a.example/a'] } }),
      );
      const { api, expect } = context;
      const { body } = await api.patch('strategic', path, {
        metadata: { finalizers: ['a.example/b'] },
      });
      expect(body.metadata.finalizers.sort()).toEqual([
        'a.example/a',
        'a.example/b',
      ]);
      const less = await api.patch('strategic', path, {
        metadata: {
          '$deleteFromPrimitiveList/finalizers': ['a.example/a', 'a.example/b'],
        },
      });
      expect(less.body.metadata.finalizers).toBeUndefined();
    });
    define('removes a label by null', async context => {
      const path = await make(context, service);
      const { body } = await context.api.patch('strategic', path, {
        metadata: { labels: { a: null, b: '2' } },
      });
      context.expect(body.metadata.labels).toEqual({ b: '2' });
    });
    define(
      'replaces an atomic map only as far as a merge goes',
      async context => {
        const path = await make(context, service);
        const { body } = await context.api.patch('strategic', path, {
          spec: { selector: { role: 'r' } },
        });
        context.expect(body.spec.selector).toEqual({ app: 'x', role: 'r' });
      },
    );
    define('of a custom resource is refused', async ({ api, crd, expect }) => {
      const records = await crd(record);
      await api.post(records.path(), records.object('x'));
      const answer = await api.patch('strategic', `${records.path()}/x`, {});
      expect(refusalOf(answer)).toEqual({
        status: 415,
        reason: 'UnsupportedMediaType',
        message:
          'the body of the request was in an unknown format - accepted media types include: application/json-patch+json, application/merge-patch+json, application/apply-patch+yaml',
      });
    });
    define('of a type that nobody knows is refused', async context => {
      const path = await make(context, map({}));
      const answer = await context.api.ask(
        'PATCH',
        path,
        {},
        { contentType: 'application/json' },
      );
      context.expect(refusalOf(answer)).toEqual({
        status: 415,
        reason: 'UnsupportedMediaType',
        message: '415: Unsupported Media Type',
      });
    });
  },
);
