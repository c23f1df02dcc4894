import { mockServices } from '@backstage/backend-test-utils';
import type { StateKey } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { FakeControlPlane } from '../__testUtils__/FakeControlPlane';
import { Fleet } from '../fleet';
import { EventRecorder } from './EventRecorder';

const sentence = (text: string) => ({ key: 'test', params: {}, text });
const transition = (
  from: StateKey,
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

  beforeEach(() => {
    jest.useFakeTimers();
    controlPlane = new FakeControlPlane('hub');
    recorder = new EventRecorder({
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

  it('tell the first transition at once, and of each cluster', async () => {
    await recorder.onTransition(transition('healthy', 'degraded'));
    await recorder.onTransition(transition('healthy', 'down', 'other'));
    expect(told()).toEqual(['demo Degraded', 'other Down']);
  });

  it('tell of a cluster that goes to and fro where it is in the end', async () => {
    await recorder.onTransition(transition('healthy', 'degraded'));
    await recorder.onTransition(transition('degraded', 'healthy'));
    await recorder.onTransition(transition('healthy', 'down'));
    expect(told()).toEqual(['demo Degraded']);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(told()).toEqual(['demo Degraded', 'demo Down']);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(told()).toHaveLength(2);
  });

  it('tell nothing new of one that came back to what was told', async () => {
    await recorder.onTransition(transition('healthy', 'degraded'));
    await recorder.onTransition(transition('degraded', 'healthy'));
    await recorder.onTransition(transition('healthy', 'degraded'));
    await jest.advanceTimersByTimeAsync(10_000);
    expect(told()).toEqual(['demo Degraded']);
  });

  it('tell the same again only after something else', async () => {
    const later = () => jest.advanceTimersByTimeAsync(10_000);
    await recorder.onTransition(transition('healthy', 'degraded'));
    await later();
    await recorder.onTransition(transition('degraded', 'progressing'));
    await recorder.onTransition(transition('progressing', 'degraded'));
    expect(told()).toEqual(['demo Degraded']);
    await recorder.onTransition(transition('degraded', 'healthy'));
    await later();
    await recorder.onTransition(transition('healthy', 'degraded'));
    expect(told()).toEqual(['demo Degraded', 'demo Healthy', 'demo Degraded']);
  });

  it('tell of a cluster that was made anew by the same name', async () => {
    await recorder.onTransition(transition('healthy', 'degraded'));
    await jest.advanceTimersByTimeAsync(10_000);
    const gone = { ...transition('degraded', 'down'), to: null, verdict: null };
    await recorder.onTransition({ ...gone, sentence: null });
    await recorder.onTransition(transition('progressing', 'degraded'));
    expect(told()).toEqual(['demo Degraded', 'demo Degraded']);
  });

  it('do not wait for a change that is nothing to be told', async () => {
    await recorder.onTransition(transition('healthy', 'progressing'));
    await recorder.onTransition(transition('progressing', 'attention'));
    expect(told()).toEqual(['demo NeedsAttention']);
  });

  it('are told by nobody for a control plane that is not ours, nor after the end', async () => {
    await recorder.onTransition(
      transition('healthy', 'down', 'demo', 'elsewhere'),
    );
    await recorder.onTransition(transition('healthy', 'degraded'));
    await recorder.onTransition(transition('degraded', 'down'));
    recorder.close();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(told()).toEqual(['demo Degraded']);
  });
});
