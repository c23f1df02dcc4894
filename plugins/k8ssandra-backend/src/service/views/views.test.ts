import { mockServices } from '@backstage/backend-test-utils';
import type { ContextFacts } from '@k8ssandra-backstage/control-plane';
import { Fleet } from '../../fleet';
import { FakeControlPlane } from '../../__testUtils__/FakeControlPlane';
import { aCluster, aContext } from '../../__testUtils__/fixtures';
import { fakePresenter, type States } from '../../__testUtils__/fakePresenter';
import { SummaryCache, ViewCache } from '.';

const idOf = (name: string) => ({
  controlPlane: 'home',
  namespace: 'data',
  name,
});
const ORDERS = idOf('orders');

function setUp() {
  const home = new FakeControlPlane('home', 'group:default/platform');
  home.facts.push(aContext({ name: 'east' }));
  home.put(aCluster('orders', { contexts: ['east'] }));
  const states: States = {};
  const plain = fakePresenter(states);
  const presenter = {
    ...plain,
    view: jest.fn(plain.view),
    summary: jest.fn(
      (...[entry, options]: Parameters<typeof plain.summary>) => ({
        ...plain.summary(entry, options),
        datacenters: [
          {
            name: 'dc1',
            region: 'east',
            context: 'east',
            state: 'healthy' as const,
            nodes: {
              value: { up: 3, size: 3 },
              observedAgeSeconds: 1,
              reachable: true,
            },
          },
        ],
      }),
    ),
  };
  const fleet = new Fleet({
    logger: mockServices.logger.mock(),
    controlPlanes: [home],
  });
  const clock = { now: 0 };
  const deferred: Array<() => void> = [];
  const options = {
    fleet,
    presenter,
    now: () => clock.now,
    defer: (work: () => void) => void deferred.push(work),
  };
  return { home, states, presenter, clock, deferred, options };
}

describe('ViewCache', () => {
  it('builds a view once a second, however often it is asked for', () => {
    const { home, presenter, clock, options } = setUp();
    const cache = new ViewCache(options);
    const first = cache.view(home, ORDERS);
    clock.now = 999;
    expect(cache.view(home, ORDERS)).toBe(first);
    clock.now = 1000;
    expect(cache.view(home, ORDERS)).not.toBe(first);
    expect(presenter.view).toHaveBeenCalledTimes(2);
  });

  it.each<[string, (home: FakeControlPlane) => void]>([
    ['a new plan', home => home.put(aCluster('orders'))],
    // of a task, for example: no plan is made for it
    ['a change', home => home.change({ clusters: ['home/data/orders'] })],
    ['a removal', home => home.change({ removed: ['home/data/orders'] })],
  ])('builds it anew at once after %s', (_, change) => {
    const { home, options } = setUp();
    const cache = new ViewCache(options);
    const first = cache.view(home, ORDERS);
    change(home);
    expect(cache.view(home, ORDERS)).not.toBe(first);
  });

  it('knows nothing of a cluster that was not planned', () => {
    const { home, options } = setUp();
    const cache = new ViewCache(options);
    expect(cache.view(home, ORDERS)).toBeDefined();
    home.planning = true;
    home.change({ clusters: ['home/data/orders'] });
    expect(cache.view(home, ORDERS)).toBeUndefined();
  });

  it('holds the views of so many clusters only', () => {
    const { home, presenter, options } = setUp();
    const cache = new ViewCache(options);
    for (let number = 0; number <= 50; number += 1) {
      home.put(aCluster(`c${number}`));
      cache.view(home, idOf(`c${number}`));
    }
    cache.view(home, idOf('c50'));
    expect(presenter.view).toHaveBeenCalledTimes(51);
    cache.view(home, idOf('c0'));
    expect(presenter.view).toHaveBeenCalledTimes(52);
  });
});

