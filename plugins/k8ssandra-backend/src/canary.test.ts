import type { ActionPlan } from '@k8ssandra-backstage/control-plane';
import { FakeControlPlane } from './__testUtils__/FakeControlPlane';
import { aCluster } from './__testUtils__/fixtures';
import { startPlugin } from './__testUtils__/startPlugin';
import { defaultParts } from './parts';

const BASE = '/api/k8ssandra/v1';
const CANARY = 'canary-of-a-password';
const ENCODED = Buffer.from(CANARY).toString('base64');

const secret = {
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 'orders-superuser', namespace: 'data', uid: 'uid' },
  data: { password: ENCODED },
};

/** Every place of a control plane's data that may hold a secret holds one. */
function plant(home: FakeControlPlane): ActionPlan {
  const { snapshot, plan } = home.put(aCluster('orders'));
  snapshot.home.secrets.push(secret);
  snapshot.home.configMaps.push({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'config', namespace: 'data' },
    data: { text: CANARY },
  });
  snapshot.cluster.metadata.annotations = {
    'kubectl.kubernetes.io/last-applied-configuration': CANARY,
  };
  const sentence = { key: 'test', params: {}, text: 'Copy the secret' };
  plan.settled = false;
  plan.steps.push({
    id: 'apply//Secret/orders-superuser',
    kind: 'apply',
    context: '',
    title: sentence,
    why: sentence,
    after: [],
    state: 'ready',
    action: {
      type: 'apply',
      context: '',
      resource: {
        group: '',
        version: 'v1',
        kind: 'Secret',
        plural: 'secrets',
        namespaced: true,
      },
      object: secret,
      force: true,
    },
  });
  return plan;
}

describe('a secret in the data of a control plane', () => {
  it('is in no answer, log, audit event, event or signal', async () => {
    const home = new FakeControlPlane('home');
    const plan = plant(home);
    home.previewPlan = () => plan;
    const apply = home.applyCluster.bind(home);
    home.applyCluster = async (...args) => ({
      ...(await apply(...args)),
      plan,
    });
    const started = await startPlugin({
      controlPlanes: [home],
      presenter: defaultParts.presenter,
    });
    const { api, logger, auditor, audit, events, signals } = started;

    const plane = `${BASE}/control-planes/home`;
    const orders = `${plane}/namespaces/data/clusters/orders`;
    const answers = [
      await api.get(`${BASE}/clusters`),
      await api.get(`${BASE}/control-planes`),
      await api.get(`${plane}/contexts`),
      await api.get(`${plane}/namespaces`),
      await api.get(orders),
      await api.get(`${orders}/plan`),
      ...(await Promise.all(
        [true, false].map(dryRun =>
          api
            .post(`${plane}/manifests`)
            .send({ manifest: JSON.stringify(aCluster('orders')), dryRun }),
        ),
      )),
    ];
    home.change({ clusters: ['home/data/orders'], contexts: [''] });

    answers.forEach(({ status }) => expect(status).toBe(200));
    expect(answers[5].body.steps).toHaveLength(1);
    const everything = JSON.stringify([
      answers.map(({ headers, body }) => [headers, body]),
      [logger.debug, logger.info, logger.warn, logger.error].map(
        each => each.mock.calls,
      ),
      auditor.createEvent.mock.calls.map(([{ request: _, ...rest }]) => rest),
      audit.success.mock.calls,
      audit.fail.mock.calls,
      events.publish.mock.calls,
      signals.publish.mock.calls,
    ]);
    expect(everything).toContain('orders');
    expect(everything).not.toContain(CANARY);
    expect(everything).not.toContain(ENCODED);
  });
});
