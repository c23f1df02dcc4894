import { mockServices } from '@backstage/backend-test-utils';
import {
  sha256Hex,
  signalKeyOf,
  type ChangedEvent,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ClusterTransition } from '@k8ssandra-backstage/plugin-k8ssandra-node';
import { Fleet } from '../fleet';
import { FakeControlPlane } from '../__testUtils__/FakeControlPlane';
import { aCluster, aContext } from '../__testUtils__/fixtures';
import { fakePresenter, type States } from '../__testUtils__/fakePresenter';
import { SummaryCache } from '../service';
import { publishChanges } from './publishChanges';

const ORDERS = { controlPlane: 'home', namespace: 'data', name: 'orders' };
const KEY = /^[0-9a-f]{16}$/;

describe('publishChanges', () => {
  let home: FakeControlPlane;
  let states: States;
  let stop: () => void;
  let transitions: ClusterTransition[];
  const logger = mockServices.logger.mock();
  const signals = { publish: jest.fn(async () => {}) };
  const events = mockServices.events.mock();
  const onTransition = jest.fn(async (each: ClusterTransition) => {
    transitions.push(each);
  });

  const keys = () =>
    signals.publish.mock.calls.map(([call]: any) => call.message.keys);
  const payloads = () =>
    events.publish.mock.calls.map(
      ([call]: any) => call.eventPayload as ChangedEvent,
    );
  const settle = () => jest.advanceTimersByTimeAsync(0);

  beforeEach(() => {
    jest.useFakeTimers();
    jest.clearAllMocks();
    events.publish.mockResolvedValue();
    home = new FakeControlPlane('home', 'group:default/platform');
    states = {};
    transitions = [];
    const fleet = new Fleet({ logger, controlPlanes: [home] });
    stop = publishChanges({
      fleet,
      summaries: new SummaryCache({ fleet, presenter: fakePresenter(states) }),
      signals,
      events,
      logger,
      listeners: [
        {
          name: 'broken',
          onTransition: () => {
            throw new Error('a canary in a message');
          },
        },
        { name: 'recorder', onTransition },
      ],
    });
  });
  afterEach(() => {
    stop();
    jest.useRealTimers();
  });

  it('tells browsers opaque keys only', () => {
    home.put(aCluster('orders'));
    home.change({ clusters: ['home/data/orders'], contexts: [''] });
    expect(signals.publish).toHaveBeenCalledWith({
      recipients: { type: 'broadcast' },
      channel: 'k8ssandra',
      message: {
        keys: [expect.stringMatching(KEY), expect.stringMatching(KEY)],
      },
    });
    const { signalKey } = fakePresenter().summary(home.get(ORDERS)!, {});
    expect(keys()[0]).toContain(signalKey);
  });

  it('tells nothing that somebody who listens could find by guessing names', () => {
    const guesses = ['home/data/orders', 'home/', 'home/east'].flatMap(id => [
      sha256Hex(id).slice(0, 16),
      signalKeyOf(ORDERS, '').slice(0, 16),
    ]);
    home.change({ removed: ['home/data/orders'], contexts: ['', 'east'] });
    const told = keys().flat();
    expect(told).toHaveLength(3);
    expect(told.filter((key: string) => guesses.includes(key))).toEqual([]);
  });

  it('gives a sign of life every 15 s', () => {
    jest.advanceTimersByTime(30_000);
    expect(keys()).toEqual([[], []]);
  });

  it('hints at one cluster at once while another is busy', () => {
    home.put(aCluster('orders'));
    home.put(aCluster('stock'));
    home.change({ clusters: ['home/data/orders'] });
    jest.advanceTimersByTime(100);
    home.change({ clusters: ['home/data/orders'] });
    home.change({ clusters: ['home/data/stock'] });
    expect(keys()).toHaveLength(2);
    expect(keys()[1]).toHaveLength(1);
    expect(keys()[1]).not.toEqual(keys()[0]);
  });

  it('uses the same key when the cluster is gone', () => {
    home.put(aCluster('orders'));
    home.change({ clusters: ['home/data/orders'] });
    home.remove(ORDERS);
    jest.advanceTimersByTime(1000);
    home.change({ removed: ['home/data/orders'] });
    expect(keys()[1]).toEqual(keys()[0]);
  });

  it('hints at once, then at most once a second', () => {
    home.put(aCluster('orders'));
    for (let i = 0; i < 29; i++) {
      home.change({ clusters: ['home/data/orders'] });
      jest.advanceTimersByTime(100);
    }
    expect(keys()).toHaveLength(3);
  });

  it('tells modules of new and deleted clusters without delay', () => {
    home.put(aCluster('orders'));
    home.change({ clusters: ['home/data/orders'] });
    home.change({ clusters: ['home/data/orders'] });
    home.put(aCluster('stock'));
    home.change({ clusters: ['home/data/stock'] });
    home.remove(ORDERS);
    home.change({ removed: ['home/data/orders'] });
    expect(payloads()).toEqual([
      expect.objectContaining({
        controlPlane: 'home',
        clusters: ['home/data/orders'],
      }),
      expect.objectContaining({
        clusters: ['home/data/orders', 'home/data/stock'],
        removed: [],
      }),
      expect.objectContaining({ clusters: [], removed: ['home/data/orders'] }),
    ]);
  });

  it('tells modules of contexts that came and went', () => {
    home.facts.push(aContext({ name: 'east' }));
    home.change({ contexts: ['east'] });
    home.facts.pop();
    home.change({ contexts: ['east'] });
    expect(payloads()).toEqual([
      expect.objectContaining({ contexts: ['east'], removedContexts: [] }),
      expect.objectContaining({ contexts: [], removedContexts: ['east'] }),
    ]);
  });

  it('tells nothing of removal when a control plane merely goes away', () => {
    home.put(aCluster('orders'));
    home.change({ clusters: ['home/data/orders'] });
    home.facts[0] = aContext({ name: '', connection: 'down', visible: false });
    home.change({ contexts: [''] });
    jest.advanceTimersByTime(5000);
    payloads().forEach(each =>
      expect(each).toMatchObject({ removed: [], removedContexts: [] }),
    );
  });

  it('tells listeners of transitions, in order, whoever else fails', async () => {
    home.put(aCluster('orders'));
    home.change({ clusters: ['home/data/orders'] });
    states.orders = 'progressing';
    home.change({ clusters: ['home/data/orders'] });
    home.change({ clusters: ['home/data/orders'] });
    home.put(aCluster('stock', { owner: 'group:default/stock' }));
    home.change({ clusters: ['home/data/stock'] });
    home.remove(ORDERS);
    home.change({ removed: ['home/data/orders'] });
    await settle();
    expect(transitions).toEqual([
      {
        id: ORDERS,
        owner: 'group:default/platform',
        from: 'healthy',
        to: 'progressing',
        sentence: expect.objectContaining({ text: 'orders is progressing' }),
        verdict: expect.objectContaining({ clients: null }),
      },
      expect.objectContaining({
        id: { ...ORDERS, name: 'stock' },
        owner: 'group:default/stock',
        from: null,
        to: 'healthy',
      }),
      {
        id: ORDERS,
        owner: null,
        from: 'progressing',
        to: null,
        sentence: null,
        verdict: null,
      },
    ]);
    const warned = logger.warn.mock.calls.map(([text]) => text).join('\n');
    expect(warned).toContain('The listener broken failed');
    expect(warned).not.toContain('canary');
  });

  it('tells nothing of clusters that were there before us as new', async () => {
    home.synced = false;
    home.change({ contexts: [''] });
    home.put(aCluster('orders'));
    home.put(aCluster('stock'));
    home.synced = true;
    home.change({ contexts: [''] });
    home.change({ clusters: ['home/data/orders'] });
    home.change({ clusters: ['home/data/stock'] });
    await settle();
    expect(transitions).toEqual([]);
  });

  it('goes on when a signal or an event cannot be sent', async () => {
    signals.publish.mockRejectedValueOnce(new Error('a canary in a message'));
    events.publish.mockRejectedValueOnce(new Error('a canary in a message'));
    home.put(aCluster('orders'));
    home.change({ clusters: ['home/data/orders'] });
    await jest.advanceTimersByTimeAsync(1000);
    home.change({ clusters: ['home/data/orders'] });
    expect(signals.publish).toHaveBeenCalledTimes(2);
    expect(logger.warn).toHaveBeenCalledTimes(2);
    expect(logger.warn.mock.calls.join()).not.toContain('canary');
  });

  it('is silent after it was stopped', () => {
    stop();
    home.put(aCluster('orders'));
    home.change({ clusters: ['home/data/orders'] });
    jest.advanceTimersByTime(60_000);
    expect(keys()).toEqual([]);
    expect(payloads()).toEqual([]);
  });
});
