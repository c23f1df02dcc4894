import type {
  ClusterView,
  Plan,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Snapshot } from '../snapshot/types';
import { buildClusterView } from './clusterView';
import {
  ago,
  asked,
  complete,
  context,
  demo,
  NOW,
  outOfSight,
  planOf,
  pod,
  settled,
  snapshot,
  step,
} from './__testUtils__/fleet';

const view = (from: Snapshot, plan: Plan = settled): ClusterView =>
  buildClusterView({ snapshot: from, plan, now: NOW, signalSalt: 'salt' });

describe('a deletion', () => {
  const going = demo([asked('dc1', 'east'), asked('dc2', 'west')], {
    deletionTimestamp: ago(60),
  });

  it('counts what is left and cannot be asked for twice', () => {
    const built = view(
      snapshot(going, [
        context('east'),
        context('west', {
          datacenters: [
            complete('dc2', { metadata: { deletionTimestamp: ago(50) } }),
          ],
          pods: [pod('dc2', 'r1', 0, { ready: false })],
        }),
      ]),
      planOf(
        step('a', 'done'),
        step('b', 'running', { reasonText: '1 node left' }),
      ),
    );
    expect(built.verdict.state.text).toBe(
      'demo is being deleted in 2 regions: east is gone, 1 of 6 nodes are left.',
    );
    expect(built.state).toBe('deleting');
    expect(built.change).toEqual({ kind: 'deletion', step: 2, of: 2 });
    expect(built.datacenters.map(each => each.sentence.text)).toEqual([
      'Gone.',
      '1 node left.',
    ]);
    expect(built.actions.delete.allowed).toBe(false);
    expect(built.actions.delete.reason?.text).toBe(
      'It is being deleted already.',
    );
  });

  it('waits for a region out of sight', () => {
    const built = view(snapshot(going, [context('east'), outOfSight('west')]));
    expect(built.state).toBe('unreachable');
    expect(built.verdict.state.text).toBe(
      'Deletion waits for west, which has been unreachable for 6 min.',
    );
  });

  it('does not wait for one that was given up', () => {
    const givenUp = demo([asked('dc2', 'west')], {
      deletionTimestamp: ago(60),
      annotations: {
        'backstage.k8ssandra.io/claim': 'hub',
        'backstage.k8ssandra.io/abandon': 'west',
      },
    });
    const built = view(snapshot(givenUp, [outOfSight('west')]));
    expect(built.verdict.state.text).not.toContain('waits');
  });
});
