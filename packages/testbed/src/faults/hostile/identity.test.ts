import {
  createClusterSet,
  readKubeconfig,
  type ClusterSet,
} from '@k8ssandra-backstage/kubernetes-runtime';
import { Pki } from '@k8ssandra-backstage/fleet-simulator';
import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { closeAll, QUICK, track, turns } from './support/clusters';
import { startHostileServer } from './support/hostileServer';
import { kubeconfigOf } from './support/kubeconfigs';

jest.setTimeout(60_000);
afterEach(closeAll);

async function connectTo(
  set: ClusterSet,
  name: string,
  port: number,
  cluster: object = {},
) {
  const server = `https://127.0.0.1:${port}`;
  const text = await kubeconfigOf({ server, ...cluster });
  const { connection } = readKubeconfig(text, { allow: { loopback: true } });
  const made = set.set(name, { connection: connection! });
  await turns(made, { state: 'ready' });
}

const makeSet = () =>
  track(
    createClusterSet({
      caches: { configMaps: { type: resourceTypes.ConfigMap } },
      limits: QUICK,
    }),
  );

it('F39 a server that claims the UID of another cluster is not taken for it', async () => {
  const uid = 'uid-of-production';
  const production = track(await startHostileServer({ uid }));
  const stranger = await Pki.open('stranger');
  const liar = track(await startHostileServer({ uid, pki: stranger }));
  const set = makeSet();
  const ca = Buffer.from(stranger.caCert).toString('base64');
  await connectTo(set, 'a-liar', liar.port, {
    'certificate-authority-data': ca,
  });
  await connectTo(set, 'production', production.port);
  expect(set.get('a-liar')?.status.clusterUid).toBe(uid);
  expect(set.aliases()).toEqual([]);
});

it('two names for one cluster are still one', async () => {
  const server = track(await startHostileServer({ uid: 'one' }));
  const set = makeSet();
  await connectTo(set, 'a', server.port);
  await connectTo(set, 'b', server.port, { 'tls-server-name': '127.0.0.1' });
  expect(set.aliases()).toEqual([['a', 'b']]);
});
