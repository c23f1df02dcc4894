import {
  asked,
  complete,
  demo,
  fresh,
  allUp,
  outOfSight,
  pod,
  settled,
  step,
} from '../view/__testUtils__/fleet';
import {
  atRevision,
  behind,
  hopsOf,
  rackSets,
  region,
  running,
  runs,
  two,
  way,
  written,
} from './__testUtils__/way';

const east = region('east', 'dc1');
const west = region('west', 'dc2');

describe('the way of a change', () => {
  it.each([
    {
      name: 'has arrived everywhere',
      from: two([east, west]),
      plan: written(),
      hops: ['cluster: done', 'dc1: done done done', 'dc2: done done done'],
      headline: 'Generation 4 runs in east (dc1) and west (dc2).',
    },
    {
      name: 'is refused before any region',
      from: two([east, west]),
      plan: written(
        step('validate/', 'blocked', {
          needsPerson: true,
          reasonText: 'it is refused: size is negative',
        }),
      ),
      hops: ['cluster: stuck', 'dc1: done done done', 'dc2: done done done'],
      headline:
        'Generation 4 goes no further than the control plane: it is refused: size is negative.',
    },
    {
      name: 'is written in the first region, and waits in the second',
      from: two([
        region('east', 'dc1', { datacenters: [behind('dc1')] }),
        west,
      ]),
      plan: written(
        running('dc1', 'east'),
        runs('dc2', 'west', 'blocked', { reasonText: 'waits for east (dc1)' }),
      ),
      hops: [
        'cluster: done',
        'dc1: done running waiting',
        'dc2: waiting waiting waiting',
      ],
      headline:
        'Generation 4 is in east (dc1) at its StatefulSets: cass-operator has not taken it over yet.',
    },
    {
      name: 'is held by a person in a region',
      from: two([east, west]),
      plan: written(
        runs('dc2', 'west', 'blocked', {
          needsPerson: true,
          reasonText: 'cass-operator refuses it, and so do we: disks shrink',
        }),
      ),
      hops: [
        'cluster: done',
        'dc1: done done done',
        'dc2: stuck waiting waiting',
      ],
      headline:
        'Generation 4 is stuck in west (dc2) at its CassandraDatacenter: cass-operator refuses it, and so do we: disks shrink.',
    },
    {
      name: 'is about to be written',
      from: two([east, region('west', 'dc2', { datacenters: [] })]),
      plan: written(runs('dc2', 'west', 'ready')),
      hops: [
        'cluster: done',
        'dc1: done done done',
        'dc2: running waiting waiting',
      ],
      headline:
        'Generation 4 is in west (dc2) at its CassandraDatacenter: it is being written.',
    },
    {
      name: 'is refused by cass-operator',
      from: two([
        east,
        region('west', 'dc2', {
          datacenters: [behind('dc2', { Valid: 'False' })],
        }),
      ]),
      plan: written(running('dc2', 'west')),
      hops: ['cluster: done', 'dc1: done done done', 'dc2: done stuck waiting'],
      headline:
        'Generation 4 is stuck in west (dc2) at its StatefulSets: cass-operator refuses it: “Valid is False”.',
    },
    {
      name: 'waits for permission to restart nodes',
      from: two(
        [
          east,
          region('west', 'dc2', {
            datacenters: [
              complete('dc2', { conditions: { RequiresUpdate: 'True' } }),
            ],
          }),
        ],
        {
          cluster: {
            ...demo([asked('dc1', 'east'), asked('dc2', 'west')], {
              generation: 4,
            }),
            status: { observedGeneration: 4 },
          },
        },
      ),
      plan: written(),
      hops: ['cluster: done', 'dc1: done done done', 'dc2: done stuck waiting'],
      headline:
        'Generation 4 is stuck in west (dc2) at its StatefulSets: cass-operator waits to be allowed to change nodes (k8ssandra.io/autoupdate-spec).',
    },
    {
      name: 'asks for more nodes than the StatefulSets do',
      from: two([
        east,
        region('west', 'dc2', {
          datacenters: [
            behind('dc2', {}, { spec: { ...complete('dc2').spec, size: 6 } }),
          ],
        }),
      ]),
      plan: written(running('dc2', 'west')),
      hops: [
        'cluster: done',
        'dc1: done done done',
        'dc2: done running waiting',
      ],
      headline:
        'Generation 4 is in west (dc2) at its StatefulSets: the StatefulSets ask for 3 nodes, the datacenter for 6.',
    },
    {
      name: 'moves through the pods by revision',
      from: two([
        east,
        region('west', 'dc2', {
          datacenters: [behind('dc2', { Updating: 'True' })],
          pods: atRevision(allUp('dc2'), 'new', 'old', 'old'),
        }),
      ]),
      plan: written(running('dc2', 'west')),
      hops: ['cluster: done', 'dc1: done done done', 'dc2: done done running'],
      headline:
        'Generation 4 is in west (dc2) at its pods: 1 of 3 pods run the new revision.',
    },
    {
      name: 'waits for nodes that start',
      from: two([
        east,
        region('west', 'dc2', {
          datacenters: [fresh('dc2')],
          pods: [
            pod('dc2', 'r1'),
            pod('dc2', 'r2'),
            pod('dc2', 'r3', 0, { ready: false }, 'Starting'),
          ],
        }),
      ]),
      plan: written(running('dc2', 'west')),
      hops: ['cluster: done', 'dc1: done done done', 'dc2: done done running'],
      headline:
        'Generation 4 is in west (dc2) at its pods: 2 of 3 nodes ready.',
    },
    {
      name: 'is stuck at a pod that cannot start',
      from: two([
        east,
        region('west', 'dc2', {
          datacenters: [fresh('dc2')],
          pods: [
            pod('dc2', 'r1', 0, {
              ready: false,
              restarts: 7,
              reason: 'CrashLoopBackOff',
            }),
          ],
          statefulSets: rackSets('dc2'),
        }),
      ]),
      plan: written(running('dc2', 'west')),
      hops: ['cluster: done', 'dc1: done done done', 'dc2: done done stuck'],
      headline:
        'Generation 4 is stuck in west (dc2) at its pods: r1-0 is not up.',
    },
    {
      name: 'cannot be seen in a region',
      from: two([
        east,
        outOfSight('west', {
          datacenters: [complete('dc2')],
          pods: allUp('dc2'),
        }),
      ]),
      plan: written(),
      hops: [
        'cluster: done',
        'dc1: done done done',
        'dc2: unknown unknown unknown',
      ],
      headline:
        'Generation 4 runs wherever we can look; west (dc2) cannot be seen.',
    },
    {
      name: 'cannot be seen at its beginning',
      from: two([east, west], {
        home: outOfSight('', { region: 'hub' }),
      }),
      plan: written(),
      hops: ['cluster: unknown', 'dc1: done done done', 'dc2: done done done'],
      headline:
        'What is asked for now is unknown: hub cannot be seen. Generation 4 was the last one seen.',
    },
    {
      name: 'was not taken up by another control plane',
      from: two([east, west], { mode: 'observe' }),
      plan: settled,
      hops: [
        'cluster: running',
        'dc1: waiting waiting waiting',
        'dc2: waiting waiting waiting',
      ],
      headline:
        'Generation 4 goes no further than the control plane: the control plane in charge has not taken it up yet.',
    },
  ])('$name', ({ from, plan, hops, headline }) => {
    const view = way(from, plan);
    expect(hopsOf(view)).toEqual(hops);
    expect(view.headline.text).toBe(headline);
    expect(view.arrived).toBe(
      hops.every(line =>
        line
          .split(': ')[1]
          .split(' ')
          .every(is => is === 'done'),
      ),
    );
  });
});
