import { inLanguage } from './inLanguage';

const verdict = () => ({
  state: {
    key: 'healthy.all',
    params: { regions: 3 },
    text: 'Everything asked for is running in 3 regions.',
  },
});

const language = { language: 'de' };
const languages = { getLanguage: () => language };
afterEach(() => {
  language.language = 'de';
});

it('says what the API says in the language of the portal', async () => {
  const api = inLanguage({ getCluster: async () => verdict() }, languages);
  expect((await api.getCluster()).state.text).toBe(
    'Alles Verlangte läuft in 3 Regionen.',
  );
});

it.each(['en', 'fr'])('leaves the answer as it is for %s', async other => {
  language.language = other;
  const answer = verdict();
  const api = inLanguage({ getCluster: async () => answer }, languages);
  expect(await api.getCluster()).toBe(answer);
});

it('keeps the same object for an answer that did not change', async () => {
  const answer = verdict();
  const api = inLanguage({ getCluster: async () => answer }, languages);
  const first = await api.getCluster();
  expect(await api.getCluster()).toBe(first);
  language.language = 'en';
  expect(await api.getCluster()).toBe(answer);
});

it('passes errors and arguments on, and answers without sentences', async () => {
  const client = {
    deleteCluster: jest.fn().mockResolvedValue(undefined),
    getPlan: jest.fn().mockRejectedValue(new Error('no answer')),
    retries: 3,
  };
  const api = inLanguage(client, languages);
  await expect(api.deleteCluster('demo', { uid: 'x' })).resolves.toBe(
    undefined,
  );
  expect(client.deleteCluster).toHaveBeenCalledWith('demo', { uid: 'x' });
  await expect(api.getPlan()).rejects.toThrow('no answer');
  expect(api.retries).toBe(3);
});
