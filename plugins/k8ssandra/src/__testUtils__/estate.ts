import type {
  Aged,
  ContextView,
  ControlPlaneListResponse,
  CredentialView,
  DefinitionView,
  OperatorView,
  LatencyHistoryView,
  PermissionRow,
  PermissionsView,
  Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { aContext, aControlPlane, say } from './views';

/** A sentence of the API with its key, where pages look at it. */
export function keyed(key: string, text: string): Sentence {
  return { key, params: {}, text };
}

/** A value that was seen a moment ago. */
export function seen<T>(value: T, reachable = true): Aged<T> {
  return { value, observedAgeSeconds: reachable ? 8 : 400, reachable };
}

/** A course of an hour around a value. */
export function aCourse(ms: number, p99 = ms * 1.4): LatencyHistoryView {
  const wave = Array.from({ length: 60 }, (_, minute) =>
    Math.round(
      ms * (minute % 23 === 19 ? 1.3 : 1 + 0.04 * Math.sin(minute / 4)),
    ),
  );
  return {
    p50Ms: wave,
    p99Ms: wave.map(each => Math.round(each * 1.4)),
    recent: { p50Ms: ms, p99Ms: p99, minutes: 10 },
  };
}

const DAY = 24 * 3600;

/** A token that ends in so many days. */
export function aToken(days: number): CredentialView {
  const state = days < 30 ? 'attention' : 'healthy';
  return {
    kind: 'token',
    end: 'at',
    endsAt: '2026-12-02T10:00:00.000Z',
    endsInSeconds: Math.max(0, days * DAY),
    state: days <= 0 ? 'auth-failed' : state,
    sentence: say(
      days <= 0 ? 'token, ended 3 h ago' : `token, ends in ${days} d`,
    ),
    fingerprint: 'c2f1a09b77e4d310',
  };
}

/** Rights of which something may be missing. */
export function permissions(missing: PermissionRow[] = []): PermissionsView {
  const allowed = 31 - missing.length;
  return {
    allowed,
    needed: 31,
    missing,
    sentence: say(`${allowed} of 31 permissions`),
  };
}

/** What is needed of a resource, all of it granted. */
export function aRight(over: Partial<PermissionRow> = {}): PermissionRow {
  return {
    group: 'cassandra.datastax.com',
    resource: 'cassandradatacenters',
    namespace: null,
    allowed: ['get', 'list', 'watch', 'create', 'patch', 'delete'],
    missing: [],
    optional: false,
    without: null,
    ...over,
  };
}

/** Two rights without which something fails. */
export const lackedRights: PermissionRow[] = [
  aRight({
    group: 'discovery.k8s.io',
    resource: 'endpointslices',
    allowed: ['get', 'list', 'watch'],
    missing: ['create', 'patch', 'delete'],
    without: say(
      'Seeds of other regions cannot be published: a new datacenter here would not join.',
    ),
  }),
  aRight({
    group: '',
    resource: 'secrets',
    allowed: ['get', 'list', 'watch', 'create'],
    missing: ['patch'],
    without: say(
      'A rotated password is not updated here; the copies start to differ.',
    ),
  }),
];

/** cass-operator, which runs. */
export function anOperator(over: Partial<OperatorView> = {}): OperatorView {
  return {
    name: 'cass-operator',
    namespace: 'cass-operator',
    version: '1.31.0',
    minorsBehind: 0,
    ready: 1,
    replicas: 1,
    state: 'healthy',
    sentence: {
      key: 'operator.runs',
      params: { operator: 'cass-operator', version: '1.31.0' },
      text: 'cass-operator 1.31.0 runs.',
    },
    ...over,
  };
}

/** A kind that is served with every field. */
export function aDefinition(
  over: Partial<DefinitionView> = {},
): DefinitionView {
  return {
    name: 'cassandradatacenters.cassandra.datastax.com',
    kind: 'CassandraDatacenter',
    version: 'v1beta1',
    served: ['v1beta1'],
    missingFields: [],
    optional: false,
    state: 'healthy',
    sentence: say('CassandraDatacenter v1beta1 is served with every field.'),
    ...over,
  };
}

const allowed = { allowed: true, reason: null };

/** A context with everything that is known of the access to it. */
export function anAccessibleContext(
  region: string,
  over: Partial<ContextView> = {},
): ContextView {
  const name = over.name ?? `prod-${region}`;
  const ms = over.latencyMs ?? 41;
  return aContext({
    id: { controlPlane: 'hub', context: name },
    name,
    region,
    latencyMs: ms,
    endpoint: `${region}.k8s.example.com:6443`,
    latencyHistory: aCourse(ms),
    credential: seen(aToken(88)),
    permissions: seen(permissions()),
    versions: seen({
      kubernetes: 'v1.34.1',
      minorsBehind: 0,
      oldestSupported: '1.22',
      definitions: [
        aDefinition(),
        aDefinition({ kind: 'CassandraTask', name: 'cassandratasks' }),
      ],
      operators: [anOperator()],
      sentence: null,
    }),
    storageClasses: seen([
      {
        name: 'gp3-retain',
        provisioner: 'ebs.csi.aws.com',
        isDefault: true,
        canGrow: true,
      },
      {
        name: 'hdd',
        provisioner: 'ebs.csi.aws.com',
        isDefault: false,
        canGrow: false,
      },
    ]),
    zones: seen(
      ['a', 'b', 'c'].map(zone => ({
        name: `${region}-1${zone}`,
        workers: 8,
        usable: 8,
      })),
    ),
    datacenters: 2,
    actions: { renew: allowed, remove: allowed },
    ...over,
  });
}

/** The control plane's own cluster with its access. */
export function anAccessibleHome(over: Partial<ContextView> = {}): ContextView {
  const home = keyed(
    'context.home',
    'How hub is reached stands in the configuration of the portal.',
  );
  const refused = { allowed: false, reason: home };
  return {
    ...anAccessibleContext('hub', {
      name: 'hub',
      latencyMs: 9,
      datacenters: 0,
      credential: seen({
        ...aToken(88),
        kind: 'token-file',
        end: 'renewed',
        endsAt: null,
        endsInSeconds: null,
        sentence: say('token of a file, renews itself'),
      }),
      actions: { renew: refused, remove: refused },
    }),
    id: aControlPlane().id,
    isControlPlane: true,
    ...over,
  };
}

/** Who leads the control plane. */
export function aPlane(
  over: Partial<ControlPlaneListResponse['items'][number]> = {},
): ControlPlaneListResponse['items'][number] {
  return {
    name: 'hub',
    mode: 'reconcile',
    context: aControlPlane(),
    leadership: {
      identity: 'portal-0',
      isLeader: true,
      holder: 'portal-0',
      term: 4,
      since: '2026-11-20T10:00:00.000Z',
      problem: null,
    },
    ...over,
  };
}
