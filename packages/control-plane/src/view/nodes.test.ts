import {
  labels,
  type CassandraDatacenter,
  type CassandraPod,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { datacenterFacts } from '../plan/facts';
import { cluesOf } from './clues';
import { nodeModel } from './nodes';
import { rackPlaces } from './racks';
import { troubleOf } from './troubles';
import {
  ago,
  asked,
  complete,
  context,
  demo,
  fresh,
  NOW,
  pod,
  snapshot,
} from './__testUtils__/fleet';

/** The node of rack r1 of a datacenter. */
function nodeOf(
  live: CassandraDatacenter | undefined,
  own?: CassandraPod,
  options: { deleting?: boolean } = {},
) {
  const cluster = demo([asked('dc1', 'east')]);
  const [facts] = datacenterFacts(
    snapshot(cluster, [
      context('east', {
        datacenters: live ? [live] : [],
        pods: own ? [own] : [],
      }),
    ]),
  );
  const [rack] = rackPlaces(cluster, facts);
  const surroundings = {
    facts,
    deleting: options.deleting ?? false,
    now: NOW,
    clues: cluesOf(facts),
  };
  return {
    facts,
    node: nodeModel(surroundings, rack, rack.places[0]),
  };
}

const away = (nodeState?: string) =>
  pod('dc1', 'r1', 0, { ready: false }, nodeState);

const changing = (type: string) =>
  complete('dc1', { conditions: { [type]: 'True' } });

describe('phases and nodetool letters', () => {
  it.each<
    [
      string,
      CassandraDatacenter | undefined,
      CassandraPod | undefined,
      string,
      string,
    ]
  >([
    ['up', complete('dc1'), pod('dc1', 'r1'), 'up', 'UN'],
    ['no datacenter yet', undefined, undefined, 'absent', '–'],
    ['no pod yet', fresh('dc1'), undefined, 'absent', '–'],
    ['waits for its turn', fresh('dc1'), away('Ready-to-Start'), 'turn', '–'],
    ['joins', fresh('dc1'), away('Starting'), 'starting', 'UJ'],
    [
      'ready before it is noted as started',
      fresh('dc1'),
      pod('dc1', 'r1', 0, {}, 'Starting'),
      'starting',
      'UJ',
    ],
    ['was up', complete('dc1'), away('Started-not-Ready'), 'down', 'DN'],
    ['was up, starts again', complete('dc1'), away('Starting'), 'down', 'DN'],
    ['was up, has no pod', complete('dc1'), undefined, 'down', 'DN'],
    ['rolling restart', changing('RollingRestart'), away(), 'restarting', 'DN'],
    ['update', changing('Updating'), undefined, 'restarting', 'DN'],
    ['replacement', changing('ReplacingNodes'), undefined, 'restarting', 'DN'],
    ['resume', changing('Resuming'), away(), 'restarting', 'DN'],
    [
      'hands over its data',
      complete('dc1'),
      pod('dc1', 'r1', 0, {}, 'Decommissioning'),
      'leaving',
      'UL',
    ],
    [
      'stopped',
      complete('dc1', { spec: { stopped: true } }),
      undefined,
      'stopped',
      '–',
    ],
    [
      'stopping',
      complete('dc1', { spec: { stopped: true } }),
      away(),
      'restarting',
      'DN',
    ],
    [
      'datacenter is being deleted',
      complete('dc1', { metadata: { deletionTimestamp: ago(5) } }),
      away(),
      'deleting',
      '–',
    ],
    [
      'cannot be placed',
      fresh('dc1'),
      pod(
        'dc1',
        'r1',
        0,
        { ready: false, phase: 'Pending', reason: 'Unschedulable' },
        'Ready-to-Start',
      ),
      'stuck',
      '–',
    ],
  ])('%s', (_, live, own, phase, letters) => {
    expect(nodeOf(live, own).node).toMatchObject({ phase, letters });
  });

  it('are those of a deletion when the cluster goes', () => {
    const { node } = nodeOf(complete('dc1'), undefined, { deleting: true });
    expect(node.phase).toBe('deleting');
  });

  it('do not need the state label', () => {
    const bare = pod('dc1', 'r1');
    delete bare.metadata.labels![labels.nodeState];
    expect(nodeOf(complete('dc1'), bare).node.phase).toBe('up');
  });
});

describe('a node that is replaced', () => {
  const replaced = complete('dc1', {
    conditions: { ReplacingNodes: 'True' },
    status: {
      ...complete('dc1').status,
      nodeReplacements: ['demo-dc1-r1-sts-0'],
    },
  });

  it('is one copy short until its data has streamed', () => {
    const { facts, node } = nodeOf(replaced, away('Starting'));
    expect(node).toMatchObject({ phase: 'down', letters: 'DN' });
    expect(troubleOf(facts, node)?.cause).toEqual({ kind: 'replacing' });
  });

  it('has the cause that keeps it from coming back', () => {
    const pending = pod('dc1', 'r1', 0, {
      ready: false,
      phase: 'Pending',
      reason: 'Unschedulable',
    });
    expect(nodeOf(replaced, pending).node.proven.cause.kind).toBe('no-worker');
  });

  it('is up again when it is ready', () => {
    expect(nodeOf(replaced, pod('dc1', 'r1')).node.phase).toBe('up');
  });
});

describe('since when', () => {
  it('a node starts: since cass-operator said so, else since its container runs', () => {
    const noted = fresh('dc1');
    noted.status!.lastServerNodeStarted = ago(30);
    expect(nodeOf(noted, away('Starting')).node.seconds).toBe(30);
    expect(nodeOf(fresh('dc1'), away('Starting')).node.seconds).toBe(840);
  });

  it('a pod that has no place took that of the one before', () => {
    const pending = pod('dc1', 'r1', 0, {
      ready: false,
      phase: 'Pending',
      startedAt: undefined,
    });
    expect(nodeOf(complete('dc1'), pending).node.seconds).toBe(840);
  });

  it('is unknown without a pod', () => {
    expect(nodeOf(complete('dc1')).node.seconds).toBeNull();
  });
});

describe('troubles', () => {
  it('name the node, its pod and the object that proves it', () => {
    const { facts, node } = nodeOf(complete('dc1'), away());
    expect(troubleOf(facts, node)).toMatchObject({
      rack: 'r1',
      node: 'r1-0',
      pod: 'demo-dc1-r1-sts-0',
      joined: true,
      evidence: [
        {
          context: 'east',
          kind: 'Pod',
          namespace: 'payments',
          name: 'demo-dc1-r1-sts-0',
        },
      ],
    });
  });

  it('are none while a node is up, or away on purpose', () => {
    for (const live of [complete('dc1'), changing('Updating')]) {
      const { facts, node } = nodeOf(live, pod('dc1', 'r1'));
      expect(troubleOf(facts, node)).toBeUndefined();
    }
    const { facts, node } = nodeOf(changing('Updating'), away());
    expect(troubleOf(facts, node)).toBeUndefined();
  });
});
