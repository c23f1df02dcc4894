import type {
  MetricsService,
  TracingService,
} from '@backstage/backend-plugin-api/alpha';
import type { Instruments } from '@k8ssandra-backstage/control-plane';
import {
  codeLabel,
  createBoundedLabel,
  plainName,
  resourceLabel,
} from './labels';

/** Contexts of all control planes that get a label of their own. */
const MAX_CONTEXTS = 200;

/** Upper ends in seconds: a step is some milliseconds, a dead region is some seconds. */
const BUCKETS = [
  0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30,
];

/**
 * Makes what control planes tell of their work into metrics and traces. Nothing is kept where the portal runs without OpenTelemetry.
 *
 * @returns the instruments of a control plane, by its name
 */
export function createInstruments({
  metrics,
  tracing,
}: {
  metrics: MetricsService;
  tracing: TracingService;
}): (controlPlane: string) => Instruments {
  const seconds = { unit: 's', advice: { explicitBucketBoundaries: BUCKETS } };
  const requests = metrics.createCounter('k8ssandra.kubernetes.requests', {
    description: 'Requests to API servers, by context, verb, kind and answer',
  });
  const requestTime = metrics.createHistogram(
    'k8ssandra.kubernetes.request.duration',
    {
      ...seconds,
      description: 'Time until an API server answered, watches aside',
    },
  );
  const planTime = metrics.createHistogram('k8ssandra.plan.duration', {
    ...seconds,
    description: 'Time to make the plan of a cluster',
  });
  const stepTime = metrics.createHistogram('k8ssandra.step.duration', {
    ...seconds,
    description: 'Time to carry out a step of a plan, by context and outcome',
  });
  const contextLabel = createBoundedLabel(MAX_CONTEXTS);

  return controlPlane => {
    const at = (context: string) => ({
      control_plane: controlPlane,
      context: contextLabel(context || controlPlane),
    });
    return {
      request: ({ verb, resource, status, durationMs }, context) => {
        requests.add(1, {
          ...at(context),
          verb,
          resource: resourceLabel(resource),
          code: codeLabel(status),
        });
        // a watch lasts as long as its server likes
        if (verb === 'watch' || verb === 'forward') return;
        requestTime.record(durationMs / 1000, { ...at(context), verb });
      },
      planned: ({ tookMs }) =>
        planTime.record(tookMs / 1000, { control_plane: controlPlane }),
      acted: ({ context, outcome, tookMs }) =>
        stepTime.record(tookMs / 1000, { ...at(context), outcome }),
      trace: ({ context, cluster, stepId }, work) =>
        tracing.startActiveSpan(
          'k8ssandra.step',
          {
            attributes: {
              'k8ssandra.control_plane': controlPlane,
              'k8ssandra.context': plainName(context || controlPlane),
              'k8ssandra.cluster': plainName(cluster),
              'k8ssandra.step': plainName(stepId),
            },
          },
          work,
        ),
    };
  };
}
