import { randomBytes, timingSafeEqual } from 'crypto';
import { rmSync, writeFileSync } from 'fs';
import { createServer, type IncomingMessage } from 'http';
import type { AddressInfo } from 'net';
import { join } from 'path';
import { InputError, NotFoundError } from '@backstage/errors';
import type { SimulatedCluster } from '../apiserver';
import type { DataPlane } from '../dataplane';
import {
  ADMIN_FILE,
  type ClusterReport,
  type FaultRequest,
  type NodeRequest,
} from './adminApi';
import type { ClusterDefinition } from './definition';
import type { RequestCounts } from './requestCounts';

const MODES = ['none', 'hang', 'slow', 'deny', 'down'];

/** A cluster that the `fleet` command operates on, simulated or real. */
export interface OperatedCluster {
  definition: Pick<ClusterDefinition, 'name' | 'region'>;
  cluster: Pick<SimulatedCluster, 'server' | 'faults' | 'setFaults'>;
  dataPlane: Pick<DataPlane, 'failNode' | 'healNode' | 'datacenters'>;
}

/** Options of {@link startAdminServer}. */
export interface AdminServerOptions {
  stateDir: string;
  clusters: ReadonlyMap<string, OperatedCluster>;
  requests: Pick<RequestCounts, 'list' | 'reset'>;
}

/** The endpoint of the `fleet` command: on loopback, with a token that only the owner of the state folder can read. */
export async function startAdminServer(
  options: AdminServerOptions,
): Promise<{ port: number; stop(): Promise<void> }> {
  const token = randomBytes(24).toString('base64url');
  const server = createServer(async (request, response) => {
    const send = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    if (!isAuthorized(request, token)) {
      send(401, { error: 'The token in admin.json is needed' });
      return;
    }
    try {
      const route = `${request.method} ${request.url}`;
      send(200, await handle(options, route, await readBody(request)));
    } catch (error) {
      const status = { InputError: 400, NotFoundError: 404 }[
        (error as Error).name
      ];
      send(status ?? 500, { error: (error as Error).message });
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const file = join(options.stateDir, ADMIN_FILE);
  writeFileSync(file, JSON.stringify({ port, token }), { mode: 0o600 });
  return {
    port,
    stop() {
      rmSync(file, { force: true });
      server.closeAllConnections();
      return new Promise(resolve => server.close(() => resolve()));
    },
  };
}

function isAuthorized(request: IncomingMessage, token: string): boolean {
  const given = Buffer.from(request.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

async function readBody(request: IncomingMessage): Promise<any> {
  let text = '';
  for await (const chunk of request) text += chunk;
  if (!text) return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError('The body is not JSON');
  }
}

async function handle(
  options: AdminServerOptions,
  route: string,
  body: any,
): Promise<unknown> {
  switch (route) {
    case 'GET /status':
      return {
        clusters: [...options.clusters.values()].map(report),
      };
    case 'POST /faults':
      return setFault(options, body);
    case 'POST /nodes':
      return setNode(options, body);
    case 'GET /requests':
      return { requests: options.requests.list() };
    case 'DELETE /requests':
      options.requests.reset();
      return {};
    default:
      throw new NotFoundError(`There is no ${route}`);
  }
}

function find(options: AdminServerOptions, context: unknown): OperatedCluster {
  const cluster = options.clusters.get(String(context));
  if (!cluster) {
    throw new NotFoundError(
      `There is no context ${context}. The contexts are: ${[
        ...options.clusters.keys(),
      ].join(', ')}`,
    );
  }
  return cluster;
}

async function setFault(
  options: AdminServerOptions,
  { context, mode, latencyMs = 0 }: FaultRequest,
) {
  const { cluster } = find(options, context);
  if (!MODES.includes(mode)) {
    throw new InputError(`mode: write one of ${MODES.join(', ')}`);
  }
  if (!Number.isFinite(latencyMs) || latencyMs < 0) {
    throw new InputError('latencyMs: write a number from 0');
  }
  await cluster.setFaults({ mode, latencyMs });
  return {};
}

async function setNode(
  options: AdminServerOptions,
  { context, namespace, pod, fault }: NodeRequest,
) {
  const { dataPlane } = find(options, context);
  const ref = { cluster: context, namespace, pod };
  if (fault) await dataPlane.failNode(ref, fault);
  else await dataPlane.healNode(ref);
  return {};
}

function report({
  definition,
  cluster,
  dataPlane,
}: OperatedCluster): ClusterReport {
  const items = dataPlane.datacenters();
  const sum = (of: (dc: any) => number) =>
    items.reduce((total, dc) => total + of(dc), 0);
  return {
    context: definition.name,
    region: definition.region,
    server: cluster.server,
    ...cluster.faults,
    datacenters: items.length,
    nodes: sum(dc => dc.spec.size),
    nodesReady: sum(dc => Object.keys(dc.status?.nodeStatuses ?? {}).length),
  };
}
