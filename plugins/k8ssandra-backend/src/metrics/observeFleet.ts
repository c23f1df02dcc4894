import type {
  MetricsService,
  MetricsServiceObservable,
  MetricsServiceObservableCallback,
} from '@backstage/backend-plugin-api/alpha';
import type { Fleet } from '../fleet';
import { createBoundedLabel } from './labels';

/** Contexts of all control planes that get a label of their own. */
const MAX_CONTEXTS = 200;

/** States of a connection; one of them is 1 at any time, so that a change of state ends a series at 0 (Prometheus' state sets). */
const CONNECTIONS = [
  'connecting',
  'syncing',
  'ready',
  'degraded',
  'down',
  'auth-failed',
  'incompatible',
  'disabled',
  'missing',
  'conflict',
] as const;

/**
 * Offers what the fleet is at the instant somebody collects metrics. Nothing is computed in between.
 *
 * @returns a function that ends it
 */
export function observeFleet({
  metrics,
  fleet,
}: {
  metrics: MetricsService;
  fleet: Fleet;
}): () => void {
  const contextLabel = createBoundedLabel(MAX_CONTEXTS);
  const ends: Array<() => void> = [];
  const gauge = (
    name: string,
    options: { description: string; unit?: string },
    callback: MetricsServiceObservableCallback,
  ) => {
    const made: MetricsServiceObservable = metrics.createObservableGauge(
      name,
      options,
    );
    made.addCallback(callback);
    ends.push(() => made.removeCallback(callback));
  };
  const contexts = () =>
    fleet.list().flatMap(controlPlane =>
      controlPlane.contexts().map(facts => ({
        facts,
        labels: {
          control_plane: controlPlane.name,
          context: contextLabel(facts.name || controlPlane.name),
        },
      })),
    );

  gauge(
    'k8ssandra.context.state',
    { description: '1 for the state that a context is in, 0 for the others' },
    result =>
      contexts().forEach(({ facts, labels }) =>
        CONNECTIONS.forEach(state =>
          result.observe(Number(facts.connection === state), {
            ...labels,
            state,
          }),
        ),
      ),
  );
  gauge(
    'k8ssandra.context.visible',
    { description: '1 while what is known of a context is up to date' },
    result =>
      contexts().forEach(({ facts, labels }) =>
        result.observe(Number(facts.visible), labels),
      ),
  );
  gauge(
    'k8ssandra.context.last_contact',
    { description: 'Since the last answer of a context', unit: 's' },
    result =>
      contexts().forEach(({ facts, labels }) => {
        // one that never answered has no such time
        if (facts.lastContactSeconds !== null) {
          result.observe(facts.lastContactSeconds, labels);
        }
      }),
  );
  gauge(
    'k8ssandra.queue.depth',
    { description: 'Steps that wait or run, of clusters and of tasks' },
    result =>
      fleet
        .list()
        .forEach(({ name, queueDepth }) =>
          Object.entries(queueDepth).forEach(([queue, depth]) =>
            result.observe(depth, { control_plane: name, queue }),
          ),
        ),
  );
  gauge(
    'k8ssandra.clusters',
    { description: 'K8ssandraClusters; no value while they are unknown' },
    result =>
      fleet.list().forEach(controlPlane => {
        if (!controlPlane.synced) return;
        const { name } = controlPlane;
        result.observe(controlPlane.objects().length, { control_plane: name });
      }),
  );
  gauge(
    'k8ssandra.leader',
    { description: '1 where this replica leads a control plane' },
    result =>
      fleet.list().forEach(({ name, leadership }) => {
        if (leadership) {
          result.observe(Number(leadership.leading), { control_plane: name });
        }
      }),
  );
  return () => ends.splice(0).forEach(end => end());
}
