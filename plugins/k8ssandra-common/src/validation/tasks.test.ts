import { validateK8ssandraTask } from './tasks';
import { aCluster } from './testing';

const JOB = 'spec.template.jobs[0]';
const task = (job: object, spec: object = {}) => ({
  spec: {
    cluster: { name: 'demo' },
    template: { jobs: [{ name: 'one', ...job }] },
    ...spec,
  },
});
const restart = { command: 'restart' };

it.each<[string, unknown, string[]]>([
  ['a restart', task(restart), []],
  ['some datacenters', task(restart, { datacenters: ['dc2'] }), []],
  [
    'datacenters that are not there',
    task(restart, { datacenters: ['dc1', 'dc8', 'dc9'] }),
    ['spec.datacenters'],
  ],
  ['no cluster', task(restart, { cluster: {} }), ['spec.cluster.name']],
  ['no job', task({}, { template: {} }), ['spec.template.jobs']],
  [
    'two jobs',
    task({}, { template: { jobs: [restart, restart] } }),
    ['spec.template.jobs'],
  ],
  ['an unknown command', task({ command: 'repair' }), [`${JOB}.command`]],
  [
    'a replacement of nothing',
    task({ command: 'replacenode' }),
    [`${JOB}.args`],
  ],
  [
    'a replacement of a rack',
    task({ command: 'replacenode', args: { rack: 'r1' } }),
    [],
  ],
  [
    'a move to nowhere',
    task({ command: 'move', args: { new_tokens: {} } }),
    [`${JOB}.args.new_tokens`],
  ],
  ['nothing at all', null, ['spec.cluster.name', 'spec.template.jobs']],
])('%s', (_case, value, expected) => {
  const causes = validateK8ssandraTask({ task: value, cluster: aCluster() });
  expect(causes.map(each => each.field)).toEqual(expected);
});

it('names the datacenters that are unknown, and those that there are', () => {
  const [cause] = validateK8ssandraTask({
    task: task(restart, { datacenters: ['dc8', 'dc9'] }),
    cluster: aCluster(),
  });
  expect(cause.message).toBe(
    'unknown datacenters: dc8, dc9; the cluster has dc1, dc2',
  );
});

it('says nothing of datacenters while the cluster is not known', () => {
  const judged = task(restart, { datacenters: ['dc9'] });
  expect(validateK8ssandraTask({ task: judged })).toEqual([]);
});
