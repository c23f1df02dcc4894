import { TestApi, widget, widgets } from '../../testing';

const maps = '/api/v1/namespaces/default/configmaps';
const map = (name: string, metadata: object = {}) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name, ...metadata },
  data: { a: '1' },
});

/** What is refused, and in which words, is stated once for simulated and real servers: in the conformance suite of the test bed. */
describe('refusals', () => {
  let t: TestApi;
  beforeEach(() => {
    t = new TestApi();
  });
  afterEach(() => t.close());

  const refused: [what: string, method: string, url: string, body: unknown][] =
    [
      ['an existing name', 'POST', maps, map('x')],
      ['a bad name', 'POST', maps, map('No')],
      [
        'an old version',
        'PUT',
        `${maps}/x`,
        map('x', { resourceVersion: '1' }),
      ],
      ['another identity', 'PUT', `${maps}/x`, map('x', { uid: 'u' })],
      ['an invalid object', 'POST', widgets, widget('v', { size: 99 })],
      ['an unknown dry run', 'POST', `${maps}?dryRun=Some`, map('y')],
    ];
  it.each(refused)('stores nothing of %s', async (_, method, url, body) => {
    await t.post(maps, map('x'));
    const before = t.api.core.store.revision;
    const answer = await t.ask(method, url, body);
    expect(answer.body).toMatchObject({ kind: 'Status', status: 'Failure' });
    expect(t.api.core.store.revision).toBe(before);
  });

  it('never quotes a body that cannot be read', async () => {
    const { body } = await t.post(
      '/api/v1/namespaces/default/secrets',
      '{"data": {"password": canary}}',
    );
    expect(body.code).toBe(400);
    expect(JSON.stringify(body)).not.toContain('canary');
  });
});
