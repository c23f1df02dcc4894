import { ago, fresh, pod } from '../../view/__testUtils__/fleet';
import {
  explained,
  oneRegion,
  proofs,
  rulesOf,
} from '../__testUtils__/explained';

const starting = pod(
  'dc1',
  'r1',
  0,
  { ready: false, startedAt: ago(200) },
  'Starting',
);
const waiting = (rack: string) =>
  pod('dc1', rack, 0, { ready: false }, 'Ready-to-Start');
const first = (...pods: Array<ReturnType<typeof pod>>) =>
  oneRegion({ datacenters: [fresh('dc1')], pods });

it('names who waits, for whom, and for how long that one has been starting', () => {
  const found = explained(first(starting, waiting('r2'), waiting('r3')));
  expect(found.map(each => each.rule)).toEqual(['waits-its-turn']);
  expect(found[0]).toMatchObject({
    state: 'waiting',
    seconds: 200,
    confidence: 1,
  });
  expect(found[0].cause.text).toBe(
    '2 nodes of east (dc1) wait for their turn: nodes start one at a time, and node r1-0 has been starting for 3 min.',
  );
  expect(found[0].next?.text).toContain('Nothing is needed from you.');
  expect(proofs(found[0])).toEqual([
    'Pod/demo-dc1-r2-sts-0',
    'Pod/demo-dc1-r3-sts-0',
    'Pod/demo-dc1-r1-sts-0',
  ]);
});

it.each([
  ['nobody waits', first(starting)],
  ['nobody starts', first(waiting('r2'), waiting('r3'))],
  [
    'the one they wait for crashes',
    first(
      pod(
        'dc1',
        'r1',
        0,
        { ready: false, reason: 'CrashLoopBackOff', restarts: 5 },
        'Starting',
      ),
      waiting('r2'),
    ),
  ],
])('is silent while %s', (_, from) => {
  expect(rulesOf(from)).not.toContain('waits-its-turn');
});
