import type {
  ClusterSurvival,
  ColdStart,
  KeyspaceDetails,
  LossTable,
  Outcome,
  SurvivalResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { say } from './views';

/** A region that could start alone, or could not. */
export function aColdStart(
  datacenter: string,
  region: string,
  answer: ColdStart['answer'] = 'yes',
): ColdStart {
  const label = `${region} (${datacenter})`;
  const sentences = {
    yes: `${label} could start alone: 2 own seeds.`,
    no: `${label} could not start alone: it was never complete.`,
    unknown: `Whether ${label} could start alone is unknown: it cannot be seen now.`,
  };
  return {
    datacenter,
    label,
    answer,
    sentence: say(sentences[answer]),
    facts: [
      {
        about: 'secrets',
        answer,
        sentence: say('its copies of the secrets are there.'),
        evidence: [
          {
            context: `prod-${region}`,
            kind: 'Secret',
            namespace: 'cassandra',
            name: 'demo-superuser',
          },
        ],
      },
    ],
  };
}

/** What a cluster in three regions survives. */
export function aSurvival(
  over: Partial<ClusterSurvival> = {},
): ClusterSurvival {
  return {
    headline: say('One region can be lost at LOCAL_QUORUM.'),
    value: say('1 region'),
    detail: say('or 1 zone of each region'),
    state: 'healthy',
    basis: 'application',
    keyspaces: [],
    more: 0,
    coldStart: [
      aColdStart('dc1', 'us-east'),
      aColdStart('dc2', 'us-west'),
      aColdStart('dc3', 'eu-west'),
    ],
    source: {
      readAgeSeconds: 38,
      through: 'us-west',
      sentences: [say('Read through us-west.')],
    },
    ...over,
  };
}

function losses(...outcomes: Array<Outcome | null>): LossTable {
  const [none, node, rack, zone, region, two] = outcomes.map(outcome =>
    outcome ? { outcome, breaks: [], more: 0 } : null,
  );
  return { none, node, rack, zone, region, 'two-regions': two };
}

/** An application's keyspace with three copies in each region, and one with none that is known. */
export function someKeyspaces(): KeyspaceDetails[] {
  const healthy = losses('kept', 'kept', 'kept', 'kept', 'kept', 'kept');
  return [
    {
      keyspaces: ['orders', 'carts'],
      system: false,
      replication: { strategy: 'network', copies: { dc1: 3, dc2: 3, dc3: 3 } },
      remarks: [],
      rows: [
        {
          level: 'LOCAL_QUORUM',
          from: null,
          access: 'both',
          now: losses('kept', 'kept', 'kept', 'kept', 'kept', 'partly'),
          healthy,
        },
        {
          level: 'QUORUM',
          from: null,
          access: 'both',
          now: losses('kept', 'kept', 'kept', 'unknown', 'lost', 'lost'),
          healthy,
        },
        {
          level: 'ANY',
          from: null,
          access: 'writes',
          now: healthy,
          healthy,
        },
        {
          level: 'LOCAL_QUORUM',
          from: 'us-east (dc1)',
          access: 'both',
          now: healthy,
          healthy,
        },
      ],
    },
    {
      keyspaces: ['system_auth'],
      system: true,
      replication: {
        strategy: 'unknown',
        reason: say('Its replication could not be read.'),
      },
      remarks: [say('system_auth has 1 copy in us-west (dc2).')],
      rows: [],
    },
  ];
}

/** Everything that is known of what a cluster survives. */
export function aSurvivalResponse(
  over: Partial<SurvivalResponse> = {},
): SurvivalResponse {
  return {
    id: { controlPlane: 'hub', namespace: 'cassandra', name: 'demo' },
    summary: aSurvival(),
    keyspaces: someKeyspaces(),
    more: 2,
    without: [
      {
        context: 'prod-us-east',
        datacenters: ['us-east (dc1)'],
        levels: [{ level: 'LOCAL_QUORUM', outcome: 'kept' }],
        sentence: say('Without prod-us-east, LOCAL_QUORUM goes on.'),
      },
    ],
    ...over,
  };
}
