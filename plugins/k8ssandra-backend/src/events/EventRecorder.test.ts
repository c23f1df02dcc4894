import { mockServices } from '@backstage/backend-test-utils';
import type { StateKey } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { FakeControlPlane } from '../__testUtils__/FakeControlPlane';
import { Fleet } from '../fleet';
import { EventRecorder } from './EventRecorder';

const sentence = (text: string) => ({ key: 'test', params: {}, text });
const transition = (
  from: StateKey | null,
  to: StateKey,
  name = 'demo',
  controlPlane = 'hub',
) => ({
  id: { controlPlane, namespace: 'data', name },
  owner: null,
  from,
  to,
  sentence: sentence(to),
  verdict: { state: sentence(to), clients: null, next: null },
});

describe('Kubernetes Events on a K8ssandraCluster', () => {
  let controlPlane: FakeControlPlane;
  let recorder: EventRecorder;
  const told = () =>
    controlPlane.events.map(({ id, event }) => `${id.name} ${event.reason}`);

  const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);
  const goes = (...transitions: Array<Parameters<typeof transition>>) =>
    Promise.all(
      transitions.map(each => recorder.onTransition(transition(...each))),
    );
  let stateNow: jest.Mock;

  beforeEach(() => {
    jest.useFakeTimers();
    controlPlane = new FakeControlPlane('hub');
    stateNow = jest.fn();
    recorder = new EventRecorder({
      stateNow,
      fleet: new Fleet({
        logger: mockServices.logger.mock(),
        controlPlanes: [controlPlane],
      }),
    });
  });
  afterEach(() => {
    recorder.close();
    jest.useRealTimers();
  });

  it('tell of each cluster that stays in a state', async () => {
    await goes(['healthy', 'degraded'], ['healthy', 'down', 'other']);
    await pass(2_900);
    expect(told()).toEqual([]);
    await pass(100);
    expect(told()).toEqual(['demo Degraded', 'other Down']);
  });

  it('tell nothing of what passes within a moment', async () => {
    await goes(['progressing', 'down']);
    await pass(1_000);
    await goes(['down', 'progressing']);
    await pass(60_000);
    expect(told()).toEqual([]);
  });

  it('tell of a new cluster that it is healthy only when something else was', async () => {
    await goes([null, 'healthy']);
    await pass(3_000);
    expect(told()).toEqual([]);
    await goes(['healthy', 'degraded']);
    await pass(3_000);
    await goes(['degraded', 'healthy']);
    await pass(10_000);
    expect(told()).toEqual(['demo Degraded', 'demo Healthy']);
  });

  it('tell of a cluster that goes to and fro at most every 10 s where it is in the end', async () => {
    await goes(['healthy', 'degraded']);
    await pass(3_000);
    await goes(['degraded', 'healthy'], ['healthy', 'down']);
    await pass(9_900);
    expect(told()).toEqual(['demo Degraded']);
    await pass(100);
    expect(told()).toEqual(['demo Degraded', 'demo Down']);
    await pass(60_000);
    expect(told()).toHaveLength(2);
  });

  it('tell the same again only after something else', async () => {
    await goes(['healthy', 'degraded']);
    await pass(20_000);
    await goes(['degraded', 'progressing']);
    await pass(20_000);
    await goes(['progressing', 'degraded']);
    await pass(20_000);
    expect(told()).toEqual(['demo Degraded']);
    await goes(['degraded', 'healthy']);
    await pass(20_000);
    await goes(['healthy', 'degraded']);
    await pass(20_000);
    expect(told()).toEqual(['demo Degraded', 'demo Healthy', 'demo Degraded']);
  });

  it('tell of a cluster that was made anew by the same name', async () => {
    await goes(['healthy', 'degraded']);
    await pass(20_000);
    await recorder.onTransition({
      ...transition('degraded', 'down'),
      ...{ to: null, verdict: null, sentence: null },
    });
    await goes(['progressing', 'degraded']);
    await pass(20_000);
    expect(told()).toEqual(['demo Degraded', 'demo Degraded']);
  });

  it.each([
    ['degraded', 'Two nodes are down.'],
    // It changed again, which is a transition of its own.
    ['healthy', 'degraded'],
  ])('have the words of this instant: %s', async (state, words) => {
    const verdict = { state: sentence('Two nodes are down.') };
    stateNow.mockReturnValue({
      state,
      verdict: { ...verdict, clients: null, next: null },
    });
    await goes(['healthy', 'degraded']);
    await pass(3_000);
    expect(controlPlane.events.map(({ event }) => event.message)).toEqual([
      words,
    ]);
  });

  it('are told by nobody for a control plane that is not ours, nor after the end', async () => {
    await goes(['healthy', 'down', 'demo', 'elsewhere']);
    await goes(['healthy', 'degraded', 'other']);
    await pass(3_000);
    await goes(['degraded', 'down', 'other']);
    recorder.close();
    await pass(60_000);
    expect(told()).toEqual(['other Degraded']);
  });
});
