import { ManagementApiError } from './errors';
import { endpointState, hasLocalQuorum, schemaVersions } from './health';
import type { NodeCall, Route, RouteCall } from './routeTypes';
import {
  alterKeyspace,
  createKeyspace,
  createTable,
  requireKeyspace,
} from './schema';

/** What the management API of these versions can do, as `GET /api/v0/metadata/versions/features` lists it. */
export const FEATURES = [
  'async_sstable_tasks',
  'async_upgrade_sstable_task',
  'async_compaction_task',
  'async_scrub_task',
  'full_query_logging',
  'rebuild',
  'async_move_task',
  'async_gc_task',
  'async_flush_task',
  'reload_internode_truststore',
];

function required(call: RouteCall, name: string): string {
  const value = call.query.get(name);
  if (!value) {
    throw new ManagementApiError(400, `Missing query parameter '${name}'`);
  }
  return value;
}

function field(call: RouteCall, name: string): string {
  const value = call.body?.[name];
  if (typeof value !== 'string' || value === '') {
    throw new ManagementApiError(400, `Missing field '${name}'`);
  }
  return value;
}

const pod = (answer: (call: RouteCall) => unknown): Route => ({
  needs: 'pod',
  answer,
});
const node = (answer: (call: NodeCall) => unknown): Route => ({
  needs: 'node',
  answer,
});
const ok = node(() => 'OK');
const job = (type: string) => node(call => call.jobs.submit(type));

function save(call: NodeCall, changed: boolean): string {
  if (changed) call.network.changed(call.ring);
  return 'OK';
}

const listKeyspaces = node(({ ring, query }) => {
  const name = query.get('keyspaceName');
  return Object.keys(ring.keyspaces).filter(
    keyspace => !name || keyspace === name,
  );
});

const clusterProbe = node(({ ring, node: self, query }) => {
  const factor = Number(query.get('rf_per_dc') ?? 3);
  if (!hasLocalQuorum(ring, self.datacenter, factor)) {
    throw new ManagementApiError(
      500,
      `LOCAL_QUORUM not met for rf_per_dc=${factor}`,
    );
  }
  return 'OK';
});

const createRole = node(call => {
  call.ring.roles[required(call, 'username')] = {
    superuser: call.query.get('is_superuser') === 'true',
    login: call.query.get('can_login') === 'true',
  };
  return save(call, true);
});

const decommission = node(call => {
  call.network.leave(call.ref);
  return call.jobs.submit('decommission');
});

/** Every call of operator-spec D.1, and the few more that cass-operator makes. Synchronous (v0) and asynchronous (v1) forms share a name. */
export const routes: Record<string, Route> = {
  'GET /api/v0/probes/liveness': pod(() => 'OK'),
  'GET /api/v0/probes/readiness': node(() => 'OK'),
  'GET /api/v0/probes/cluster': clusterProbe,

  'POST /api/v0/lifecycle/start': pod(call => {
    call.processes.start(call.ref);
    return 'OK';
  }),
  'POST /api/v0/lifecycle/stop': pod(call => {
    call.network.stop(call.ref);
    return 'OK';
  }),

  'GET /api/v0/metadata/endpoints': node(({ ring }) => ({
    entity: Object.values(ring.nodes).map(each => endpointState(ring, each)),
    variant: { language: null, mediaType: null, encoding: null },
    annotations: [],
    mediaType: null,
    language: null,
    encoding: null,
  })),
  'GET /api/v0/metadata/versions/release': node(
    ({ node: self }) => self.serverVersion,
  ),
  'GET /api/v0/metadata/versions/features': pod(() => ({
    cassandra_version: '',
    mgmt_version: 'simulated',
    features: FEATURES,
  })),

  'GET /api/v0/ops/keyspace': listKeyspaces,
  'GET /api/v0/ops/keyspace/replication': node(
    call =>
      requireKeyspace(call.ring, required(call, 'keyspaceName')).replication,
  ),
  'POST /api/v0/ops/keyspace/create': node(call =>
    save(
      call,
      createKeyspace(
        call.ring,
        field(call, 'keyspace_name'),
        call.body.replication_settings,
      ),
    ),
  ),
  'POST /api/v0/ops/keyspace/alter': node(call => {
    alterKeyspace(
      call.ring,
      field(call, 'keyspace_name'),
      call.body.replication_settings,
    );
    return save(call, true);
  }),
  'POST /api/v0/ops/keyspace/cleanup': ok,
  'POST /api/v1/ops/keyspace/cleanup': job('CLEANUP'),

  'GET /api/v0/ops/tables': node(call =>
    Object.keys(
      requireKeyspace(call.ring, required(call, 'keyspaceName')).tables,
    ),
  ),
  'POST /api/v0/ops/tables/create': node(call =>
    save(
      call,
      createTable(
        call.ring,
        field(call, 'keyspace_name'),
        field(call, 'table_name'),
        call.body.columns ?? [],
      ),
    ),
  ),
  'POST /api/v0/ops/tables/flush': ok,
  'POST /api/v1/ops/tables/flush': job('FLUSH'),
  'POST /api/v0/ops/tables/compact': ok,
  'POST /api/v1/ops/tables/compact': job('COMPACTION'),
  'POST /api/v0/ops/tables/scrub': ok,
  'POST /api/v1/ops/tables/scrub': job('SCRUB'),
  'POST /api/v0/ops/tables/garbagecollect': ok,
  'POST /api/v1/ops/tables/garbagecollect': job('GARBAGE_COLLECT'),
  'POST /api/v0/ops/tables/sstables/upgrade': ok,
  'POST /api/v1/ops/tables/sstables/upgrade': job('UPGRADE_SSTABLES'),

  'GET /api/v1/ops/node/schema/versions': node(({ ring }) =>
    schemaVersions(ring),
  ),
  'GET /api/v0/ops/node/fullquerylogging': node(() => ({ entity: false })),
  'POST /api/v0/ops/node/fullquerylogging': ok,
  'POST /api/v0/ops/node/drain': node(call => {
    call.network.stop(call.ref);
    return 'OK';
  }),
  'POST /api/v0/ops/node/decommission': decommission,
  'POST /api/v1/ops/node/decommission': decommission,
  'POST /api/v1/ops/node/rebuild': job('REBUILD'),
  'POST /api/v0/ops/node/move': ok,
  'POST /api/v1/ops/node/move': job('MOVE'),
  'POST /api/v0/ops/node/encryption/internode/truststore/reload': ok,

  'GET /api/v0/ops/seeds/reload': node(call => call.process.seeds),
  'POST /api/v0/ops/seeds/reload': node(call => {
    call.network.reloadSeeds(call.ref, call.process.seeds);
    return call.process.seeds;
  }),
  'POST /api/v0/ops/auth/role': createRole,
  'GET /api/v0/ops/auth/role': node(({ ring }) =>
    Object.entries(ring.roles).map(([name, role]) => ({
      name,
      super: String(role.superuser),
      login: String(role.login),
    })),
  ),
  'GET /api/v0/ops/executor/job': pod(call => {
    const found = call.jobs.get(required(call, 'job_id'));
    if (!found) throw new ManagementApiError(404, 'Job not found');
    return found;
  }),
};
