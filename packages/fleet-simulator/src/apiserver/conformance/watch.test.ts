import { TestApi, widget, widgets } from '../../testing';

describe('watch and list', () => {
  let t: TestApi;
  beforeEach(() => {
    t = new TestApi({ bookmarkIntervalMs: 20, watchLogCapacity: 100 });
  });
  afterEach(() => t.close());

  const create = (name: string, labels?: object) =>
    t.post(widgets, { ...widget(name), metadata: { name, labels } });
  const revision = () => String(t.api.core.store.revision);

  it('shows what is there, then what happens', async () => {
    await create('a');
    const watch = await t.watch(`${widgets}?watch=true`);
    await create('b');
    await t.patch(`${widgets}/b`, { spec: { size: 2 } }, 'merge');
    const { body } = await t.delete(`${widgets}/a`);
    expect(body).toMatchObject({
      status: 'Success',
      details: { name: 'a', kind: 'widgets' },
    });
    await watch.until(w => w.frames.length === 4);
    expect(watch.summary()).toEqual([
      'ADDED a',
      'ADDED b',
      'MODIFIED b',
      'DELETED a',
    ]);
    expect(watch.frames[3].object.metadata.resourceVersion).toBe(revision());
    watch.stop();
    await create('c');
    expect(watch.frames).toHaveLength(4);
  });

  it('ends when the CRD of its kind goes, after the last object', async () => {
    await create('a');
    const watch = await t.watch(`${widgets}?watch=true`);
    await t.delete(
      '/apis/apiextensions.k8s.io/v1/customresourcedefinitions/widgets.test.example',
    );
    await watch.until(w => w.ended);
    expect(watch.summary()).toEqual(['ADDED a', 'DELETED a']);
    expect((await t.get(widgets)).status).toBe(404);
  });

  it('resumes from a version without a gap', async () => {
    const from = (await create('a')).body.metadata.resourceVersion;
    await create('b');
    await create('c');
    const watch = await t.watch(
      `${widgets}?watch=true&resourceVersion=${from}`,
    );
    await create('d');
    await watch.until(w => w.frames.length === 3);
    expect(watch.summary()).toEqual(['ADDED b', 'ADDED c', 'ADDED d']);
    watch.stop();
  });

  it('says 410 for a version that is compacted', async () => {
    const from = revision();
    await create('a');
    t.api.core.store.compact();
    const watch = await t.watch(
      `${widgets}?watch=true&resourceVersion=${from}`,
    );
    expect(watch.frames).toEqual([
      {
        type: 'ERROR',
        object: expect.objectContaining({
          code: 410,
          reason: 'Expired',
          message: expect.stringMatching(/^too old resource version: /),
        }),
      },
    ]);
    expect(watch.ended).toBe(true);
  });

  it('streams a list, closed by a bookmark', async () => {
    await create('a');
    const query =
      'watch=1&sendInitialEvents=true&resourceVersionMatch=NotOlderThan&allowWatchBookmarks=true';
    const watch = await t.watch(`${widgets}?${query}`);
    expect(watch.frames.map(f => f.type)).toEqual(['ADDED', 'BOOKMARK']);
    expect(watch.frames[1].object.metadata).toEqual({
      resourceVersion: revision(),
      annotations: { 'k8s.io/initial-events-end': 'true' },
    });
    watch.stop();
  });

  it('sends bookmarks that follow the revision of the cluster', async () => {
    const watch = await t.watch(`${widgets}?watch=1&allowWatchBookmarks=true`);
    await t.post('/api/v1/namespaces/default/configmaps', {
      metadata: { name: 'x' },
    });
    const wanted = Number(revision());
    const last = () =>
      Number(watch.frames.at(-1)?.object.metadata.resourceVersion);
    await watch.until(() => last() >= wanted);
    expect(watch.frames.every(frame => frame.type === 'BOOKMARK')).toBe(true);
    watch.stop();
  });

  it('ends after timeoutSeconds', async () => {
    const watch = await t.watch(`${widgets}?watch=1&timeoutSeconds=1`);
    await watch.until(w => w.ended);
    expect(watch.frames).toEqual([]);
  });

  it('turns changes of what is selected into ADDED and DELETED', async () => {
    const watch = await t.watch(`${widgets}?watch=1&labelSelector=on%3Dyes`);
    await create('a', { on: 'no' });
    await t.patch(
      `${widgets}/a`,
      { metadata: { labels: { on: 'yes' } } },
      'merge',
    );
    await t.patch(`${widgets}/a`, { spec: { size: 2 } }, 'merge');
    await t.patch(
      `${widgets}/a`,
      { metadata: { labels: { on: 'no' } } },
      'merge',
    );
    await t.delete(`${widgets}/a`);
    expect(watch.summary()).toEqual(['ADDED a', 'MODIFIED a', 'DELETED a']);
    watch.stop();
  });

  it('delays delivery, in order within a kind, and loses nothing', async () => {
    const slow = new TestApi({ watchDelayMs: 5 });
    const watch = await slow.watch(`${widgets}?watch=1`);
    const names = Array.from({ length: 20 }, (_, index) => `w${index}`);
    for (const name of names) await slow.post(widgets, widget(name));
    expect(watch.frames.length).toBeLessThan(20);
    await watch.until(w => w.frames.length === 20);
    expect(watch.summary()).toEqual(names.map(name => `ADDED ${name}`));
    watch.stop();
    slow.close();
  });

  it('lists over all namespaces, at the latest or at an exact version', async () => {
    await t.post('/api/v1/namespaces', { metadata: { name: 'other' } });
    await create('a');
    const then = revision();
    await t.post(widgets.replace('default', 'other'), widget('b'));
    const names = async (query: string) =>
      (await t.get(`/apis/test.example/v1/widgets?${query}`)).body.items.map(
        (i: any) => i.metadata.name,
      );
    expect(await names('')).toEqual(['a', 'b']);
    expect(
      await names(`resourceVersion=${then}&resourceVersionMatch=NotOlderThan`),
    ).toEqual(['a', 'b']);
    expect(
      await names(`resourceVersion=${then}&resourceVersionMatch=Exact`),
    ).toEqual(['a']);
  });
});
