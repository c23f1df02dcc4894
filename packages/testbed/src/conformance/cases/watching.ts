import { defineGroup } from '../define';
import type { CaseContext, WatchEvent } from '../types';
import { configMap, labelled, plainWidget, refusal } from './objects';

const named = (events: WatchEvent[]) =>
  events.map(({ type, object }) => `${type} ${object.metadata.name}`);

/** A new kind whose only objects are those of the case. */
async function widgetsOf(t: CaseContext, ...names: string[]) {
  const widgets = await t.crd(plainWidget);
  const path = widgets.path();
  for (const name of names) await t.api.post(path, widgets.object(name));
  const { body } = await t.api.get(path);
  return { widgets, path, version: body.metadata.resourceVersion as string };
}

export const watchCases = defineGroup('watch', define => {
  define('without a version begins with what is there', async t => {
    const { widgets, path } = await widgetsOf(t, 'a', 'b');
    const watch = await t.api.watch(path);
    await watch.take(2);
    await t.api.post(path, widgets.object('c'));
    t.expect(named(await watch.take(3)).sort()).toEqual([
      'ADDED a',
      'ADDED b',
      'ADDED c',
    ]);
    t.expect(watch.answer.headers['content-type']).toBe('application/json');
  });

  define('from version 0 begins with what is there', async t => {
    const { path } = await widgetsOf(t, 'a');
    const watch = await t.api.watch(path, { query: { resourceVersion: 0 } });
    t.expect(named(await watch.take(1))).toEqual(['ADDED a']);
  });

  define('from a version tells what came after it, in order', async t => {
    const { widgets, path, version } = await widgetsOf(t, 'a');
    await t.api.post(path, widgets.object('b'));
    await t.api.patch('merge', `${path}/b`, { spec: { size: 2 } });
    await t.api.delete(`${path}/a`);
    const watch = await t.api.watch(path, {
      query: { resourceVersion: version },
    });
    t.expect(named(await watch.take(3))).toEqual([
      'ADDED b',
      'MODIFIED b',
      'DELETED a',
    ]);
  });

  define('resumes from any event without a gap or repetition', async t => {
    const { widgets, path, version } = await widgetsOf(t);
    for (const name of ['a', 'b', 'c']) {
      await t.api.post(path, widgets.object(name));
    }
    const all = await t.api.watch(path, {
      query: { resourceVersion: version },
    });
    const events = await all.take(3);
    const { resourceVersion } = events[0].object.metadata;
    const resumed = await t.api.watch(path, { query: { resourceVersion } });
    t.expect(await resumed.take(2)).toEqual(events.slice(1));
  });

  define('of a deletion shows the last state at a new version', async t => {
    const { path, version } = await widgetsOf(t, 'a');
    const { body } = await t.api.get(`${path}/a`);
    await t.api.delete(`${path}/a`);
    const watch = await t.api.watch(path, {
      query: { resourceVersion: version },
    });
    const [{ type, object }] = await watch.take(1);
    t.expect(type).toBe('DELETED');
    t.expect(object.spec).toEqual(body.spec);
    t.expect(Number(object.metadata.resourceVersion)).toBeGreaterThan(
      Number(body.metadata.resourceVersion),
    );
  });

  define('of one object by its name tells only of it', async t => {
    const { widgets, path, version } = await widgetsOf(t);
    const watch = await t.api.watch(path, {
      query: { fieldSelector: 'metadata.name=b', resourceVersion: version },
    });
    for (const name of ['a', 'b']) await t.api.post(path, widgets.object(name));
    await t.api.delete(`${path}/a`);
    await t.api.delete(`${path}/b`);
    t.expect(named(await watch.take(2))).toEqual(['ADDED b', 'DELETED b']);
  });

  define('a watch by the path of an object and a selector', async t => {
    const { path, version } = await widgetsOf(t, 'a', 'b');
    const watch = await t.api.watch(path, {
      query: {
        fieldSelector: 'metadata.name!=a',
        resourceVersion: version,
      },
    });
    await t.api.delete(`${path}/a`);
    await t.api.delete(`${path}/b`);
    t.expect(named(await watch.take(1))).toEqual(['DELETED b']);
  });

  define('over all namespaces tells of this one too', async t => {
    const { widgets, version } = await widgetsOf(t);
    const everywhere = `/apis/${widgets.group}/v1/widgets`;
    const watch = await t.api.watch(everywhere, {
      query: { resourceVersion: version, labelSelector: `of=${t.ns}` },
    });
    await t.api.post(widgets.path(), {
      ...widgets.object('a'),
      metadata: { name: 'a', labels: { of: t.ns } },
    });
    const [{ object }] = await watch.take(1);
    t.expect(object.metadata.namespace).toBe(t.ns);
  });

  define(
    'objects that start to be selected are ADDED, others DELETED',
    async t => {
      const path = t.core('configmaps');
      const { body } = await t.api.post(path, labelled('a', { on: 'no' }));
      const watch = await t.api.watch(path, {
        query: {
          labelSelector: 'on=yes',
          resourceVersion: body.metadata.resourceVersion,
        },
      });
      const relabel = (on: string) =>
        t.api.patch('merge', `${path}/a`, { metadata: { labels: { on } } });
      await relabel('yes');
      await t.api.patch('merge', `${path}/a`, { data: { b: '2' } });
      const { body: last } = await relabel('no');
      await t.api.delete(`${path}/a`);
      const events = await watch.take(3);
      t.expect(named(events)).toEqual(['ADDED a', 'MODIFIED a', 'DELETED a']);
      t.expect(events[2].object.metadata).toMatchObject({
        labels: { on: 'yes' },
        resourceVersion: last.metadata.resourceVersion,
      });
    },
  );

  define('a selected object that is deleted is DELETED', async t => {
    const path = t.core('configmaps');
    const { body } = await t.api.post(path, labelled('a', { on: 'yes' }));
    const watch = await t.api.watch(path, {
      query: {
        labelSelector: 'on=yes',
        resourceVersion: body.metadata.resourceVersion,
      },
    });
    await t.api.delete(`${path}/a`);
    t.expect(named(await watch.take(1))).toEqual(['DELETED a']);
  });

  define('nothing is told of a write that changed nothing', async t => {
    const { widgets, path, version } = await widgetsOf(t, 'a');
    const watch = await t.api.watch(path, {
      query: { resourceVersion: version },
    });
    const { body } = await t.api.get(`${path}/a`);
    const again = await t.api.put(`${path}/a`, body);
    t.expect(again.body.metadata.resourceVersion).toBe(
      body.metadata.resourceVersion,
    );
    await t.api.post(path, widgets.object('b'));
    t.expect(named(await watch.take(1))).toEqual(['ADDED b']);
  });

  define('an object that waits for its finalizers is MODIFIED', async t => {
    const { widgets, path, version } = await widgetsOf(t);
    const watch = await t.api.watch(path, {
      query: { resourceVersion: version },
    });
    await t.api.post(path, {
      ...widgets.object('a'),
      metadata: { name: 'a', finalizers: ['example.com/hold'] },
    });
    await t.api.delete(`${path}/a`);
    await t.api.patch('merge', `${path}/a`, { metadata: { finalizers: null } });
    const events = await watch.take(3);
    t.expect(named(events)).toEqual(['ADDED a', 'MODIFIED a', 'DELETED a']);
    // A deletion shows the state that was stored before it.
    t.expect(events[2].object.metadata.finalizers).toEqual([
      'example.com/hold',
    ]);
  });

  define('sendInitialEvents ends what is there with a bookmark', async t => {
    const { widgets, path, version } = await widgetsOf(t, 'a', 'b');
    const watch = await t.api.watch(path, {
      query: {
        sendInitialEvents: true,
        resourceVersionMatch: 'NotOlderThan',
        allowWatchBookmarks: true,
      },
    });
    const events = await watch.until(all => all.length >= 3);
    t.expect(events.map(event => event.type)).toEqual([
      'ADDED',
      'ADDED',
      'BOOKMARK',
    ]);
    t.expect(events[2].object).toMatchObject({
      kind: 'Widget',
      apiVersion: widgets.apiVersion,
      metadata: { annotations: { 'k8s.io/initial-events-end': 'true' } },
    });
    t.expect(
      Number(events[2].object.metadata.resourceVersion),
    ).toBeGreaterThanOrEqual(Number(version));
    await t.api.post(path, widgets.object('c'));
    t.expect(named(await watch.take(3)).at(-1)).toBe('ADDED c');
  });

  define('the bookmark of an empty kind comes too', async t => {
    const { path } = await widgetsOf(t);
    const watch = await t.api.watch(path, {
      query: {
        sendInitialEvents: true,
        resourceVersionMatch: 'NotOlderThan',
        allowWatchBookmarks: true,
        resourceVersion: 0,
      },
    });
    const [event] = await watch.until(all => all.length >= 1);
    t.expect(event.type).toBe('BOOKMARK');
  });

  define('sendInitialEvents=false begins with nothing', async t => {
    const { widgets, path } = await widgetsOf(t, 'a');
    const watch = await t.api.watch(path, {
      query: {
        sendInitialEvents: false,
        resourceVersionMatch: 'NotOlderThan',
        allowWatchBookmarks: true,
      },
    });
    t.expect(watch.answer.status).toBe(200);
    await t.eventually(async () => {
      const { status } = await t.api.post(path, widgets.object('b'));
      t.expect(status).toBe(201);
    });
    t.expect(named(await watch.take(1))).toEqual(['ADDED b']);
  });

  define('sends a bookmark before its time is over', async t => {
    const { path, version } = await widgetsOf(t, 'a');
    const watch = await t.api.watch(path, {
      query: {
        resourceVersion: version,
        allowWatchBookmarks: true,
        timeoutSeconds: 4,
      },
    });
    const events = await watch.end();
    t.expect(events.map(each => each.type)).toContain('BOOKMARK');
    const bookmark = events.find(each => each.type === 'BOOKMARK')!;
    t.expect(Object.keys(bookmark.object).sort()).toEqual([
      'apiVersion',
      'kind',
      ...Object.keys(bookmark.object)
        .sort()
        .filter(key => key !== 'apiVersion' && key !== 'kind'),
    ]);
    t.expect(
      Number(bookmark.object.metadata.resourceVersion),
    ).toBeGreaterThanOrEqual(Number(version));
  });

  define('sends no bookmark to those who do not ask', async t => {
    const { path, version } = await widgetsOf(t, 'a');
    const watch = await t.api.watch(path, {
      query: { resourceVersion: version, timeoutSeconds: 2 },
    });
    t.expect(await watch.end()).toEqual([]);
  });

  define('timeoutSeconds ends the stream without an error', async t => {
    const { path } = await widgetsOf(t, 'a');
    const startedAt = performance.now();
    const watch = await t.api.watch(path, { query: { timeoutSeconds: 1 } });
    t.expect(named(await watch.end())).toEqual(['ADDED a']);
    t.expect(performance.now() - startedAt).toBeGreaterThan(900);
  });

  define('from a version that is too old gets one ERROR event', async t => {
    const widgets = await t.ownCrd(plainWidget);
    await t.api.post(widgets.path(), widgets.object('a'));
    const watch = await t.api.watch(widgets.path(), {
      query: { resourceVersion: 1 },
    });
    t.expect(watch.answer.status).toBe(200);
    t.expect(await watch.end()).toEqual([
      {
        type: 'ERROR',
        object: {
          kind: 'Status',
          apiVersion: 'v1',
          metadata: {},
          status: 'Failure',
          message: t.expect.stringMatching(
            /^too old resource version: 1 \(\d+\)$/,
          ),
          reason: 'Expired',
          code: 410,
        },
      },
    ]);
  });

  define.each<[query: Record<string, string>, message: string]>(
    [
      [
        { resourceVersion: 'x' },
        'Invalid value: "x": strconv.ParseUint: parsing "x": invalid syntax',
      ],
      [
        { sendInitialEvents: 'true' },
        'resourceVersionMatch: Forbidden: sendInitialEvents requires setting resourceVersionMatch to NotOlderThan',
      ],
      [
        { sendInitialEvents: 'true', resourceVersionMatch: 'Exact' },
        'resourceVersionMatch: Unsupported value: "Exact": supported values: "NotOlderThan"',
      ],
      [
        { resourceVersion: '1', resourceVersionMatch: 'NotOlderThan' },
        'resourceVersionMatch: Forbidden: resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided',
      ],
      [{ labelSelector: 'a b c' }, 'unable to parse requirement'],
      [
        { fieldSelector: 'spec.size=1' },
        'field label not supported: spec.size',
      ],
      [
        { timeoutSeconds: 'x' },
        'strconv.ParseInt: parsing "x": invalid syntax',
      ],
    ],
    ([query]) => `refuses ${new URLSearchParams(query)}`,
    async (t, [query, message]) => {
      const { path } = await widgetsOf(t);
      const watch = await t.api.watch(path, { query });
      const refused = watch.answer.body ?? (await watch.end())[0].object;
      t.expect(refused.status).toBe('Failure');
      t.expect(refused.message).toContain(message);
    },
  );

  define('shows metadata only to those who ask for it', async t => {
    const { path } = await widgetsOf(t, 'a');
    const watch = await t.api.watch(path, {
      headers: {
        accept: 'application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1',
      },
    });
    const [{ type, object }] = await watch.take(1);
    t.expect([type, object.kind, object.apiVersion]).toEqual([
      'ADDED',
      'PartialObjectMetadata',
      'meta.k8s.io/v1',
    ]);
    t.expect(object).not.toHaveProperty('spec');
  });

  define('shows tables, with columns in the first event only', async t => {
    const { path } = await widgetsOf(t, 'a', 'b');
    const watch = await t.api.watch(path, {
      headers: { accept: 'application/json;as=Table;g=meta.k8s.io;v=v1' },
    });
    const events = await watch.take(2);
    t.expect(
      events.map(({ object }) => [
        object.kind,
        object.columnDefinitions?.length > 0,
        object.rows.length,
      ]),
    ).toEqual([
      ['Table', true, 1],
      ['Table', false, 1],
    ]);
  });

  define('works over HTTP/2', async t => {
    const path = t.core('configmaps');
    const { body } = await t.api.post(path, configMap('a'));
    const watch = await t.api.watch(path, {
      protocol: 'http2',
      query: { resourceVersion: body.metadata.resourceVersion },
    });
    await t.api.delete(`${path}/a`);
    t.expect(named(await watch.take(1))).toEqual(['DELETED a']);
  });

  define('a watch without the right to it is refused', async t => {
    const somebody = t.as({ user: 'somebody' });
    const watch = await somebody.watch(t.core('configmaps'));
    t.expect(watch.answer).toMatchObject(
      refusal(
        403,
        'Forbidden',
        `configmaps is forbidden: User "somebody" cannot watch resource "configmaps" in API group "" in the namespace "${t.ns}"`,
      ),
    );
  });

  define('ends when the custom resource goes', async t => {
    const widgets = await t.ownCrd(plainWidget);
    await t.api.post(widgets.path(), widgets.object('a'));
    const watch = await t.api.watch(widgets.path());
    await watch.take(1);
    await t.api.delete(
      `/apis/apiextensions.k8s.io/v1/customresourcedefinitions/${widgets.crdName}`,
    );
    const events = await watch.end();
    t.expect(named(events)).toEqual(['ADDED a', 'DELETED a']);
  });
});
