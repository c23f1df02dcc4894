import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import type { TransitionListener } from '@k8ssandra-backstage/plugin-k8ssandra-node';
import type { Fleet } from '../fleet/Fleet';
import type { SummaryCache } from '../service/views';
import { EventPublisher } from './EventPublisher';
import { SignalKeys } from './SignalKeys';
import { SignalPublisher } from './SignalPublisher';
import { TransitionWatcher } from './TransitionWatcher';

/**
 * Carries changes of every control plane to browsers (signals), to backend modules (events) and to listeners (transitions).
 * @returns a function that stops it
 */
export function publishChanges(options: {
  fleet: Fleet;
  summaries: SummaryCache;
  signals: SignalsService;
  events: EventsService;
  listeners: TransitionListener[];
  logger: LoggerService;
}): () => void {
  const { fleet } = options;
  const signals = new SignalPublisher(options);
  const keys = new SignalKeys();
  const transitions = new TransitionWatcher(options);
  const events = new Map(
    fleet
      .list()
      .map(controlPlane => [
        controlPlane.name,
        new EventPublisher({ ...options, controlPlane }),
      ]),
  );
  fleet.onChange((controlPlane, change) => {
    signals.publish([
      ...[...change.clusters, ...change.removed].flatMap(id =>
        keys.ofCluster(controlPlane, id),
      ),
      ...change.contexts.map(name => keys.ofContext(controlPlane, name)),
    ]);
    events.get(controlPlane.name)?.publish(change);
    transitions.observe(controlPlane, change);
  });
  return () => {
    signals.close();
    events.forEach(publisher => publisher.close());
  };
}
