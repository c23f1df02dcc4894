import { changes } from './changes';
import { events } from './events';
import { operations } from './operations';
import { outages } from './outages';
import { clusterTransitions, contextTransitions } from './transitions';
import type { Detector, ObservedCluster, ObservedContext } from './types';

/** What is noticed of a cluster. */
export const clusterDetectors: Detector<ObservedCluster>[] = [
  changes,
  clusterTransitions,
  operations,
  events,
];

/** What is noticed of a Kubernetes cluster. */
export const contextDetectors: Detector<ObservedContext>[] = [
  contextTransitions,
  outages,
];

export { authorKey } from './changes';
export { followSteps, type StepsUnderWay } from './durations';
export { hideSecrets } from './hideSecrets';
export { placeOf } from './transitions';
export type {
  Detector,
  ObservedCluster,
  ObservedContext,
  ObservedDatacenter,
  ObservedView,
  SeenEvent,
  Writer,
} from './types';
