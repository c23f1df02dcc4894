/** A process with nothing but a control plane: one replica of a portal. The test that started it talks to it. */
import { createControlPlane } from '@k8ssandra-backstage/control-plane';
import {
  createKubernetesClient,
  KubernetesError,
  readKubeconfig,
  type ClusterSource,
  type KubernetesClient,
} from '@k8ssandra-backstage/kubernetes-runtime';
import { wrapClient, type LabWrite } from '../support/lab/wrapClient';
import type { Order, ReplicaSetup, Report, Told } from './messages';

const setup: ReplicaSetup = JSON.parse(process.env.K8SSANDRA_REPLICA ?? '');
const { identity, controlPlane: name, kubeconfigs, lease, settings } = setup;

const tell = (told: Told) => process.send?.(told);

let shiftMs = 0;
const lists: string[] = [];
let armed: Extract<Order, { kind: string }> | undefined;
let letGo = () => {};
const held: string[] = [];

/** Stands where the request is about to be made: below everything that decides, above what sends. */
async function before({ type, verb }: LabWrite): Promise<void> {
  if (verb === 'create' || armed?.kind !== type.kind) return;
  const order = armed;
  armed = undefined;
  if (order.do === 'stall-in-write') {
    const end = performance.now() + order.ms;
    while (performance.now() < end);
    return;
  }
  await new Promise<void>(resolve => {
    letGo = resolve;
    tell({ type: 'holding' });
  });
}

function sourceOf(context: string): ClusterSource {
  const { connection, problem } = readKubeconfig(kubeconfigs[context], {
    allow: { loopback: true },
  });
  if (!connection) return { problem };
  return {
    connect: hooks => {
      const client = createKubernetesClient({
        ...connection,
        ...hooks,
        onRequest: ({ verb, resource, status }) => {
          // A young replica looks a second time for kinds that the server does not have: nothing is listed.
          if (verb === 'list' && status !== 404)
            lists.push(`${context} ${resource}`);
        },
      });
      return noting(wrapClient(client, context, { before }));
    },
  };
}

/** Notes what became of writes that were interfered with. */
function noting(client: KubernetesClient): KubernetesClient {
  const note = async (send: Function, args: unknown[]) => {
    const order = armed;
    const answer = send(...args);
    // It is looked at before the first thing is waited for.
    const isIt = order !== undefined && armed === undefined;
    try {
      await answer;
      if (isIt) held.push('sent');
    } catch (error) {
      if (isIt) {
        held.push(error instanceof KubernetesError ? error.code : 'Error');
      }
    }
    return answer;
  };
  return Object.assign(Object.create(client), {
    apply: (...args: unknown[]) => note(client.apply, args),
    mergePatch: (...args: unknown[]) => note(client.mergePatch, args),
    delete: (...args: unknown[]) => note(client.delete, args),
  });
}

const log = (message: string) =>
  process.stderr.write(`${identity}: ${message}\n`);
const plane = createControlPlane({
  name,
  mode: 'reconcile',
  access: { inCluster: true },
  logger: { error: log, warn: log, info: log, debug: () => {} },
  wallClock: () => Date.now() + shiftMs,
  leadership: { lease, identity, settings },
  connections: {
    home: sourceOf(''),
    readKubeconfig: (_text, context) => sourceOf(context),
  },
});

const report = (): Report => ({
  leading: plane.leadership?.leading ?? false,
  holder: plane.leadership?.holder ?? null,
  term: plane.leadership?.term ?? null,
  connection: plane.contexts()[0]?.connection ?? 'missing',
  clusters: plane.clusters().map(each => each.id.name),
  lists,
  held,
});

let leads = false;
const isReady = () =>
  Object.keys(kubeconfigs).every(context =>
    plane
      .contexts()
      .some(each => each.name === context && each.connection === 'ready'),
  );
let ready = false;
plane.onChange(() => {
  const { leading, term } = report();
  if (!ready && isReady()) {
    ready = true;
    tell({ type: 'ready' });
  }
  if (leading === leads) return;
  leads = leading;
  tell(
    leading && term !== null ? { type: 'leads', term } : { type: 'follows' },
  );
});

process.on(
  'message',
  async ({ number, ...order }: Order & { number: number }) => {
    switch (order.do) {
      case 'shift-clock':
        shiftMs = order.ms;
        break;
      case 'stall-in-write':
      case 'hold-write':
        armed = order;
        break;
      case 'let-go':
        letGo();
        break;
      case 'close':
        await plane.close();
        tell({ type: 'closed' });
        process.disconnect();
        return;
      default:
    }
    tell({ type: 'answer', number, report: report() });
  },
);
// Whoever started it is gone.
process.on('disconnect', () => process.exit());

plane.start();
