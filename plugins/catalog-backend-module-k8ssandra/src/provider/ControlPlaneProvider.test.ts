import { mockServices } from '@backstage/backend-test-utils';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { EntityProviderMutation } from '@backstage/plugin-catalog-node';
import type {
  ChangedEvent,
  ClusterListResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { aList, aSummary } from '../__testUtils__/fixtures';
import { ControlPlaneProvider } from './ControlPlaneProvider';

/** A catalog that keeps what its providers tell it, from one provider's life to the next. */
class FakeCatalog {
  readonly refs = new Set<string>();
  readonly mutations: EntityProviderMutation[] = [];
  readonly locationKeys = new Set<string | undefined>();
  failures = 0;

  async applyMutation(mutation: EntityProviderMutation) {
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error('the database is away');
    }
    this.mutations.push(mutation);
    if (mutation.type === 'full') {
      this.refs.clear();
    } else {
      mutation.removed.forEach(each => {
        this.locationKeys.add(each.locationKey);
        this.refs.delete('entityRef' in each ? each.entityRef : '');
      });
    }
    const added = mutation.type === 'full' ? mutation.entities : mutation.added;
    added.forEach(({ entity, locationKey }) => {
      this.locationKeys.add(locationKey);
      this.refs.add(stringifyEntityRef(entity));
    });
  }

  async refresh() {}
}

const ORDERS = [
  'resource:default/orders.data.home',
  'resource:default/dc1.orders.data.home',
];
const HOME = 'resource:default/home';

const event = (changes: Partial<ChangedEvent>): ChangedEvent => ({
  controlPlane: 'home',
  clusters: [],
  removed: [],
  contexts: [],
  removedContexts: [],
  ...changes,
});

describe('ControlPlaneProvider', () => {
  let answer: ClusterListResponse | Error;
  let catalog: FakeCatalog;
  const providers: ControlPlaneProvider[] = [];
  const listClusters = jest.fn(async () => {
    if (answer instanceof Error) {
      throw answer;
    }
    return answer;
  });

  // Every step of a run is a resolved promise.
  const settle = async () => jest.advanceTimersByTimeAsync(0);
  const start = async () => {
    const logger = mockServices.logger.mock();
    const provider = new ControlPlaneProvider({
      controlPlane: 'home',
      listClusters,
      logger,
    });
    providers.push(provider);
    await provider.connect(catalog);
    await settle();
    return { provider, logger };
  };
  const tell = async (
    provider: ControlPlaneProvider,
    changes: Partial<ChangedEvent>,
  ) => {
    provider.changed(event(changes));
    await settle();
  };
  beforeEach(() => {
    jest.useFakeTimers();
    catalog = new FakeCatalog();
    answer = aList([]);
    listClusters.mockClear();
  });
  afterEach(() => {
    providers.splice(0).forEach(provider => provider.close());
    jest.useRealTimers();
  });

  it('gives everything at the start', async () => {
    answer = aList([aSummary('orders')]);
    const { provider } = await start();
    expect(provider.getProviderName()).toBe('k8ssandra:home');
    expect([...catalog.refs]).toEqual([...ORDERS, HOME]);
    expect(catalog.mutations[0].type).toBe('full');
    expect([...catalog.locationKeys]).toEqual(['k8ssandra:home']);
  });

  it('gives only what is new when an event says so', async () => {
    const { provider } = await start();
    answer = aList([aSummary('orders')]);
    await tell(provider, { clusters: ['home/data/orders'] });
    expect(catalog.mutations).toHaveLength(2);
    expect(catalog.mutations[1]).toMatchObject({ type: 'delta', removed: [] });
    expect([...catalog.refs]).toEqual([HOME, ...ORDERS]);
  });

  it('says nothing when only a status changed', async () => {
    answer = aList([aSummary('orders')]);
    const { provider } = await start();
    answer = aList([{ ...aSummary('orders'), state: 'down' }]);
    await tell(provider, { clusters: ['home/data/orders'] });
    expect(listClusters).toHaveBeenCalledTimes(2);
    expect(catalog.mutations).toHaveLength(1);
  });

  it('removes a cluster whose object was seen deleted', async () => {
    answer = aList([aSummary('orders'), aSummary('stock')]);
    const { provider } = await start();
    answer = aList([aSummary('stock')]);
    await tell(provider, { removed: ['home/data/orders'] });
    ORDERS.forEach(ref => expect(catalog.refs).not.toContain(ref));
    expect(catalog.refs).toContain('resource:default/stock.data.home');
    expect([...catalog.locationKeys]).toEqual(['k8ssandra:home']);
  });

  it('removes it too when the control plane went away right after', async () => {
    answer = aList([aSummary('orders')]);
    const { provider } = await start();
    answer = aList([], { synced: false });
    await tell(provider, { removed: ['home/data/orders'] });
    expect([...catalog.refs]).toEqual([HOME]);
  });

  it('removes a Kubernetes cluster whose ClientConfig was seen deleted', async () => {
    answer = aList([], { contexts: ['', 'east'] });
    const { provider } = await start();
    expect(catalog.refs).toContain('resource:default/east.home');
    answer = aList([]);
    await tell(provider, { removedContexts: ['east'] });
    expect([...catalog.refs]).toEqual([HOME]);
  });

  it.each([
    ['is away', () => aList([], { synced: false, contexts: [] })],
    ['is not part of the answer', () => ({ ...aList([]), controlPlanes: [] })],
    ['cannot be asked', () => new Error('no answer')],
  ])('removes nothing while the control plane %s', async (_, away) => {
    answer = aList([aSummary('orders')]);
    const { provider } = await start();
    answer = away();
    await tell(provider, { contexts: [''] });
    await jest.advanceTimersByTimeAsync(3_600_000);
    expect([...catalog.refs]).toEqual([...ORDERS, HOME]);
  });

  it('removes nothing after a restart that finds an empty answer, until the list is complete', async () => {
    answer = aList([aSummary('orders'), aSummary('stock')]);
    (await start()).provider.close();

    answer = aList([], { synced: false, contexts: [''] });
    const { provider } = await start();
    await jest.advanceTimersByTimeAsync(60_000);
    ORDERS.forEach(ref => expect(catalog.refs).toContain(ref));

    // stock was deleted while we were away
    answer = aList([aSummary('orders')]);
    await tell(provider, { clusters: ['home/data/orders'] });
    expect([...catalog.refs]).toEqual([...ORDERS, HOME]);
  });

  it('tries again until the API and the catalog answer', async () => {
    answer = new Error('not up yet');
    const { logger } = await start();
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('control plane home'),
    );
    answer = aList([aSummary('orders')]);
    catalog.failures = 1;
    await jest.advanceTimersByTimeAsync(2000);
    expect([...catalog.refs]).toEqual([...ORDERS, HOME]);
  });

  it('keeps to its own control plane', async () => {
    const foreign = aSummary('orders');
    answer = aList([{ ...foreign, id: { ...foreign.id, controlPlane: 'b' } }]);
    const { provider } = await start();
    expect([...catalog.refs]).toEqual([HOME]);
    await tell(provider, { controlPlane: 'b', removed: ['b/data/orders'] });
    expect(listClusters).toHaveBeenCalledTimes(1);
  });

  it('repairs what somebody else removed from the catalog', async () => {
    answer = aList([aSummary('orders')]);
    await start();
    catalog.refs.clear();
    await jest.advanceTimersByTimeAsync(600_000);
    expect([...catalog.refs]).toEqual([...ORDERS, HOME]);
  });
});