describe('SummaryCache', () => {
  const rows = (
    cache: SummaryCache,
    home: FakeControlPlane,
    names = ['orders'],
  ) => cache.rows(home, names.map(idOf), home.contexts());
  const seen = (home: FakeControlPlane, changes: Partial<ContextFacts>) => {
    home.facts[1] = aContext({ name: 'east', ...changes });
  };

  it('lets ages grow in a row that is kept', () => {
    const { home, presenter, options } = setUp();
    const cache = new SummaryCache(options);
    rows(cache, home);
    seen(home, { lastContactSeconds: 7.9 });
    const [row] = rows(cache, home).items;
    expect(row.datacenters[0].nodes.observedAgeSeconds).toBe(7);
    expect(row.oldestAgeSeconds).toBe(7);
    expect(presenter.summary).toHaveBeenCalledTimes(1);
  });

  it('says of ages that are not known that they are not', () => {
    const { home, options } = setUp();
    const cache = new SummaryCache(options);
    seen(home, { everSeen: false, lastContactSeconds: null });
    const [row] = rows(cache, home).items;
    expect(row.datacenters[0].nodes.observedAgeSeconds).toBeNull();
    expect(row.oldestAgeSeconds).toBeNull();
  });

  it.each<[string, (home: FakeControlPlane) => void]>([
    ['a new plan', home => home.put(aCluster('orders'))],
    ['a region out of sight', home => seen(home, { visible: false })],
    ['a region that is down', home => seen(home, { connection: 'down' })],
    [
      'a control plane that is away',
      home => {
        home.facts[0] = aContext({ name: '', visible: false });
      },
    ],
    ['a context that is gone', home => void home.facts.pop()],
  ])('makes a row anew after %s', (_, change) => {
    const { home, presenter, options } = setUp();
    const cache = new SummaryCache(options);
    rows(cache, home);
    change(home);
    rows(cache, home);
    expect(presenter.summary).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['at rest', 'healthy', 60_000],
    ['that counts seconds', 'degraded', 5000],
  ] as const)('renews a row %s when it gets old', (_, state, life) => {
    const { home, states, presenter, clock, options } = setUp();
    states.orders = state;
    const cache = new SummaryCache(options);
    rows(cache, home);
    clock.now = life - 1;
    rows(cache, home);
    expect(presenter.summary).toHaveBeenCalledTimes(1);
    clock.now = life;
    rows(cache, home);
    expect(presenter.summary).toHaveBeenCalledTimes(2);
  });

  it('renews no more in one request than it has time for, and the rest after it', () => {
    const { home, states, presenter, clock, deferred, options } = setUp();
    const names = Array.from({ length: 9 }, (_, number) => `c${number}`);
    names.forEach(name => {
      states[name] = 'degraded';
      home.put(aCluster(name));
    });
    const cache = new SummaryCache(options);
    rows(cache, home, names);
    presenter.summary.mockImplementation(
      jest.fn((...args) => {
        clock.now += 4;
        return fakePresenter(states).summary(args[0], args[1]) as any;
      }),
    );
    clock.now = 10_000;
    presenter.summary.mockClear();
    expect(rows(cache, home, names).items).toHaveLength(9);
    // four of 4 ms each, and the budget of 15 ms is spent
    expect(presenter.summary).toHaveBeenCalledTimes(4);
    while (deferred.length > 0) deferred.shift()!();
    expect(presenter.summary).toHaveBeenCalledTimes(9);
    rows(cache, home, names);
    expect(presenter.summary).toHaveBeenCalledTimes(9);
  });

  it('finds rows that whoever follows changes has made, and the states of their contexts at the first look', () => {
    const { home, presenter, options } = setUp();
    const cache = new SummaryCache(options);
    expect(cache.renew(home, ORDERS)).toMatchObject({ state: 'healthy' });
    rows(cache, home);
    expect(presenter.summary).toHaveBeenCalledTimes(1);
    seen(home, { visible: false });
    rows(cache, home);
    expect(presenter.summary).toHaveBeenCalledTimes(2);
    cache.renew(home, ORDERS);
    expect(presenter.summary).toHaveBeenCalledTimes(3);
    home.planning = true;
    expect(cache.renew(home, ORDERS)).toBeUndefined();
  });

  it('shows no sentence that is too old, whatever it costs', () => {
    const { home, states, presenter, clock, options } = setUp();
    const names = Array.from({ length: 9 }, (_, number) => `c${number}`);
    names.forEach(name => {
      states[name] = 'degraded';
      home.put(aCluster(name));
    });
    const cache = new SummaryCache(options);
    rows(cache, home, names);
    presenter.summary.mockClear();
    presenter.summary.mockImplementation((entry, given) => {
      clock.now += 50;
      return fakePresenter(states).summary(entry, given) as any;
    });
    clock.now = 200_000;
    rows(cache, home, names);
    expect(presenter.summary).toHaveBeenCalledTimes(9);
  });

  it('says that a list is not complete while a cluster was not planned', () => {
    const { home, options } = setUp();
    home.planning = true;
    const cache = new SummaryCache(options);
    expect(rows(cache, home)).toEqual({ items: [], complete: false });
  });

  it('forgets a cluster that is gone', () => {
    const { home, presenter, options } = setUp();
    const cache = new SummaryCache(options);
    rows(cache, home);
    home.change({ removed: ['home/data/orders'] });
    rows(cache, home);
    expect(presenter.summary).toHaveBeenCalledTimes(2);
  });
});
