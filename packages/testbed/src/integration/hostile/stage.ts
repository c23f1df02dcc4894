import {
  annotations,
  resourceTypes,
  type ClientConfig,
  type K8ssandraCluster,
  type KubernetesObject,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { stringify } from 'yaml';
import { applyAsAdmin, example, untilComplete } from '../../support/cluster';
import type { TestFleet } from '../../support/fleet';
import {
  authority,
  sendJson,
  startHostileServer,
  type HostileServer,
} from '../../faults/hostile/support/hostileServer';
import { corpus, type HostileText } from './corpus';

export const NAMESPACE = 'k8ssandra';
const EAST = 'k8ssandra-east';

/** A small cluster that settles; what happens to it is hostile. */
export const settled = (): K8ssandraCluster => {
  const cluster = example('portal/clusters/search.yaml');
  cluster.metadata.name = 'settled';
  return cluster;
};

/** An API server that answers every question with one of the texts. */
export async function startTalkingServer(
  texts: HostileText[],
): Promise<HostileServer> {
  let asked = 0;
  return startHostileServer({
    misdeed: (_request, response, { pathname }) => {
      const { text } = texts[asked++ % texts.length];
      if (/kube-system$/.test(pathname)) return false;
      if (pathname === '/version') {
        return sendJson(response, {
          major: '1',
          minor: '35',
          gitVersion: `v1.35.0 ${text}`,
        });
      }
      return sendJson(
        response,
        { kind: 'Status', code: 500, reason: text, message: text },
        500,
      );
    },
  });
}

/** Connects it as administrators do. */
export async function connectTalking(
  fleet: TestFleet,
  server: HostileServer,
  [{ text: owner }]: HostileText[],
): Promise<void> {
  const { caCert } = await authority();
  const home = fleet.admin('control-plane');
  const kubeconfig = stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'talking',
    clusters: [
      {
        name: 'c',
        cluster: {
          server: `https://127.0.0.1:${server.port}`,
          'certificate-authority-data': Buffer.from(caCert).toString('base64'),
          'tls-server-name': 'localhost',
        },
      },
    ],
    users: [{ name: 'u', user: { token: 'a-token-of-the-talking' } }],
    contexts: [{ name: 'talking', context: { cluster: 'c', user: 'u' } }],
  });
  const secret: Secret = {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'talking-config', namespace: NAMESPACE },
    type: 'Opaque',
    stringData: { kubeconfig },
  };
  await home.create(resourceTypes.Secret, secret);
  const config: ClientConfig = {
    apiVersion: 'config.k8ssandra.io/v1beta1',
    kind: 'ClientConfig',
    metadata: {
      name: 'talking',
      namespace: NAMESPACE,
      annotations: { [annotations.owner]: owner },
    },
    spec: {
      contextName: 'talking',
      kubeConfigSecret: { name: 'talking-config' },
    },
  };
  await home.create(resourceTypes.ClientConfig, config);
}

/** Clusters whose names in Cassandra, owners and notes are hostile; none of them is created in a region. */
export async function orderHostile(
  fleet: TestFleet,
  texts: HostileText[],
): Promise<string[]> {
  const names = texts.map((_, index) => `hostile-${index}`);
  for (const [index, { text }] of texts.entries()) {
    const cluster = settled();
    cluster.metadata.name = names[index];
    cluster.metadata.annotations = {
      [annotations.owner]: text,
      'example.com/note': text,
    };
    cluster.spec.cassandra!.clusterName = text;
    cluster.spec.cassandra!.datacenters![0].metadata.name = names[index];
    await applyAsAdmin(fleet, cluster);
  }
  return names;
}

/** What data planes say of the settled cluster: events of every text, a failing pod, and a condition. */
export async function speak(
  fleet: TestFleet,
  texts: HostileText[],
): Promise<void> {
  await applyAsAdmin(fleet, settled());
  const cluster = await untilComplete(fleet, settled());
  const [{ metadata }] = cluster.spec.cassandra!.datacenters!;
  const context = cluster.spec.cassandra!.datacenters![0].k8sContext ?? EAST;
  const east = fleet.admin(context);
  const { items: pods } = await east.list<KubernetesObject>(resourceTypes.Pod, {
    namespace: NAMESPACE,
    labelSelector: `cassandra.datastax.com/datacenter=${metadata.name}`,
  });
  const now = new Date().toISOString().replace(/\.\d+/, '');
  const targets = [
    { kind: 'CassandraDatacenter', name: metadata.name },
    { kind: 'Pod', name: pods[0].metadata.name },
  ];
  for (const [index, { text }] of texts.entries()) {
    for (const involved of targets) {
      await east.create(resourceTypes.Event, {
        apiVersion: 'v1',
        kind: 'Event',
        metadata: {
          name: `hostile-${involved.kind.toLowerCase()}-${index}`,
          namespace: NAMESPACE,
        },
        involvedObject: { ...involved, namespace: NAMESPACE },
        type: 'Warning',
        reason: text,
        message: text,
        source: { component: text },
        firstTimestamp: now,
        lastTimestamp: now,
        count: index + 1,
      } as KubernetesObject);
    }
  }
  const [{ text }] = texts.slice(6);
  await east.mergePatch(
    resourceTypes.CassandraDatacenter,
    { namespace: NAMESPACE, name: metadata.name },
    {
      status: {
        conditions: texts.map((each, index) => ({
          type: index % 2 ? 'Valid' : each.text.slice(0, 300),
          status: index % 2 ? 'False' : 'True',
          reason: each.text,
          message: each.text,
          lastTransitionTime: now,
        })),
      },
    },
    { subresource: 'status' },
  );
  await fleet.command(
    'fail-node',
    context,
    `${NAMESPACE}/${pods[0].metadata.name}`,
    '--reason',
    'NotReady',
  );
  await east.mergePatch(
    resourceTypes.Pod,
    { namespace: NAMESPACE, name: pods[0].metadata.name },
    { status: { reason: text, message: text } },
    { subresource: 'status' },
  );
}

/** A task that cannot be carried out, whose names are hostile. */
export async function orderTasks(
  fleet: TestFleet,
  texts: HostileText[],
): Promise<void> {
  const home = fleet.admin('control-plane');
  for (const [index, { text }] of texts.entries()) {
    await home.create(resourceTypes.K8ssandraTask, {
      apiVersion: 'control.k8ssandra.io/v1alpha1',
      kind: 'K8ssandraTask',
      metadata: { name: `hostile-${index}`, namespace: NAMESPACE },
      spec: {
        cluster: { name: 'settled', namespace: NAMESPACE },
        datacenters: [text],
        template: {
          jobs: [
            { name: text, command: 'cleanup', args: { keyspace_name: text } },
          ],
        },
      },
    } as KubernetesObject);
  }
}

/** A set of texts for each place, so that what is found tells where it came from. */
export const places = ['order', 'said', 'server', 'task'] as const;
export const textsOf = (place: (typeof places)[number]) => corpus(place);
