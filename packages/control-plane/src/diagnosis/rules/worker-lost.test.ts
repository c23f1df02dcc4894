import {
  asked,
  complete,
  pod,
  snapshot,
  context,
  demo,
} from '../../view/__testUtils__/fleet';
import type { Snapshot } from '../../snapshot/types';
import {
  explained,
  LOST,
  lostNode,
  oneRegion,
  proofs,
  rulesOf,
  warning,
  worker,
} from '../__testUtils__/explained';

const running = ['r1', 'r2', 'r3'].map((rack, index) => ({
  ...pod('dc1', rack),
  spec: { nodeName: `worker-${index + 1}` },
}));

it.each<[string, Snapshot]>([
  [
    'does not answer, and its pod still counts as ready',
    oneRegion({
      pods: running,
      workers: [
        worker('worker-1'),
        worker('worker-2'),
        worker('worker-3', false),
      ],
    }),
  ],
  [
    'is silent',
    oneRegion({
      pods: running,
      workers: [
        worker('worker-1'),
        worker('worker-2'),
        worker('worker-3', null),
      ],
    }),
  ],
  [
    'is gone',
    oneRegion({
      pods: running,
      workers: [worker('worker-1'), worker('worker-2')],
    }),
  ],
  [
    'cannot be listed, and an event tells',
    lostNode(
      {},
      {
        events: [
          warning({ reason: 'NodeNotReady', message: 'Node is not ready' }),
        ],
      },
      'worker-3',
    ),
  ],
])('a worker %s', (_, from) => {
  const [found, ...others] = explained(from);
  expect(others).toEqual([]);
  expect(found).toMatchObject({ rule: 'worker-lost', state: 'degraded' });
  expect(found.cause.text).toBe(
    'Node r3-0 of east (dc1) is away: its worker worker-3 does not answer.',
  );
  expect(proofs(found)).toEqual([`Pod/${LOST}`, 'Node/worker-3']);
});

it('a whole zone is told as such', () => {
  const zone = (name: string, ready: boolean, of: string) =>
    worker(name, ready, of);
  const two = demo([asked('dc1', 'east', { size: 6 })]);
  const pods = ['r1', 'r2', 'r3'].flatMap((rack, index) =>
    [0, 1].map(ordinal => ({
      ...pod('dc1', rack, ordinal),
      spec: { nodeName: `worker-${index + 1}-${ordinal}` },
    })),
  );
  const workers = [1, 2, 3].flatMap(index =>
    [0, 1].map(ordinal =>
      zone(`worker-${index}-${ordinal}`, index !== 3, `zone-${index}`),
    ),
  );
  const [found] = explained(
    snapshot(two, [
      context('east', {
        datacenters: [complete('dc1', { spec: { size: 6 } })],
        pods,
        workers,
      }),
    ]),
  );
  expect(found.cause.text).toContain(
    'Zone zone-3 of east (dc1) is lost: none of its workers answers.',
  );
  expect(found.next?.text).toContain('Nothing is needed if the zone returns.');
});

it.each<[string, Snapshot]>([
  [
    'all answer',
    oneRegion({
      pods: running,
      workers: ['worker-1', 'worker-2', 'worker-3'].map(each => worker(each)),
    }),
  ],
  [
    'the list is of other workers',
    oneRegion({ pods: running, workers: [worker('worker-1')] }),
  ],
  ['they cannot be listed', oneRegion({ pods: running })],
  [
    'another one is lost',
    oneRegion({
      pods: running,
      workers: [
        ...['worker-1', 'worker-2', 'worker-3'].map(each => worker(each)),
        worker('worker-9', false),
      ],
    }),
  ],
])('nothing is told while %s', (_, from) => {
  expect(rulesOf(from)).toEqual([]);
});
