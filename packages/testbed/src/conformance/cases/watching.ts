import { defineGroup } from '../define';
import { configMap, labelled, plainWidget } from './objects';
import { named, watchedWidgets } from './watched';

export const watchCases = defineGroup('watch', define => {
  define('without a version begins with what is there', async t => {
    const { widgets, path } = await watchedWidgets(t, 'a', 'b');
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
    const { path } = await watchedWidgets(t, 'a');
    const watch = await t.api.watch(path, { query: { resourceVersion: 0 } });
    t.expect(named(await watch.take(1))).toEqual(['ADDED a']);
  });

  define('from a version tells what came after it, in order', async t => {
    const { widgets, path, version } = await watchedWidgets(t, 'a');
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
    const { widgets, path, version } = await watchedWidgets(t);
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
    const { path, version } = await watchedWidgets(t, 'a');
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
    const { widgets, path, version } = await watchedWidgets(t);
    const watch = await t.api.watch(path, {
      query: { fieldSelector: 'metadata.name=b', resourceVersion: version },
    });
    for (const name of ['a', 'b']) await t.api.post(path, widgets.object(name));
    await t.api.delete(`${path}/a`);
    await t.api.delete(`${path}/b`);
    t.expect(named(await watch.take(2))).toEqual(['ADDED b', 'DELETED b']);
  });

  define('a watch by the path of an object and a selector', async t => {
    const { path, version } = await watchedWidgets(t, 'a', 'b');
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
    const { widgets, version } = await watchedWidgets(t);
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
    const { widgets, path, version } = await watchedWidgets(t, 'a');
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
    const { widgets, path, version } = await watchedWidgets(t);
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
