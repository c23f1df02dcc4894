import { createScriptedClient, failed } from '../__testUtils__/scriptedClient';
import { createManualClock } from '../time';
import { probe } from './probe';

/** Answers of `/version` and of kube-system: a value, or the code of a failure. */
async function ask(
  version: unknown,
  namespace: unknown = { metadata: { uid: 'u-1' } },
  identify = true,
) {
  const clock = createManualClock();
  const client = createScriptedClient();
  const asked: Array<{ what: string; options: unknown }> = [];
  const answer = async (what: string, value: unknown, options: unknown) => {
    asked.push({ what, options });
    await clock.advance(what === '/version' ? 100 : 5);
    if (typeof value === 'string') throw failed(value);
    return value as never;
  };
  client.getRaw = (path, options) => answer(path, version, options);
  client.get = (_type, { name }, options) => answer(name, namespace, options);
  const { signal } = new AbortController();
  const result = await probe({
    client,
    clock,
    timeoutMs: 3000,
    identify,
    signal,
  }).catch(error => error.code);
  return { result, asked, signal };
}

it('asks who it is only when it should, as a sign of life with its own time limit', async () => {
  const { result, asked, signal } = await ask({ gitVersion: 'v1.34.1' });
  expect(result).toEqual({
    latencyMs: 5,
    kubernetesVersion: 'v1.34.1',
    clusterUid: 'u-1',
  });
  const options = { timeoutMs: 3000, purpose: 'probe', signal };
  expect(asked).toEqual([
    { what: '/version', options },
    { what: 'kube-system', options },
  ]);
  const again = await ask({ gitVersion: 'v1.34.1' }, undefined, false);
  expect(again.asked).toHaveLength(1);
  expect(again.result).toEqual({
    latencyMs: 100,
    kubernetesVersion: 'v1.34.1',
  });
});

it.each<[string, unknown, unknown, unknown]>([
  [
    'the version is forbidden',
    'Forbidden',
    undefined,
    { latencyMs: 5, clusterUid: 'u-1' },
  ],
  [
    'kube-system is forbidden',
    { gitVersion: 'v1' },
    'Forbidden',
    { latencyMs: 5, kubernetesVersion: 'v1' },
  ],
  [
    'kube-system is not there',
    { gitVersion: 'v1' },
    'NotFound',
    { latencyMs: 5, kubernetesVersion: 'v1', isNameless: true },
  ],
  [
    'kube-system has no UID',
    { gitVersion: 'v1' },
    { metadata: {} },
    { latencyMs: 5, kubernetesVersion: 'v1' },
  ],
  [
    'the server is too busy for its version',
    'TooManyRequests',
    undefined,
    { latencyMs: 5, clusterUid: 'u-1' },
  ],
  [
    'the server is too busy to say who it is',
    { gitVersion: 'v1' },
    'TooManyRequests',
    'TooManyRequests',
  ],
  ['there is no version', 'NotFound', undefined, 'NotFound'],
  ['the credential is not accepted', 'Unauthorized', undefined, 'Unauthorized'],
  [
    'the credential is not accepted later',
    { gitVersion: 'v1' },
    'Unauthorized',
    'Unauthorized',
  ],
  ['the answer is another', { version: 1 }, undefined, 'BadAnswer'],
  ['the version is no text', { gitVersion: 34 }, undefined, 'BadAnswer'],
  ['the answer is nothing', null, undefined, 'BadAnswer'],
])('when %s', async (_what, version, namespace, expected) => {
  expect((await ask(version, namespace)).result).toEqual(expected);
});

it('keeps no more of a version than one has', async () => {
  const { result } = await ask({ gitVersion: 'v1.'.repeat(1000) });
  expect(result.kubernetesVersion).toHaveLength(60);
});
