import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { mockServices } from '@backstage/backend-test-utils';
import type { MetricsServiceObservableCallback } from '@backstage/backend-plugin-api/alpha';
import { FakeControlPlane } from '../__testUtils__/FakeControlPlane';
import { aContext } from '../__testUtils__/fixtures';
import { Fleet } from '../fleet';
import { observeFleet } from './observeFleet';

/** Gauges that can be collected. */
function collector() {
  const callbacks = new Map<string, Set<MetricsServiceObservableCallback>>();
  const metrics = metricsServiceMock.mock({
    createObservableGauge: ((name: string) => {
      const listeners = new Set<MetricsServiceObservableCallback>();
      callbacks.set(name, listeners);
      return {
        addCallback: (listener: MetricsServiceObservableCallback) =>
          void listeners.add(listener),
        removeCallback: (listener: MetricsServiceObservableCallback) =>
          void listeners.delete(listener),
      };
    }) as never,
  });
  return {
    metrics,
    names: () => [...callbacks.keys()],
    collect: (name: string) => {
      const values: Array<[number, object | undefined]> = [];
      callbacks.get(name)?.forEach(listener =>
        listener({
          observe: (value, attributes) => void values.push([value, attributes]),
        }),
      );
      return values;
    },
  };
}

function observed(...contexts: Array<Parameters<typeof aContext>[0]>) {
  const controlPlane = new FakeControlPlane('hub');
  controlPlane.facts.push(...contexts.map(aContext));
  const fleet = new Fleet({
    logger: mockServices.logger.mock(),
    controlPlanes: [controlPlane],
  });
  const gauges = collector();
  return { ...gauges, controlPlane, end: observeFleet({ ...gauges, fleet }) };
}

describe('metrics of the fleet', () => {
  it('tell the one state that each context is in', () => {
    const { collect } = observed({ name: 'west', connection: 'down' });
    const on = collect('k8ssandra.context.state').filter(
      ([value]) => value === 1,
    );
    expect(on).toEqual([
      [1, { control_plane: 'hub', context: 'hub', state: 'ready' }],
      [1, { control_plane: 'hub', context: 'west', state: 'down' }],
    ]);
    expect(collect('k8ssandra.context.state')).toHaveLength(20);
  });

  it('tell no last contact of a context that never answered: that is not 0', () => {
    const { collect } = observed({
      name: 'west',
      visible: false,
      lastContactSeconds: null,
    });
    expect(collect('k8ssandra.context.last_contact')).toEqual([
      [1, { control_plane: 'hub', context: 'hub' }],
    ]);
    expect(
      collect('k8ssandra.context.visible').map(([value]) => value),
    ).toEqual([1, 0]);
  });

  it('tell how many clusters there are, once that is known', () => {
    const { collect, controlPlane } = observed();
    expect(collect('k8ssandra.clusters')).toEqual([
      [0, { control_plane: 'hub' }],
    ]);
    controlPlane.synced = false;
    expect(collect('k8ssandra.clusters')).toEqual([]);
  });

  it('tell how much waits, and who leads where somebody is elected', () => {
    const { collect, controlPlane } = observed();
    controlPlane.queueDepth = { steps: 3, tasks: 1 };
    expect(collect('k8ssandra.queue.depth')).toEqual([
      [3, { control_plane: 'hub', queue: 'steps' }],
      [1, { control_plane: 'hub', queue: 'tasks' }],
    ]);
    expect(collect('k8ssandra.leader')).toEqual([]);
    controlPlane.leadership = { leading: true } as never;
    expect(collect('k8ssandra.leader')).toEqual([
      [1, { control_plane: 'hub' }],
    ]);
  });

  it('have bounded labels, however many contexts there are', () => {
    const many = Array.from({ length: 1000 }, (_, i) => ({ name: `c${i}` }));
    const { collect } = observed(...many);
    const labels = collect('k8ssandra.context.visible').map(
      ([, attributes]) => (attributes as { context: string }).context,
    );
    expect(new Set(labels).size).toBe(201);
  });

  it('end', () => {
    const { collect, names, end } = observed();
    end();
    expect(names().flatMap(collect)).toEqual([]);
  });
});
