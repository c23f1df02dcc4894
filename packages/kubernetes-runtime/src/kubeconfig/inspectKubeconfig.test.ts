import { parse } from 'yaml';
import { CANARY, kubeconfig, read } from '../__testUtils__/kubeconfigText';
import { inspectKubeconfig } from './inspectKubeconfig';

const inspect = (text: string) =>
  inspectKubeconfig(text, { contextName: 'east' });
const good = kubeconfig({}, { token: CANARY });
const seen = ({ result: _, ...facts }: ReturnType<typeof inspectKubeconfig>) =>
  JSON.stringify(facts);

it('says what is in a kubeconfig, and nothing that it could be used with', () => {
  const found = inspect(good);
  expect(found.result.problem).toBeUndefined();
  expect(found.contexts).toEqual(['other', 'east']);
  expect(found.contextName).toBe('east');
  expect(found.endpoint).toBe(new URL(read(good).connection!.server).host);
  expect(found.refused).toEqual([]);
  expect(seen(found)).not.toContain(CANARY);
});

it('names every feature that is refused, not only the first', () => {
  const text = kubeconfig(
    { 'insecure-skip-tls-verify': true, 'proxy-url': 'http://proxy:1' },
    { token: CANARY, exec: { command: 'id' }, as: 'admin', odd: CANARY },
  );
  const found = inspect(text);
  expect(found.refused.map(({ code }) => code).sort()).toEqual([
    'ExecRefused',
    'ImpersonationRefused',
    'InsecureTlsRefused',
    'ProxyRefused',
    'UnknownFieldRefused',
  ]);
  expect(found.result.connection).toBeUndefined();
  expect(seen(found)).not.toContain(CANARY);
});

it('keeps one context under its new name and nothing else of the file', () => {
  const document = parse(good);
  document.users.push({ name: 'other', user: { token: 'canary-of-another' } });
  document.users[0].user.extensions = [{ name: 'x' }];
  const found = inspect(JSON.stringify(document));
  const reduced = found.reduced('prod-east');
  expect(reduced).not.toContain('canary-of-another');
  expect(reduced).not.toContain('extensions');
  const again = inspectKubeconfig(reduced, { contextName: 'prod-east' });
  expect(again).toMatchObject({
    contexts: ['prod-east'],
    contextName: 'prod-east',
    endpoint: found.endpoint,
    place: found.place,
    credential: found.credential,
  });
  expect(again.result.connection).toEqual(found.result.connection);
});

it.each([
  ['text that is no YAML', `{ token: ${CANARY}, [`],
  ['a list', `- ${CANARY}`],
  ['nothing', ''],
  [
    'a context that leads nowhere',
    `contexts: [{name: a, context: {cluster: b, user: c}}]\ncurrent-context: a\nx: ${CANARY}`,
  ],
  [
    'a context of another name',
    good.replace(/current-context: .*/, 'current-context: none'),
  ],
  ['too much', `# ${CANARY}${'x'.repeat(300_000)}`],
])('refuses %s with its reason', (_, text) => {
  const found = inspectKubeconfig(text);
  expect(found.result.problem).toBeDefined();
  expect(found.refused).toEqual([found.result.problem]);
  expect([found.endpoint, found.place, found.credential]).toEqual([
    null,
    null,
    null,
  ]);
  expect(seen(found)).not.toContain(CANARY);
  expect(() => found.reduced('x')).toThrow('nothing to be kept');
});

it('tells the contexts of a file to choose from', () => {
  const text = good.replace(/current-context: .*/, '');
  expect(inspectKubeconfig(text)).toMatchObject({
    contexts: ['other', 'east'],
    contextName: null,
  });
});

it('does not take two servers for the same place', () => {
  const place = (cluster: object) =>
    inspect(kubeconfig(cluster, { token: 'x' })).place;
  expect(place({ server: 'https://a.example:1' })).not.toBe(
    place({ server: 'https://b.example:1' }),
  );
});
