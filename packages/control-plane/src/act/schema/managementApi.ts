import {
  KubernetesError,
  type KubernetesClient,
  type PodProxyRequest,
} from '@k8ssandra-backstage/kubernetes-runtime';
import type { Action, TableDefinition } from '../../plan';
import { StepError } from '../types';
import { NO_CERTIFICATE, readClientCertificate } from './clientCertificate';
import { callWithCertificate } from './callWithCertificate';

/** Time limits of operator-spec 9.6, in milliseconds. */
const CALL_TIMEOUT_MS = 20_000;
const CREATE_TABLE_TIMEOUT_MS = 40_000;
const VERSIONS_TIMEOUT_MS = 60_000;

/** The calls that schema work needs (operator-spec D.1), answered by the first pod of a datacenter that does. */
export interface ManagementApi {
  keyspaces(name: string): Promise<string[]>;
  allKeyspaces(): Promise<string[]>;
  replication(keyspace: string): Promise<Record<string, string>>;
  create(keyspace: string, copies: Record<string, number>): Promise<void>;
  alter(keyspace: string, copies: Record<string, number>): Promise<void>;
  tables(keyspace: string): Promise<string[]>;
  createTable(table: TableDefinition): Promise<void>;
  /** Schema versions by the addresses that have them, `UNREACHABLE` left out. */
  schemaVersions(): Promise<string[]>;
}

/** Where the calls go. */
export interface ManagementApiOptions {
  client: KubernetesClient;
  target: Pick<
    Extract<Action, { type: 'management-api' }>,
    'namespace' | 'datacenter' | 'pods' | 'port' | 'clientSecretName'
  >;
  signal: AbortSignal;
}

/**
 * Speaks to a datacenter's management API through its own API server: the control plane needs no route to pods. The pod proxy cannot
 * show a client certificate; where one is demanded, a forwarded port carries TLS.
 */
export function createManagementApi(
  options: ManagementApiOptions,
): ManagementApi {
  const { client, target, signal } = options;
  // The pod that answered last is asked first, so that one dead pod costs one time limit and not one per call.
  let pods = target.pods;

  // Read when it is needed, and kept no longer than this operation.
  let certificate: ReturnType<typeof readClientCertificate> | undefined;
  const send = async <T>(request: PodProxyRequest): Promise<T> => {
    const { namespace, datacenter, clientSecretName: name } = target;
    if (name === undefined) return client.podProxy<T>(request);
    certificate ??= readClientCertificate(
      { namespace, name, datacenter },
      { client, signal },
    );
    return callWithCertificate<T>(request, {
      client,
      certificate: await certificate,
    });
  };

  const call = async <T>(
    method: 'GET' | 'POST',
    path: string,
    body?: unknown,
    timeoutMs: number = CALL_TIMEOUT_MS,
  ): Promise<T> => {
    let last: unknown;
    for (const pod of pods) {
      try {
        const answer = await send<T>({
          namespace: target.namespace,
          pod,
          port: target.port,
          method,
          path,
          ...(body === undefined ? {} : { body }),
          timeoutMs,
          signal,
        });
        pods = [pod, ...pods.filter(each => each !== pod)];
        return answer;
      } catch (error) {
        last = error;
        if (isHopeless(error)) throw error;
      }
    }
    throw last ?? noPods(target.datacenter);
  };

  const change =
    (verb: 'create' | 'alter') =>
    async (keyspace: string, copies: Record<string, number>) => {
      await call('POST', `/api/v0/ops/keyspace/${verb}`, {
        keyspace_name: keyspace,
        replication_settings: Object.entries(copies).map(([name, count]) => ({
          dc_name: name,
          replication_factor: String(count),
        })),
      });
    };

  return {
    keyspaces: name =>
      call(
        'GET',
        `/api/v0/ops/keyspace?keyspaceName=${encodeURIComponent(name)}`,
      ),
    allKeyspaces: () => call('GET', '/api/v0/ops/keyspace'),
    replication: keyspace =>
      call(
        'GET',
        `/api/v0/ops/keyspace/replication?keyspaceName=${encodeURIComponent(
          keyspace,
        )}`,
      ),
    create: change('create'),
    alter: change('alter'),
    tables: keyspace =>
      call(
        'GET',
        `/api/v0/ops/tables?keyspaceName=${encodeURIComponent(keyspace)}`,
      ),
    createTable: async ({ keyspace, table, columns }) => {
      await call(
        'POST',
        '/api/v0/ops/tables/create',
        { keyspace_name: keyspace, table_name: table, columns },
        CREATE_TABLE_TIMEOUT_MS,
      );
    },
    schemaVersions: async () => {
      const versions = await call<Record<string, string[]>>(
        'GET',
        '/api/v1/ops/node/schema/versions',
        undefined,
        VERSIONS_TIMEOUT_MS,
      );
      return Object.keys(versions).filter(each => each !== 'UNREACHABLE');
    },
  };
}

/** Another pod would not do better: nobody waits, the region is away, or there is no certificate to show. */
function isHopeless(error: unknown): boolean {
  return (
    KubernetesError.isAborted(error) ||
    KubernetesError.is(error, 'NotLeading') ||
    isRegionAway(error) ||
    (error instanceof StepError && error.code === NO_CERTIFICATE)
  );
}

/** The API server itself does not answer, or refuses us: another pod behind it will not do better. */
function isRegionAway(error: unknown): boolean {
  return (
    (KubernetesError.isUnreachable(error) &&
      !KubernetesError.is(error, 'Timeout')) ||
    (KubernetesError.is(error, 'Forbidden', 'Unauthorized') &&
      error.answeredBy !== 'pod')
  );
}

function noPods(datacenter: string): StepError {
  return new StepError(
    'NoPod',
    `No node of datacenter ${datacenter} is ready to answer its management API`,
  );
}
