import type { ReactNode } from 'react';
import { act, renderHook } from '@testing-library/react';
import type { AnyApiRef } from '@backstage/core-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { TestApiProvider } from '@backstage/test-utils';
import { FakeSignals } from '../__testUtils__/fakeApi';
import { useLive } from './useLive';

/** Lets timers and the loads that they begin come to rest. */
const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

describe('useLive', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  function start(signals?: FakeSignals) {
    let loads = 0;
    const load = jest.fn(async () => {
      loads += 1;
      return { loads };
    });
    const wrapper = ({ children }: { children?: ReactNode }) => (
      <TestApiProvider
        apis={(signals ? [[signalApiRef, signals]] : []) as [AnyApiRef, any][]}
      >
        {children}
      </TestApiProvider>
    );
    const { result } = renderHook(() => useLive({ load }), { wrapper });
    return { load, live: result };
  }
  const send = (signals: FakeSignals, ...keys: string[]) =>
    act(async () => signals.send(...keys));

  it('loads at each hint, and not at a sign of life', async () => {
    const signals = new FakeSignals();
    const { load, live } = start(signals);
    await pass(2000);
    expect(load).toHaveBeenCalledTimes(1);
    await send(signals);
    expect(load).toHaveBeenCalledTimes(1);
    await send(signals, 'any');
    expect(load).toHaveBeenCalledTimes(2);
    expect(live.current).toMatchObject({ pushed: true, data: { loads: 2 } });
  });

  it('polls once a minute while signs of life come', async () => {
    const signals = new FakeSignals();
    const { load, live } = start(signals);
    for (let beat = 0; beat < 7; beat += 1) {
      await pass(15_000);
      await send(signals);
    }
    expect(live.current.pushed).toBe(true);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('says that it is not live when none come, polls every 30 s, and keeps what it has', async () => {
    const signals = new FakeSignals();
    const { load, live } = start(signals);
    await pass(44_000);
    expect(live.current.pushed).toBe(true);
    await pass(2000);
    expect(live.current).toMatchObject({ pushed: false, data: { loads: 2 } });
    await pass(60_000);
    expect(load).toHaveBeenCalledTimes(4);
    await send(signals);
    expect(live.current.pushed).toBe(true);
    await pass(1000);
    expect(load).toHaveBeenCalledTimes(5);
  });

  it('polls every 30 s in a portal without signals', async () => {
    const { load, live } = start();
    await pass(91_000);
    expect(live.current.pushed).toBe(false);
    expect(load).toHaveBeenCalledTimes(4);
  });
});
