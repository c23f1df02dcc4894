import type {
  ClusterListResponse,
  ClusterSummary,
  ContextView,
  ControlPlaneListResponse,
  DatacenterSummary,
  StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  aContext,
  aControlPlane,
  aSilentContext,
  aSummary,
  aTile,
  say,
} from './views';

const HEALTHY = 'Everything asked for is running in';

/** A datacenter as `region state up/size`, such as `us-east down 7/9`; `?` at the end is what was last seen. */
function tile(text: string): DatacenterSummary {
  const [region, state, count, unseen] = text.split(' ');
  const [up, size] = count.split('/').map(Number);
  return aTile({
    name: `dc-${region}`,
    region,
    context: `prod-${region}`,
    state: state as StateKey,
    nodes: {
      value: { up, size },
      observedAgeSeconds: unseen ? 372 : 2,
      reachable: !unseen,
    },
  });
}

/** A row from what differs from a healthy cluster of `payments`. */
function row(
  name: string,
  state: StateKey,
  tiles: string[],
  over: Partial<Omit<ClusterSummary, 'verdict'>> & { verdict: string },
): ClusterSummary {
  const datacenters = tiles.map(tile);
  const seen = datacenters.filter(({ nodes }) => nodes.reachable);
  const sum = (of: DatacenterSummary[], key: 'up' | 'size') =>
    of.reduce((total, { nodes }) => total + (nodes.value?.[key] ?? 0), 0);
  const hidden = datacenters.filter(({ nodes }) => !nodes.reachable);
  return aSummary({
    id: { controlPlane: 'hub', namespace: name.split('-')[0], name },
    uid: `uid-${name}`,
    signalKey: `key-${name}`,
    clusterName: name,
    state,
    datacenters,
    nodes: {
      up: sum(seen, 'up'),
      size: sum(seen, 'size'),
      notVisible: sum(hidden, 'size'),
    },
    oldestAgeSeconds: hidden.length > 0 ? 372 : 2,
    ...over,
    verdict: { state: say(over.verdict), clients: null, next: null },
  });
}

const used = (name: string, over: Partial<ContextView> = {}) =>
  aContext({
    id: { controlPlane: 'hub', context: `prod-${name}` },
    name: `prod-${name}`,
    region: name,
    dependants: ['ledger/ledger'],
    ...over,
  });

/** The Kubernetes clusters of a fleet in which two give no answer and two want care. */
export function someContexts(): ContextView[] {
  return [
    aControlPlane({ name: 'hub-eu', region: 'hub-eu' }),
    used('us-east'),
    used('us-west', {
      state: 'attention',
      latencyMs: 64,
      reason: say('The credential ends in 9 d.'),
      credential: {
        value: {
          kind: 'token',
          end: 'at',
          endsAt: null,
          endsInSeconds: 9 * 86_400,
          state: 'attention',
          sentence: say('token, ends in 9 d'),
          fingerprint: null,
        },
        observedAgeSeconds: 8,
        reachable: true,
      },
    }),
    used('eu-west', { latencyMs: 18, lastContactSeconds: 3 }),
    used('eu-north', {
      state: 'attention',
      latencyMs: 210,
      reason: say('2 permissions are missing.'),
      permissions: {
        value: {
          allowed: 29,
          needed: 31,
          sentence: say('29 of 31 permissions'),
          missing: ['secrets', 'endpointslices'].map(resource => ({
            group: '',
            resource,
            namespace: null,
            allowed: [],
            missing: ['patch'],
            optional: false,
            without: null,
          })),
        },
        observedAgeSeconds: 8,
        reachable: true,
      },
    }),
    aSilentContext({
      ...used('ap-south'),
      state: 'unreachable',
      connection: 'down',
      latencyMs: null,
      lastContactSeconds: 372,
      reason: say('No answer within 10 s.'),
    }),
    used('eu-stage', {
      state: 'auth-failed',
      connection: 'auth-failed',
      reason: say('The API answered 401.'),
      lastContactSeconds: 10_800,
      latencyMs: null,
    }),
    used('sa-east', {
      state: 'progressing',
      connection: 'syncing',
      latencyMs: 112,
      dependants: [],
    }),
  ];
}

