import { once } from 'node:events';
import {
  SIGNAL_CHANNEL,
  signalKeyOf,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { applyAsAdmin, example } from '../support/cluster';
import { eventually } from '../support/eventually';
import { startTestFleet, type TestFleet } from '../support/fleet';
import { startTestPortal, type TestPortal } from '../support/portal';
import { startTestPostgres, type TestPostgres } from '../support/postgres';

jest.setTimeout(240_000);

const CLUSTER = example('portal/clusters/search.yaml');
const ID = {
  controlPlane: 'control-plane',
  namespace: CLUSTER.metadata.namespace!,
  name: CLUSTER.metadata.name,
};

/** A browser that is connected to one replica and listens to its hints. */
async function connect({ baseUrl, token }: TestPortal) {
  const url = `${baseUrl.replace(/^http/, 'ws')}/api/signals`;
  const socket = new WebSocket(url, [token]);
  const keys: string[] = [];
  socket.addEventListener('message', ({ data }) => {
    const { channel, message } = JSON.parse(String(data));
    if (channel === SIGNAL_CHANNEL) keys.push(...message.keys);
  });
  await once(socket as unknown as EventTarget, 'open');
  socket.send(JSON.stringify({ action: 'subscribe', channel: SIGNAL_CHANNEL }));
  return { keys, close: () => socket.close() };
}

describe('two replicas that share one PostgreSQL', () => {
  let fleet: TestFleet;
  let postgres: TestPostgres;
  const replicas: TestPortal[] = [];

  beforeAll(async () => {
    [fleet, postgres] = await Promise.all([
      startTestFleet(),
      startTestPostgres(),
    ]);
    for (const name of ['first', 'second']) {
      replicas.push(
        await startTestPortal(fleet, {
          name,
          env: {
            APP_CONFIG_backend_database: JSON.stringify(postgres.config),
            APP_CONFIG_events_useEventBus: JSON.stringify('auto'),
            APP_CONFIG_k8ssandra_leaderElection_identity: JSON.stringify(name),
          },
        }),
      );
    }
  });
  afterAll(async () => {
    // A stopping server waits for the long poll of the event bus.
    await Promise.all(replicas.map(each => each.kill()));
    await postgres?.stop();
    await fleet?.stop();
  });

  it('hint at a change to browsers of either, each with the same key, and both serve it', async () => {
    const browsers = await Promise.all(replicas.map(connect));
    const { metadata } = await applyAsAdmin(fleet, CLUSTER);
    const key = signalKeyOf(ID, metadata.uid!);
    for (const [index, { keys }] of browsers.entries()) {
      await eventually(async () => expect(keys).toContain(key));
      const view = await replicas[index].api.getCluster(ID);
      expect(view.signalKey).toBe(key);
    }
    browsers.forEach(each => each.close());
  });

  it('let one lead and both answer whoever signed in at the other', async () => {
    const [first, second] = replicas;
    const { items } = await second.api.listControlPlanes();
    expect(items[0].leadership).toMatchObject({ holder: 'first' });
    const answer = await fetch(`${second.baseUrl}/api/k8ssandra/v1/clusters`, {
      headers: { authorization: `Bearer ${first.token}` },
    });
    expect(answer.status).toBe(200);
  });
});
