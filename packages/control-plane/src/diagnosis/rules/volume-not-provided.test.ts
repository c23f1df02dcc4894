import type { Snapshot } from '../../snapshot/types';
import { fresh, pod } from '../../view/__testUtils__/fleet';
import {
  claim,
  explained,
  LOST,
  lostNode,
  oneRegion,
  proofs,
  storageClass,
  unschedulable,
  warning,
} from '../__testUtils__/explained';

const UNBOUND =
  '0/3 nodes are available: pod has unbound immediate PersistentVolumeClaims. preemption: 0/3 nodes are available: 3 Preemption is not helpful for scheduling.';

const onClaim = (message: string, reason = 'ProvisioningFailed') =>
  warning({
    involved: { kind: 'PersistentVolumeClaim', name: `server-data-${LOST}` },
    reason,
    message,
  });

it.each<[string, Snapshot, string, string]>([
  [
    'no such class, in the words of the claim',
    lostNode(unschedulable(UNBOUND), {
      events: [onClaim('storageclass.storage.k8s.io "fast-ssd" not found')],
    }),
    'storage class fast-ssd does not exist there.',
    'Choose a storage class that exists there.',
  ],
  [
    'no such class, by those that exist; the event is gone',
    lostNode(unschedulable(UNBOUND), {
      volumeClaims: [claim('Pending', { storageClassName: 'fast-ssd' })],
      storageClasses: [storageClass('gp3-retain'), storageClass('hdd')],
    }),
    'storage class fast-ssd does not exist there.',
    'Choose one of gp3-retain, hdd.',
  ],
  [
    'a quota',
    lostNode(unschedulable(UNBOUND), {
      events: [
        onClaim('exceeded quota: storage, requested: requests.storage=1Ti'),
      ],
    }),
    'the quota of the namespace is used up.',
    'Raise the quota of the namespace, or free room in it.',
  ],
  [
    'local disks that are all taken',
    lostNode(
      unschedulable(
        "0/3 nodes are available: 3 node(s) didn't find available persistent volumes to bind.",
      ),
    ),
    'there is no room for it.',
    'Add room for disks where the pod may run.',
  ],
  [
    'a claim that nobody binds, nobody says why',
    lostNode(unschedulable(UNBOUND), { volumeClaims: [claim('Pending')] }),
    'its volume claim is not bound.',
    'Look at the volume claim of node r3-0: Kubernetes has not bound it.',
  ],
  [
    'no word of the scheduler, only of the provisioner',
    lostNode(
      { phase: 'Pending' },
      {
        volumeClaims: [claim('Pending')],
        events: [onClaim('rpc error: code = ResourceExhausted desc = full')],
      },
    ),
    'there is no room for it.',
    'Add room for disks where the pod may run.',
  ],
  [
    'a claim that is gone',
    lostNode(
      unschedulable(`persistentvolumeclaim "server-data-${LOST}" not found`),
    ),
    'its volume claim is not bound.',
    'Look at the volume claim of node r3-0: Kubernetes has not bound it.',
  ],
])('%s', (_, from, why, next) => {
  const found = explained(from);
  expect(found.map(each => each.rule)).toEqual(['volume-not-provided']);
  expect(found[0].cause.text).toContain(
    'The disk of node r3-0 in east (dc1) is not provided: ',
  );
  expect(found[0].cause.text).toContain(why);
  expect(found[0].next?.text).toBe(next);
});

it('is attention for a node that never served', () => {
  const [found] = explained(
    oneRegion({
      datacenters: [fresh('dc1')],
      pods: [
        pod(
          'dc1',
          'r3',
          0,
          { ready: false, ...unschedulable(UNBOUND) },
          'Ready-to-Start',
        ),
      ],
    }),
  );
  expect(found).toMatchObject({
    rule: 'volume-not-provided',
    state: 'attention',
  });
});

it('is told of a claim that a quota does not let the StatefulSet make', () => {
  const message = `create Pod ${LOST} in StatefulSet demo-dc1-r3-sts failed error: failed to create PVC server-data-${LOST}: persistentvolumeclaims "server-data-${LOST}" is forbidden: exceeded quota: storage`;
  const found = explained(
    oneRegion({
      datacenters: [fresh('dc1')],
      pods: [pod('dc1', 'r1'), pod('dc1', 'r2')],
      events: [
        warning({
          involved: { kind: 'StatefulSet', name: 'demo-dc1-r3-sts' },
          reason: 'FailedCreate',
          message,
        }),
      ],
    }),
  );
  expect(found.map(each => each.rule)).toEqual(['volume-not-provided']);
  expect(found[0].cause.text).toContain(
    'the quota of the namespace is used up',
  );
  expect(proofs(found[0])).toEqual([
    'StatefulSet/demo-dc1-r3-sts',
    'CassandraDatacenter/dc1',
  ]);
});
