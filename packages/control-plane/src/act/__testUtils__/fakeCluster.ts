import {
  KubernetesError,
  type Cluster,
  type KubernetesClient,
  type PodProxyRequest,
} from '@k8ssandra-backstage/kubernetes-runtime';
import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** An error as the client throws it. */
export function kubernetesError(code: string, message = code): KubernetesError {
  return new KubernetesError({ code, message });
}

/** A Kubernetes cluster whose client is jest functions and whose caches note what is put into them. */
export interface FakeCluster extends Cluster {
  calls: { [Method in keyof KubernetesClient]: jest.Mock };
  /** What was put into caches, as `<cache id>/<name>`. */
  observed: string[];
}

/** Makes one; methods that a test does not give answer like a server that stores what it gets. */
export function fakeCluster(
  methods: Partial<
    Record<keyof KubernetesClient, (...args: any[]) => any>
  > = {},
): FakeCluster {
  const observed: string[] = [];
  const stored = (_: unknown, object: KubernetesObject) => ({
    ...object,
    metadata: { ...object.metadata, resourceVersion: '2' },
  });
  const defaults: Partial<Record<keyof KubernetesClient, any>> = {
    apply: stored,
    create: stored,
    mergePatch: (_: unknown, key: { name: string; namespace?: string }) => ({
      metadata: { ...key, resourceVersion: '2' },
    }),
    delete: () => undefined,
  };
  const names: Array<keyof KubernetesClient> = [
    'get',
    'list',
    'create',
    'update',
    'apply',
    'mergePatch',
    'jsonPatch',
    'delete',
    'podProxy',
    'portForward',
  ];
  const calls = Object.fromEntries(
    names.map(name => [
      name,
      jest.fn(async (...args: any[]) =>
        (methods[name] ?? defaults[name] ?? refuse(name))(...args),
      ),
    ]),
  ) as FakeCluster['calls'];
  return {
    name: 'fake',
    status: { state: 'ready', since: 0 },
    client: calls as unknown as KubernetesClient,
    calls,
    observed,
    latencyHistory: () => undefined,
    cache: id =>
      ({
        observe: (object: KubernetesObject) =>
          observed.push(`${id}/${object.metadata.name}`),
      } as any),
    onStatus: () => () => {},
    onChange: () => () => {},
    retryNow: () => {},
    close: async () => {},
  };
}

function refuse(name: string) {
  return () => {
    throw new Error(`the test did not expect ${name}`);
  };
}

/** A management API behind the pod proxy: answers by path, notes every call as `<pod> <method> <path>`. */
export function fakeManagementApi(options: {
  keyspaces: Record<string, Record<string, string>>;
  versions?: Record<string, string[]>;
  /** Tables by keyspace. */
  tables?: Record<string, string[]>;
  /** Pods that fail, and how. */
  broken?: Record<string, KubernetesError>;
}) {
  const {
    keyspaces,
    versions = { one: ['10.0.0.1'] },
    broken = {},
    tables = {},
  } = options;
  const log: string[] = [];
  const bodies: any[] = [];
  const podProxy = (request: PodProxyRequest) => {
    log.push(`${request.pod} ${request.method} ${request.path}`);
    if (broken[request.pod]) throw broken[request.pod];
    const url = new URL(request.path, 'http://pod');
    const name = url.searchParams.get('keyspaceName') ?? '';
    switch (url.pathname) {
      case '/api/v0/ops/keyspace':
        if (name === '') return Object.keys(keyspaces);
        return keyspaces[name] ? [name] : [];
      case '/api/v0/ops/keyspace/replication':
        return keyspaces[name];
      case '/api/v0/ops/tables':
        return tables[name] ?? [];
      case '/api/v1/ops/node/schema/versions':
        return versions;
      default:
        bodies.push(request.body);
        return 'OK';
    }
  };
  return { podProxy, log, bodies };
}
