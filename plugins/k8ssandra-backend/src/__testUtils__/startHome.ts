import { FakeControlPlane } from './FakeControlPlane';
import { startPlugin } from './startPlugin';

const PLANE = '/api/k8ssandra/v1/control-planes/home';

/** Starts the plugin on one control plane, with what tests of writes need. */
export async function startHome(config: object = {}) {
  const home = new FakeControlPlane('home');
  const started = await startPlugin({
    controlPlanes: [home],
    config: { home: config },
  });
  const post = (body: unknown) =>
    started.api.post(`${PLANE}/manifests`).send(body as object);
  const apply = (object: object, extra: object = {}) =>
    post({ manifest: JSON.stringify(object), ...extra });
  const remove = (body: object) =>
    started.api.delete(`${PLANE}/namespaces/data/clusters/orders`).send(body);
  const adopt = (body: object) =>
    started.api
      .post(`${PLANE}/namespaces/data/clusters/orders/adopt`)
      .send(body);
  return { ...started, home, post, apply, remove, adopt };
}
