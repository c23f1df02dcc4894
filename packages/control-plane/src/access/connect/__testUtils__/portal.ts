import {
  inspectKubeconfig,
  KubernetesError,
  type KubernetesConnection,
} from '@k8ssandra-backstage/kubernetes-runtime';
import {
  resourceTypes,
  type ClientConfig,
  type K8ssandraCluster,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { stringify } from 'yaml';
import { FakeApi } from '../../../reconcile/__testUtils__/fakeApi';
import { eventually, TestFleet } from '../../../reconcile/__testUtils__/fleet';
import type { ControlPlane, ControlPlaneOptions } from '../../../reconcile';
import { definitionNameOf } from '../../checkDefinitions';
import { definitionNeeds } from '../../definitionNeeds';
import type { CallerView } from '../types';

/** Must be in nothing that comes out. */
export const CANARY = 'canary-3f9e1c7a5b2d4068';

/** A kubeconfig for a server of this host name. */
export function kubeconfigFor(
  host: string,
  more: { cluster?: object; user?: object; context?: string } = {},
): string {
  const { context = host } = more;
  return stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': context,
    clusters: [
      {
        name: 'c',
        cluster: { server: `https://${host}.test:6443`, ...more.cluster },
      },
    ],
    users: [{ name: 'u', user: { token: CANARY, ...more.user } }],
    contexts: [{ name: context, context: { cluster: 'c', user: 'u' } }],
  });
}

/** Somebody who may read everything. */
export const anybody: CallerView = {
  mayReadContext: () => true,
  mayReadCluster: () => true,
};

/** What the server of a host name answers instead of what it has. */
export type Trouble = { code: string; message?: string };

/** A control plane with the context `west`, and servers that may be connected. */
export class TestPortal extends TestFleet {
  readonly servers = new Map<string, FakeApi>();
  readonly troubles = new Map<string, Trouble>();
  plane!: ControlPlane;

  constructor() {
    super([]);
    this.serve('west');
    this.put('west');
  }

  /** A Kubernetes cluster with all that is needed; another UID under the same name replaces it. */
  serve(host: string, uid = `uid-${host}`): FakeApi {
    const api = new FakeApi(host, uid);
    for (const need of definitionNeeds(false)) {
      api.put(resourceTypes.CustomResourceDefinition, {
        kind: 'CustomResourceDefinition',
        apiVersion: 'apiextensions.k8s.io/v1',
        metadata: { name: definitionNameOf(need) },
        spec: {
          versions: [
            {
              name: need.type.version,
              served: true,
              schema: {
                openAPIV3Schema: {
                  'x-kubernetes-preserve-unknown-fields': true,
                },
              },
            },
          ],
        },
      } as never);
    }
    this.servers.set(host, api);
    return api;
  }

  /** Makes ClientConfig and Secret of a context, as kubectl does. */
  put(name: string, host = name, context = name) {
    this.connect(name, kubeconfigFor(host, { context }));
  }

  /** Starts it; resolves when every context is ready. */
  async begin(
    options: Partial<ControlPlaneOptions> = {},
    ...contexts: string[]
  ) {
    this.plane = this.start({
      connections: {
        home: { connect: () => this.home.client() },
        readKubeconfig: (text, contextName) => {
          const { result } = inspectKubeconfig(text, { contextName });
          return result.connection
            ? { connect: () => this.#clientOf(result.connection) }
            : { problem: result.problem };
        },
        candidates: {
          inspect: (text, contextName) =>
            inspectKubeconfig(text, { contextName }),
          connect: connection => this.#clientOf(connection),
        },
      },
      ...options,
    });
    await this.ready('', ...(contexts.length > 0 ? contexts : ['west']));
    return this.plane.contextAccess;
  }

  async ready(...names: string[]) {
    await eventually(() => {
      const states = new Map(
        this.plane.contexts().map(each => [each.name, each.connection]),
      );
      const waiting = names.filter(name => states.get(name) !== 'ready');
      if (waiting.length > 0) throw new Error(`not ready: ${waiting}`);
    });
  }

  #clientOf({ server }: KubernetesConnection) {
    const host = new URL(server).hostname.split('.')[0];
    const trouble = this.troubles.get(host);
    const api = this.servers.get(host) ?? new FakeApi(host);
    const client = api.client();
    if (!trouble) return client;
    const { code, message = 'in the words of a test' } = trouble;
    const fail = async () => {
      throw new KubernetesError({ code, message });
    };
    return { ...client, getRaw: fail, get: fail, list: fail };
  }

  configs(): ClientConfig[] {
    return this.home.all<ClientConfig>('ClientConfig');
  }

  secrets(): Secret[] {
    return this.home.all<Secret>('Secret');
  }

  /** The kubeconfig that is kept in a Secret. */
  kept(secret: string): string {
    const found = this.secrets().find(each => each.metadata.name === secret);
    const text = found?.data?.kubeconfig ?? '';
    return Buffer.from(text, 'base64').toString('utf8');
  }

  /** Orders a cluster with a datacenter in a context. */
  use(name: string, context: string): K8ssandraCluster {
    return this.order({
      apiVersion: 'k8ssandra.io/v1alpha1',
      kind: 'K8ssandraCluster',
      metadata: { name, namespace: 'db' },
      spec: {
        cassandra: {
          serverVersion: '4.1.7',
          datacenters: [
            { metadata: { name: 'dc1' }, k8sContext: context, size: 1 },
          ],
        },
      },
    } as K8ssandraCluster);
  }
}
