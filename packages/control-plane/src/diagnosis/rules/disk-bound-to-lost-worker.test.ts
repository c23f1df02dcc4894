import type { Snapshot } from '../../snapshot/types';
import {
  claim,
  explained,
  LOST,
  lostNode,
  proofs,
  storageClass,
  unschedulable,
  warning,
  worker,
} from '../__testUtils__/explained';

const CONFLICT = 'node(s) had volume node affinity conflict';

it.each<[string, Snapshot]>([
  [
    'no worker but others',
    lostNode(unschedulable(`0/3 nodes are available: 3 ${CONFLICT}.`)),
  ],
  [
    'beside the control plane of Kubernetes',
    lostNode(
      unschedulable(
        `0/4 nodes are available: 1 node(s) had untolerated taint {node-role.kubernetes.io/control-plane: }, 3 ${CONFLICT}. preemption: 0/4 nodes are available: 4 Preemption is not helpful for scheduling.`,
      ),
    ),
  ],
  [
    'the worker does not answer',
    lostNode(
      unschedulable(
        `0/3 nodes are available: 1 node(s) had untolerated taint {node.kubernetes.io/unreachable: }, 2 ${CONFLICT}.`,
      ),
    ),
  ],
  [
    'the others are full, and the worker of the disk is gone',
    lostNode(
      unschedulable(
        `0/3 nodes are available: 1 Insufficient cpu, 2 ${CONFLICT}.`,
      ),
      {
        volumeClaims: [claim('Bound', { selectedNode: 'worker-3' })],
        workers: [worker('worker-1'), worker('worker-2')],
      },
    ),
  ],
  [
    'the volume is gone',
    lostNode(
      unschedulable(
        '0/3 nodes are available: 3 node(s) unavailable due to one or more pvc(s) bound to non-existent pv(s).',
      ),
    ),
  ],
  [
    'a claim that lost its volume',
    lostNode(unschedulable(''), { volumeClaims: [claim('Lost')] }),
  ],
  [
    'in the words of a newer scheduler',
    lostNode(
      unschedulable(
        "0/3 nodes are available: 3 node(s) didn't match PersistentVolume's node affinity.",
      ),
    ),
  ],
  [
    'a disk in a worker that is gone, whatever keeps the pod off the others',
    lostNode(
      unschedulable(
        "0/2 nodes are available: 2 node(s) didn't match Pod's node affinity/selector.",
      ),
      {
        volumeClaims: [
          claim('Bound', {
            storageClassName: 'local',
            selectedNode: 'worker-3',
          }),
        ],
        workers: [worker('worker-1'), worker('worker-2')],
        storageClasses: [
          { ...storageClass('local'), provisioner: 'rancher.io/local-path' },
        ],
      },
    ),
  ],
  [
    'only an event',
    lostNode(
      { phase: 'Pending' },
      {
        events: [
          warning({ message: `0/2 nodes are available: 2 ${CONFLICT}.` }),
        ],
      },
    ),
  ],
  [
    'the disk is still attached elsewhere',
    lostNode(
      { phase: 'Pending', reason: 'ContainerCreating' },
      {
        events: [
          warning({
            reason: 'FailedAttachVolume',
            message:
              'Multi-Attach error for volume "pvc-1" Volume is already exclusively attached to one node and can\'t be attached to another',
          }),
        ],
      },
      'worker-1',
    ),
  ],
])('%s', (_, from) => {
  const found = explained(from);
  expect(found.map(each => each.rule)).toEqual(['disk-bound-to-lost-worker']);
  expect(found[0].cause.text).toBe(
    'Node r3-0 of east (dc1) cannot be placed: its disk is bound to a worker that is gone.',
  );
  expect(found[0].next?.text).toBe(
    'Replace the node: its data streams from its peers.',
  );
});

it('names the claim beside the pod', () => {
  const [found] = explained(
    lostNode(unschedulable(`3 ${CONFLICT}`), {
      volumeClaims: [claim('Bound')],
    }),
  );
  expect(proofs(found)).toEqual([
    `Pod/${LOST}`,
    `PersistentVolumeClaim/server-data-${LOST}`,
  ]);
});