/** A fleet with a cluster in each state, in an order that is not the one of the page. */
export function aWholeFleet(): ClusterListResponse {
  const items = [
    row(
      'profiles',
      'healthy',
      ['us-east healthy 12/12', 'eu-west healthy 12/12'],
      {
        verdict: `${HEALTHY} 2 regions.`,
      },
    ),
    row(
      'ledger',
      'down',
      ['us-east down 7/9', 'us-west healthy 9/9', 'eu-west healthy 9/9'],
      {
        verdict:
          'us-east (dc1) has lost LOCAL_QUORUM for part of its data: racks r1 and r3 each have a node down for 3 min.',
        sinceSeconds: 180,
      },
    ),
    row(
      'orders-prod',
      'degraded',
      [
        'us-east degraded 17/18',
        'us-west healthy 18/18',
        'eu-west healthy 18/18',
        'eu-north healthy 9/9',
      ],
      {
        verdict: 'us-east (dc1) rack r2 has 1 of 6 nodes down for 14 min.',
        owner: 'group:default/team-orders',
        sinceSeconds: 840,
      },
    ),
    row('search-stage', 'auth-failed', ['eu-stage auth-failed 3/3 ?'], {
      verdict: 'eu-stage (dc1) refuses our credential since 11:31.',
      serverVersion: '4.1.8',
      owner: 'group:default/team-discovery',
    }),
    row(
      'sessions',
      'unreachable',
      [
        'us-east healthy 6/6',
        'eu-west healthy 6/6',
        'ap-south unreachable 6/6 ?',
      ],
      {
        verdict:
          'ap-south (dc3) has not answered for 6 min; the other regions are healthy.',
      },
    ),
    row(
      'telemetry-raw',
      'attention',
      ['us-west healthy 24/24', 'eu-west attention 24/24'],
      {
        verdict: 'The credential of prod-us-west ends in 9 d.',
        serverVersion: '4.1.8',
        owner: 'group:default/team-observability',
      },
    ),
    row(
      'demo',
      'progressing',
      ['us-east healthy 3/3', 'us-west progressing 2/3', 'eu-west waiting 0/3'],
      {
        verdict:
          'eu-west (dc3) waits for us-west (dc2): 2 of 3 nodes ready, the third has been starting for 4 min.',
        change: { kind: 'creation', step: 8, of: 14 },
      },
    ),
    row(
      'feature-flags',
      'deleting',
      ['eu-west healthy 3/3', 'eu-north deleting 2/3'],
      {
        verdict:
          'Removing eu-north (dc2): node 2 of 3 hands over its data, 41 GiB of 60 GiB moved.',
        change: { kind: 'change', step: 2, of: 5 },
        owner: 'group:default/team-platform',
      },
    ),
    row('loadtest', 'stopped', ['us-west stopped 0/12'], {
      verdict:
        'us-west (dc1) is stopped since Friday 18:02 by team-platform; disks are kept.',
      owner: 'group:default/team-platform',
    }),
    row('crm-legacy', 'healthy', ['us-west healthy 6/6'], {
      verdict: `${HEALTHY} 1 region. Another control plane owns this cluster; we only look.`,
      mode: 'observe',
      serverVersion: '4.0.13',
      owner: 'group:default/team-sales',
    }),
    row(
      'everywhere',
      'healthy',
      ['us-east', 'us-west', 'eu-west', 'eu-north', 'sa-east', 'ap-east'].map(
        region => `${region} healthy 6/6`,
      ),
      {
        verdict: `${HEALTHY} 6 regions.`,
        owner: null,
      },
    ),
  ];
  return {
    headline: say(
      '5 of 11 clusters need someone: 1 is down, 1 degraded, 1 with refused access, 1 unreachable, 1 in need of attention.',
    ),
    missing: say(
      'Answers are missing from 2 of 7 contexts in use (ap-south, eu-stage). Their numbers are the last ones seen and carry their age.',
    ),
    controlPlanes: [
      { name: 'hub-eu', mode: 'reconcile', defaultOwner: null, synced: true },
    ],
    contexts: someContexts(),
    items,
    actions: {
      create: { allowed: true, reason: null },
      connect: { allowed: true, reason: null },
    },
  };
}

/** Who leads: one replica for three days. */
export function aLedControlPlane(
  over: Partial<ControlPlaneListResponse['items'][number]> = {},
): ControlPlaneListResponse {
  return {
    items: [
      {
        name: 'hub-eu',
        mode: 'reconcile',
        context: aControlPlane({ name: 'hub-eu', region: 'hub-eu' }),
        leadership: {
          identity: 'replica-1',
          isLeader: true,
          holder: 'replica-1',
          term: 12,
          since: '2026-01-02T03:04:05Z',
          sinceSeconds: 3 * 86_400,
          problem: null,
        },
        ...over,
      },
    ],
  };
}

/** So many clusters, nine in ten of them healthy, and thirty Kubernetes clusters. */
export function aLargeFleet(count: number): ClusterListResponse {
  const whole = aWholeFleet();
  const [calm, ...others] = whole.items;
  const items = Array.from({ length: count }, (_, index) => {
    const like = index % 10 === 0 ? others[(index / 10) % others.length] : calm;
    const name = `${like.id.name}-${index}`;
    return {
      ...like,
      id: { ...like.id, name },
      uid: `uid-${name}`,
      signalKey: `key-${name}`,
    };
  });
  const calmContexts = Array.from({ length: 22 }, (_, index) =>
    used(`region-${index}`),
  );
  return {
    ...whole,
    headline: say(`Some of ${count} clusters need someone.`),
    contexts: [...whole.contexts, ...calmContexts],
    items,
  };
}
