import {
  allUp,
  asked,
  complete,
  context,
  demo,
  fresh,
  outOfSight,
  pod,
  snapshot,
} from '../../view/__testUtils__/fleet';
import { explained, rulesOf } from '../__testUtils__/explained';

const two = demo([asked('dc1', 'east'), asked('dc2', 'west')]);
const west = context('west', {
  datacenters: [complete('dc2')],
  pods: allUp('dc2'),
});
const away = (rack: string) => pod('dc1', rack, 0, { ready: false });

it('tells that users are made only through it', () => {
  const found = explained(
    snapshot(two, [
      context('east', {
        datacenters: [fresh('dc1')],
        pods: ['r1', 'r2', 'r3'].map(away),
      }),
      west,
    ]),
  );
  const first = found.find(each => each.rule === 'first-datacenter-down');
  expect([first?.cause.text, first?.clients?.text, first?.next?.text]).toEqual([
    'east (dc1) is first in the order and is not up: users are made and changed only through it.',
    'Logins of new users, and new passwords, may fail in west.',
    'Bring east up first.',
  ]);
});

it.each([
  [
    'some of its nodes are up',
    snapshot(two, [
      context('east', {
        datacenters: [complete('dc1')],
        pods: [pod('dc1', 'r1'), away('r2')],
      }),
      west,
    ]),
  ],
  [
    'it cannot be seen',
    snapshot(two, [
      outOfSight('east', { datacenters: [complete('dc1')] }),
      west,
    ]),
  ],
  [
    'it is alone',
    snapshot(demo([asked('dc1', 'east')]), [
      context('east', { datacenters: [fresh('dc1')] }),
    ]),
  ],
  [
    'no other was made',
    snapshot(two, [
      context('east', { datacenters: [fresh('dc1')] }),
      context('west'),
    ]),
  ],
  [
    'it is on its way back, as somebody asked for',
    snapshot(two, [
      context('east', {
        datacenters: [complete('dc1', { conditions: { Resuming: 'True' } })],
        pods: ['r1', 'r2', 'r3'].map(away),
      }),
      west,
    ]),
  ],
  [
    'the second is down',
    snapshot(demo([asked('dc2', 'west'), asked('dc1', 'east')]), [
      context('east', {
        datacenters: [complete('dc1')],
        pods: ['r1', 'r2', 'r3'].map(away),
      }),
      west,
    ]),
  ],
])('is silent when %s', (_, from) => {
  expect(rulesOf(from)).not.toContain('first-datacenter-down');
});
