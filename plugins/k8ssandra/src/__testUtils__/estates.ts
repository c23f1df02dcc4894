import type {
  ContextAccessResponse,
  ContextView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  aCourse,
  aDefinition,
  anOperator,
  anAccessibleContext,
  anAccessibleHome,
  aRight,
  aToken,
  keyed,
  lackedRights,
  permissions,
  seen,
} from './estate';
import { say } from './views';

const versions = (
  kubernetes: string,
  minorsBehind: number,
  text: string | null,
) =>
  seen({
    kubernetes,
    minorsBehind,
    oldestSupported: '1.22',
    operators: [anOperator()],
    definitions: [aDefinition()],
    sentence: text === null ? null : keyed('versions.behind', text),
  });

/** The last that was seen, of one that cannot be read now. */
function lastSeen(region: string, over: Partial<ContextView>): ContextView {
  const context = anAccessibleContext(region, over);
  const old = <T>(aged: T): T => ({
    ...aged,
    observedAgeSeconds: context.lastContactSeconds,
    reachable: false,
  });
  return {
    ...context,
    latencyMs: null,
    latencyHistory: undefined,
    credential: old(context.credential),
    permissions: old(context.permissions),
    versions: old(context.versions),
    zones: old(context.zones),
    storageClasses: old(context.storageClasses),
  };
}

/** One Kubernetes cluster in each state that there is. */
export function anEstate(): ContextView[] {
  const claimed = {
    allowed: false,
    reason: say(
      'Several ClientConfigs claim this name: delete all but one with kubectl.',
    ),
  };
  const absent = aDefinition({
    served: [],
    state: 'incompatible',
    sentence: say(
      'cassandradatacenters.cassandra.datastax.com is not installed: CassandraDatacenter cannot be kept there. Apply its CustomResourceDefinition.',
    ),
  });
  return [
    anAccessibleHome(),
    anAccessibleContext('us-east', { datacenters: 6, lastContactSeconds: 2 }),
    anAccessibleContext('eu-west', {
      latencyMs: 18,
      datacenters: 7,
      kubernetesVersion: 'v1.33.4',
      versions: versions(
        'v1.33.4',
        1,
        'Kubernetes is 1 minor version behind the others.',
      ),
    }),
    anAccessibleContext('us-west', {
      state: 'attention',
      latencyMs: 64,
      datacenters: 8,
      reason: keyed('context.credentialEnds', 'The credential ends in 9 d.'),
      credential: seen(aToken(9)),
    }),
    anAccessibleContext('eu-north', {
      state: 'attention',
      latencyMs: 210,
      latencyHistory: aCourse(210, 2800),
      reason: keyed(
        'context.permissionsMissing',
        'The account lacks 2 permissions that datacenters need.',
      ),
      permissions: seen(permissions(lackedRights)),
      versions: seen({
        kubernetes: 'v1.34.1',
        minorsBehind: 0,
        oldestSupported: '1.22',
        definitions: [aDefinition()],
        operators: [
          anOperator({
            version: '1.28.0',
            minorsBehind: 3,
            state: 'attention',
            sentence: say('cass-operator 1.28.0; elsewhere 1.31.0 runs.'),
          }),
        ],
        sentence: say('cass-operator 1.28.0; elsewhere 1.31.0 runs.'),
      }),
    }),
    anAccessibleContext('edge-lab', {
      name: 'lab-edge',
      state: 'incompatible',
      connection: 'incompatible',
      latencyMs: 33,
      datacenters: 0,
      kubernetesVersion: 'v1.29.2',
      reason: say('lab-edge does not fit. “CassandraDatacenter is not served”'),
      versions: seen({
        kubernetes: 'v1.29.2',
        minorsBehind: 5,
        oldestSupported: '1.22',
        operators: [],
        definitions: [absent],
        sentence: absent.sentence,
      }),
    }),
    anAccessibleContext('sa-east', {
      state: 'progressing',
      connection: 'syncing',
      latencyMs: 112,
      datacenters: 0,
      reason: say('The control plane is connecting to prod-sa-east.'),
      permissions: {
        value: null,
        observedAgeSeconds: null,
        reachable: true,
        reason: say('Not checked yet.'),
      },
    }),
    lastSeen('ap-south', {
      state: 'unreachable',
      connection: 'down',
      lastContactSeconds: 372,
      datacenters: 1,
      reason: say(
        'prod-ap-south does not answer. “GET /version: no answer within 3 s”',
      ),
    }),
    lastSeen('eu-stage', {
      name: 'stage-eu',
      state: 'auth-failed',
      connection: 'auth-failed',
      lastContactSeconds: 10_800,
      datacenters: 1,
      credential: seen(aToken(0)),
      reason: say('stage-eu refuses our credential. “GET /version: 401”'),
    }),
    lastSeen('old-eu', {
      name: 'dc-eu-old',
      state: 'paused',
      connection: 'disabled',
      lastContactSeconds: 20 * 86_400,
      datacenters: 0,
      reason: say('dc-eu-old is disabled. “moving out”'),
    }),
    anAccessibleContext('us-twin', {
      state: 'attention',
      connection: 'disabled',
      latencyMs: null,
      latencyHistory: undefined,
      kubernetesVersion: null,
      credential: undefined,
      permissions: undefined,
      versions: undefined,
      lastContactSeconds: null,
      datacenters: 0,
      reason: say('Several ClientConfigs claim the context prod-us-twin.'),
      endpoint: null,
      zones: undefined,
      storageClasses: undefined,
      actions: { renew: claimed, remove: claimed },
    }),
    anAccessibleContext('us-east', {
      name: 'admin@prod-us-east',
      aliases: ['prod-us-east'],
      datacenters: 0,
    }),
  ];
}

/** All that is known of the access to the one of these names. */
export function anAccess(
  contexts: ContextView[],
  name: string,
): ContextAccessResponse {
  const context = contexts.find(({ id }) => id.context === name)!;
  const known = context.permissions?.value;
  const missing = known?.missing ?? [];
  const fine = Array.from({ length: 31 - missing.length }, (_, index) =>
    index === 0 ? aRight() : aRight({ resource: `kind-${index}`, group: '' }),
  );
  return {
    context,
    permissions: known
      ? {
          value: [...missing, ...fine],
          observedAgeSeconds: 8,
          reachable: context.permissions!.reachable,
        }
      : {
          value: null,
          observedAgeSeconds: null,
          reachable: true,
          reason: say('Not checked yet.'),
        },
    missingRbac:
      missing.length > 0
        ? 'kind: ClusterRole\nrules:\n  - verbs: [patch]\n'
        : null,
    dependants: Array.from(
      { length: context.datacenters ?? 0 },
      (_, index) => ({
        cluster: `shop-${index}/orders-${index}`,
        datacenter: `dc${index + 1}`,
        namespace: `shop-${index}`,
      }),
    ),
  };
}
