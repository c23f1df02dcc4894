import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  createScriptedClient,
  failed,
  type ScriptedClient,
} from '../__testUtils__/scriptedClient';
import type { TransportHooks } from '../client/transport';
import { createManualClock, type ManualClock } from '../time';
import { createCluster } from './createCluster';
import type { Cluster } from './types';

let client: ScriptedClient;
let hooks: TransportHooks;
let clock: ManualClock;
let cluster: Cluster;
/** How long the server takes for a sign of life. */
let answersAfterMs: number;
let failure: string | undefined;
let probes: number;
/** `state reason`, one for each change. */
let told: string[];
const log = { debug: jest.fn(), info: jest.fn(), warn: jest.fn() };

beforeEach(async () => {
  jest.clearAllMocks();
  client = createScriptedClient();
  clock = createManualClock();
  answersAfterMs = 0;
  failure = undefined;
  probes = 0;
  client.getRaw = async () => {
    probes++;
    const waitMs = answersAfterMs;
    if (waitMs > 0) {
      await new Promise<void>(resolve => clock.setTimer(resolve, waitMs));
    }
    if (failure) throw failed(failure);
    return { gitVersion: 'v1.34.1' } as never;
  };
  client.get = async () => ({ metadata: { uid: 'u' } } as never);
  client.close = jest.fn(async () => {});
  Object.assign(client, { protocol: 'h2' });
  client.lists.push({ items: [], resourceVersion: '7' });
  cluster = createCluster({
    name: 'east',
    connect: given => {
      hooks = given;
      return client;
    },
    caches: { configMaps: { type: resourceTypes.ConfigMap } },
    clock,
    random: () => 1,
    logger: log,
  });
  await clock.advance(0);
  told = [];
  cluster.onStatus(({ state, reason }) =>
    told.push(`${state} ${reason?.code ?? '-'}`),
  );
});
afterEach(() => cluster.close());

describe('latency', () => {
  it('is slow from more than a second on, once, and says how slow', async () => {
    hooks.onPing!(1000);
    expect(told).toEqual([]);
    answersAfterMs = 5000;
    hooks.onPing!(1001);
    hooks.onPing!(1500);
    expect(told).toEqual(['degraded TooSlow']);
    expect(cluster.status.reason?.message).toBe(
      'The API server answers slowly: 1001 ms',
    );
    expect(cluster.status.latencyMs).toBe(1500);
    hooks.onPing!(3);
    expect(told).toEqual(['degraded TooSlow', 'ready -']);
  });

  it('that was slow once is asked for again at once, not left to stand', async () => {
    const before = probes;
    answersAfterMs = 40;
    hooks.onPing!(2000);
    await clock.advance(40);
    expect(probes).toBe(before + 1);
    hooks.onPing!(5);
    expect(told).toEqual(['degraded TooSlow', 'ready -']);
  });

  it('that stays slow is asked for every 10 s, also over HTTP/2, until it is well', async () => {
    answersAfterMs = 2000;
    hooks.onPing!(2000);
    await clock.advance(2000);
    const before = probes;
    await clock.advance(12_000);
    expect(probes).toBe(before + 1);
    expect(cluster.status.state).toBe('degraded');
    answersAfterMs = 0;
    await clock.advance(10_000);
    hooks.onPing!(1);
    expect(cluster.status.state).toBe('ready');
    const well = probes;
    await clock.advance(70_000);
    expect(probes).toBe(well);
  });
});

describe('the way down and up', () => {
  it.each<[string, string[]]>([
    ['Timeout', ['degraded Timeout', 'down Timeout', 'ready -']],
    [
      'ConnectionRefused',
      ['degraded ConnectionRefused', 'down ConnectionRefused', 'ready -'],
    ],
    ['Unauthorized', ['auth-failed Unauthorized', 'ready -']],
    ['CredentialFailed', ['auth-failed CredentialFailed', 'ready -']],
    ['LoopbackRefused', ['auth-failed LoopbackRefused', 'ready -']],
    ['BadAnswer', ['degraded BadAnswer', 'down BadAnswer', 'ready -']],
  ])('of a server that fails with %s', async (code, expected) => {
    failure = code;
    await clock.advance(75_000 + 1000);
    failure = undefined;
    await clock.advance(30_000);
    expect(told).toEqual(expected);
    expect(cluster.status.reason).toBeUndefined();
  });

  it('changes since when it is in a state only with the state', async () => {
    failure = 'Timeout';
    await clock.advance(80_000);
    const { since } = cluster.status;
    failure = 'ConnectionRefused';
    await clock.advance(60_000);
    expect(cluster.status).toMatchObject({
      state: 'down',
      reason: { code: 'ConnectionRefused' },
      since,
    });
  });

  it('is logged once for each state, with the reason', async () => {
    failure = 'Timeout';
    await clock.advance(300_000);
    failure = undefined;
    await clock.advance(30_000);
    expect(log.warn.mock.calls.flat()).toEqual([
      expect.stringMatching(/^Kubernetes cluster east is degraded: /),
      expect.stringMatching(/^Kubernetes cluster east is down: /),
    ]);
    expect(log.info.mock.calls.flat().pop()).toBe(
      'Kubernetes cluster east is ready',
    );
  });

  it('is not gone because one connection was cut and the next one works', async () => {
    hooks.onLost!(failed('ConnectionLost'));
    await clock.advance(0);
    expect(told).toEqual([]);
    expect(probes).toBe(2);
  });

  it('is cut short by a person', async () => {
    failure = 'Timeout';
    await clock.advance(300_000);
    failure = undefined;
    cluster.retryNow();
    await clock.advance(0);
    expect(cluster.status.state).toBe('ready');
  });
});

describe('the end', () => {
  it('tells nothing more, asks nothing more, leaves no timer', async () => {
    failure = 'Timeout';
    await clock.advance(75_000);
    told.length = 0;
    await cluster.close();
    const before = probes;
    await clock.advance(300_000);
    expect([told, probes, clock.pending]).toEqual([[], before, 0]);
    expect(client.close).toHaveBeenCalledTimes(1);
  });

  it('of the signal it was given closes its connections', async () => {
    const parent = new AbortController();
    const close = jest.fn(async () => {});
    createCluster({
      name: 'west',
      connect: () => Object.assign(createScriptedClient(), { close }),
      caches: {},
      clock,
      signal: parent.signal,
    });
    expect(close).not.toHaveBeenCalled();
    parent.abort();
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('that came before it began lets it ask for nothing', async () => {
    const getRaw = jest.fn();
    const late = createCluster({
      name: 'west',
      connect: () => Object.assign(createScriptedClient(), { getRaw }),
      caches: {},
      clock,
      signal: AbortSignal.abort(),
    });
    await clock.advance(60_000);
    expect(getRaw).not.toHaveBeenCalled();
    expect(late.status.state).toBe('connecting');
  });
});
