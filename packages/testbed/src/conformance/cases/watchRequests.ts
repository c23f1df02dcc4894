import { defineGroup } from '../define';
import { plainWidget, refusal } from './objects';
import { named, watchedWidgets } from './watched';

export const watchRequestCases = defineGroup('watch requests', define => {
  define('sendInitialEvents ends what is there with a bookmark', async t => {
    const { widgets, path, version } = await watchedWidgets(t, 'a', 'b');
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
    const { path } = await watchedWidgets(t);
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
    const { widgets, path } = await watchedWidgets(t, 'a');
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
    const { path, version } = await watchedWidgets(t, 'a');
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
    const { path, version } = await watchedWidgets(t, 'a');
    const watch = await t.api.watch(path, {
      query: { resourceVersion: version, timeoutSeconds: 2 },
    });
    t.expect(await watch.end()).toEqual([]);
  });

  define('timeoutSeconds ends the stream without an error', async t => {
    const { path } = await watchedWidgets(t, 'a');
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
      const { path } = await watchedWidgets(t);
      const watch = await t.api.watch(path, { query });
      const refused = watch.answer.body ?? (await watch.end())[0].object;
      t.expect(refused.status).toBe('Failure');
      t.expect(refused.message).toContain(message);
    },
  );

  define('shows metadata only to those who ask for it', async t => {
    const { path } = await watchedWidgets(t, 'a');
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
    const { path } = await watchedWidgets(t, 'a', 'b');
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
});
