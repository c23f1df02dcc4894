import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import type { HistoryResponse } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Knex } from 'knex';
import { FakeControlPlane } from '../../__testUtils__/FakeControlPlane';
import { aCluster } from '../../__testUtils__/fixtures';
import { startPlugin, type Decisions } from '../../__testUtils__/startPlugin';
import type { States } from '../../__testUtils__/fakePresenter';

export const BASE = '/api/k8ssandra/v1';
export const ORDERS = `${BASE}/control-planes/home/namespaces/data/clusters/orders`;

/** A portal on a database of the test, with one control plane that holds the cluster `orders`. */
export async function startHistory(options: {
  knex?: Knex;
  /** In place of the one of `knex`. */
  getClient?: () => Promise<Knex>;
  decisions?: Decisions;
  /** Changes what is there before the portal starts. */
  prepare?: (home: FakeControlPlane) => void;
}) {
  const home = new FakeControlPlane('home');
  const orders = aCluster('orders', { owner: 'group:default/shop' });
  orders.metadata.generation = 1;
  home.put(orders);
  options.prepare?.(home);
  const states: States = {};
  const getClient = options.getClient ?? (async () => options.knex!);
  const started = await startPlugin({
    controlPlanes: [home],
    states,
    decisions: options.decisions,
    features: [
      createServiceFactory({
        service: coreServices.database,
        deps: {},
        factory: () => ({ getClient }),
      }),
    ],
  });
  const { api } = started;

  /** Asks until the answer is as expected: what happens is written in the background. */
  async function until(
    path: string,
    isSo: (page: HistoryResponse) => boolean,
  ): Promise<HistoryResponse> {
    const end = performance.now() + 10_000;
    for (;;) {
      const { body } = await api.get(path);
      if (body.items && isSo(body)) return body;
      if (performance.now() > end) {
        throw new Error(`${path} is not so: ${JSON.stringify(body)}`);
      }
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }

  /** A cluster goes to another state, as a change of its control plane. */
  const move = (state: States[string], name = 'orders') => {
    states[name] = state;
    home.change({ clusters: [`home/data/${name}`] });
  };
  return { ...started, home, states, until, move };
}
