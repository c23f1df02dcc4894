import { KubernetesError } from '@k8ssandra-backstage/kubernetes-runtime';
import { readKeyspaces } from './readKeyspaces';

const gone = (answeredBy: 'pod' | undefined) =>
  new KubernetesError({ code: 'NotFound', message: 'gone', answeredBy });

function api(answers: Record<string, unknown>) {
  let running = 0;
  let most = 0;
  return {
    most: () => most,
    allKeyspaces: async () => Object.keys(answers),
    replication: async (name: string) => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
      const answer = answers[name];
      if (answer instanceof Error) throw answer;
      return answer as Record<string, string>;
    },
  };
}

it('reads in the order of names, a few at a time', async () => {
  const names = [...Array(20).keys()].map(index => `ks${index}`);
  const source = api(
    Object.fromEntries(names.map(name => [name, { class: name }])),
  );
  const read = await readKeyspaces(source);
  expect(Object.keys(read)).toEqual([...names].sort());
  expect(read.ks7).toEqual({ class: 'ks7' });
  expect(source.most()).toBe(6);
});

it('leaves out what was dropped meanwhile, and what every node keeps for itself', async () => {
  const source = api({
    kept: { class: 'x' },
    dropped: gone('pod'),
    system: new Error('not to be asked'),
    system_schema: new Error('not to be asked'),
  });
  await expect(readKeyspaces(source)).resolves.toEqual({
    kept: { class: 'x' },
  });
});

it('reads nothing at all where the way to the node is broken', async () => {
  const source = api({ one: { class: 'x' }, two: gone(undefined) });
  await expect(readKeyspaces(source)).rejects.toThrow('gone');
});

it.each([[null], ['SimpleStrategy'], [['x']]])(
  'takes %j for an answer that says nothing',
  async answer => {
    await expect(readKeyspaces(api({ odd: answer }))).resolves.toEqual({
      odd: {},
    });
  },
);
