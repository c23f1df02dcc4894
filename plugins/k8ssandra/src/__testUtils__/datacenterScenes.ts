import type {
  DatacenterDetails,
  NodeDetails,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  aBrokenNode,
  aCondition,
  aDatacenterPage,
  racksOf,
} from './datacenters';
import { hostile } from './hostile';
import { say } from './views';

export * from './datacenterAnswers';

/** Stopped on purpose: no pods, disks are kept. */
export function aStoppedDatacenter(): DatacenterDetails {
  const page = aDatacenterPage(
    {},
    racksOf(3, 6, () => ({
      state: 'stopped',
      letters: '–',
      sentence: say('stopped on purpose'),
    })),
  );
  return {
    ...page,
    datacenter: { ...page.datacenter, state: 'stopped' },
    verdict: {
      state: say('us-east (dc1) is stopped for 2 d; disks are kept.'),
      clients: say('us-east serves nothing, as wanted.'),
      next: say('Start it when it is needed.'),
    },
    quorum: 'none',
    conditions: {
      ...page.conditions,
      value: [
        aCondition({
          type: 'Stopped',
          state: 'stopped',
          sentence: say('It is stopped.'),
          detail: say('Its disks are kept.'),
        }),
      ],
    },
    tasks: { ...page.tasks, value: [] },
  };
}

/** A removal that waits for somebody. */
export function aRemovedDatacenter(): DatacenterDetails {
  const page = aDatacenterPage(
    {},
    racksOf(3, 2, ({ ordinal }) =>
      ordinal === 1
        ? {
            state: 'deleting',
            letters: 'UL',
            sentence: say('hands over its data and leaves'),
          }
        : {},
    ),
  );
  return {
    ...page,
    datacenter: { ...page.datacenter, state: 'deleting', activity: 'leaving' },
    verdict: {
      state: say('us-east (dc1) is being removed: 6 of 18 nodes are left.'),
      clients: say('Clients must not use us-east any more.'),
      next: say('Near 12 min.'),
    },
    quorum: 'none',
    removal: {
      sinceSeconds: 1800,
      left: 6,
      held: [
        {
          finalizer: 'finalizer.cassandra.datastax.com',
          sentence: say(
            'cass-operator takes away its nodes and disks first; if that does not move, look whether it runs.',
          ),
        },
      ],
    },
  };
}

/** Asked for, and nothing of it exists. */
export function aNewDatacenter(): DatacenterDetails {
  const page = aDatacenterPage(
    {},
    racksOf(3, 1, () => ({
      state: 'waiting',
      letters: '–',
      sentence: say('not created yet'),
    })),
  );
  const { marks, objects } = page;
  return {
    ...page,
    datacenter: { ...page.datacenter, state: 'waiting', created: false },
    verdict: {
      state: say('us-east (dc1) waits for us-west (dc2): 2 of 3 nodes ready.'),
      clients: say('us-east serves no clients now.'),
      next: say(
        'dc2 becomes ready, usually within 3 min; then dc1 is created.',
      ),
    },
    quorum: 'none',
    conditions: { ...page.conditions, value: [] },
    tasks: { ...page.tasks, value: [] },
    marks: {
      ...marks,
      value: marks.value!.map(each => ({
        ...each,
        seed: false,
        restarts: null,
        version: null,
      })),
    },
    objects: {
      ...objects,
      value: {
        ...objects.value!,
        generation: null,
        observedGeneration: null,
        statefulSets: { value: [] },
        services: [],
        disks: { value: [] },
      },
    },
  };
}

/** Its operator never wrote a status, and its role lets us see little. */
export function noStatusDatacenter(): DatacenterDetails {
  const page = aDatacenterPage(
    {},
    racksOf(1, 3, () => ({
      state: 'waiting',
      letters: '–',
      sentence: say('not created yet'),
    })),
  );
  const reason = (kind: string) =>
    say(`${kind} of prod-us-east may not be listed, or were not read yet.`);
  return {
    ...page,
    datacenter: { ...page.datacenter, state: 'progressing' },
    verdict: {
      state: say('0 of 3 nodes up; a change is under way.'),
      clients: say('us-east serves no clients now.'),
      next: null,
    },
    quorum: 'none',
    conditions: { ...page.conditions, value: [] },
    tasks: { ...page.tasks, value: [] },
    objects: {
      ...page.objects,
      value: {
        ...page.objects.value!,
        observedGeneration: null,
        statefulSets: { value: null, reason: reason('StatefulSets') },
        disks: { value: null, reason: reason('PersistentVolumeClaims') },
      },
    },
  };
}

/** 12 racks of 100 nodes, two of them in one zone. */
export function aLargeDatacenter(): DatacenterDetails {
  const racks = racksOf(12, 100, ({ rack, ordinal }) =>
    rack === 'r3' && ordinal % 40 === 7
      ? { state: 'down', letters: 'DN', sentence: say('down for 14 min') }
      : {},
  );
  const page = aDatacenterPage(
    { sharedZones: [{ zone: 'us-east-1a', racks: ['r1', 'r2'] }] },
    racks,
  );
  return {
    ...page,
    datacenter: { ...page.datacenter, state: 'degraded' },
    verdict: {
      ...page.verdict,
      state: say('us-east (dc1) rack r3 has 3 of 100 nodes down for 14 min.'),
    },
  };
}

/** Names and texts of somebody who means no good. */
export function aStrangeDatacenter(): DatacenterDetails {
  const page = aDatacenterPage(
    {},
    racksOf(2, 2, () => ({ pod: 'strange-0', sentence: say(hostile.markup) })),
  );
  const [first] = page.datacenter.racks.value!;
  const racks = [
    { ...first, name: hostile.endless, zone: hostile.turned },
    {
      ...first,
      name: hostile.template,
      nodes: first.nodes.map((node, ordinal) => ({
        ...node,
        pod: `strange-${ordinal}`,
        ordinal,
      })),
    },
  ];
  racks[0].nodes = [];
  return {
    ...page,
    datacenter: {
      ...page.datacenter,
      racks: { ...page.datacenter.racks, value: racks },
    },
    verdict: {
      state: say(hostile.endless),
      clients: say(hostile.markup),
      next: say(hostile.template),
    },
    conditions: {
      ...page.conditions,
      value: [
        aCondition({
          type: hostile.endless,
          status: hostile.markup,
          sentence: say(hostile.turned),
        }),
      ],
    },
    problems: [
      {
        rule: 'node-down',
        state: 'degraded',
        cause: say(hostile.endless),
        next: say(hostile.template),
        quote: hostile.markup,
        evidence: [
          {
            context: hostile.markup,
            kind: 'Pod',
            namespace: 'cassandra',
            name: hostile.endless,
          },
        ],
      },
    ],
  };
}

/** A node of it. */
export function aStrangeNode(): NodeDetails {
  const node = aBrokenNode({ cause: say(hostile.endless) });
  return {
    ...node,
    evidence: [
      { state: 'down', sentence: say(hostile.markup), quote: hostile.endless },
    ],
    events: {
      ...node.events,
      value: [
        {
          involved: { kind: 'Pod', name: hostile.endless },
          reason: hostile.markup,
          message: hostile.turned,
          count: 3,
          ageSeconds: 2,
        },
      ],
    },
  };
}
