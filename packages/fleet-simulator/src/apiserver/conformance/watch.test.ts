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

  it('pages over one consistent state', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) await create(name);
    const first = await t.get(`${widgets}?limit=2`);
    expect(first.body.metadata).toMatchObject({
      remainingItemCount: 3,
      resourceVersion: revision(),
    });
    await t.delete(`${widgets}/c`);
    await create('bb');
    const token = encodeURIComponent(first.body.metadata.continue);
    const second = await t.get(`${widgets}?limit=2&continue=${token}`);
    const last = await t.get(
      `${widgets}?limit=2&continue=${encodeURIComponent(
        second.body.metadata.continue,
      )}`,
    );
    const names = [first, second, last].map(page =>
      page.body.items.map((i: any) => i.metadata.name),
    );
    expect(names).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
    expect(last.body.metadata.continue).toBeUndefined();
    expect(last.body.metadata.resourceVersion).toBe(
      first.body.metadata.resourceVersion,
    );
    t.api.core.store.compact();
    const late = await t.get(`${widgets}?limit=2&continue=${token}`);
    expect([late.status, late.body.reason]).toEqual([410, 'Expired']);
  });

  const lists: [string, number, string][] = [
    ['resourceVersion=999999', 504, 'Timeout'],
    ['continue=nonsense', 400, 'BadRequest'],
    ['labelSelector=a%20b%20c', 400, 'BadRequest'],
    ['fieldSelector=spec.size%3D1', 400, 'BadRequest'],
    ['limit=x', 400, 'BadRequest'],
    ['watch=1&resourceVersion=x', 400, 'BadRequest'],
    ['watch=1&labelSelector=a%20b%20c', 400, 'BadRequest'],
    ['watch=1&sendInitialEvents=true', 400, 'BadRequest'],
  ];
  it.each(lists)('refuses %s', async (query, status, reason) => {
    const { body } = await t.get(`${widgets}?${query}`);
    expect(body).toMatchObject({ code: status, reason });
  });

  const selectors: [string, string[]][] = [
    ['labelSelector=app=x', ['a']],
    ['labelSelector=app==x,tier=1', ['a']],
    ['labelSelector=app!=x', ['b', 'c']],
    ['labelSelector=app in (x, y)', ['a', 'b']],
    ['labelSelector=app notin (x)', ['b', 'c']],
    ['labelSelector=app', ['a', 'b']],
    ['labelSelector=!app', ['c']],
    ['labelSelector=k8s.io/on=1', ['b']],
    ['fieldSelector=metadata.name=b', ['b']],
    ['fieldSelector=metadata.name!=b', ['a', 'c']],
    ['fieldSelector=metadata.namespace=other', []],
  ];
  it.each(selectors)('selects by %s', async (query, names) => {
    await create('a', { app: 'x', tier: '1' });
    await create('b', { app: 'y', 'k8s.io/on': '1' });
    await create('c');
    const { body } = await t.get(
      `${widgets}?${query.replace(/(?<=Selector=).*/, encodeURIComponent)}`,
    );
    expect(body.items.map((item: any) => item.metadata.name)).toEqual(names);
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
