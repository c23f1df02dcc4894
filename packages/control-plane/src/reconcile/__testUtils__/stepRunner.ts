import { createManualClock } from '@k8ssandra-backstage/kubernetes-runtime';
import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { fakeCluster } from '../../act/__testUtils__/fakeCluster';
import type { ActionPlan, PlannedStep } from '../../plan';
import { createStepRunner } from '../stepRunner';
import type { StepRunnerOptions } from '../stepRunnerTypes';

const text = (words: string) => ({ key: 'k', params: {}, text: words });

/** A ready step that applies a config map with this value. */
export function step(name: string, value = '1', context = 'east'): PlannedStep {
  return {
    id: `apply/${name}`,
    kind: 'apply',
    context,
    title: text(name),
    why: text(''),
    after: [],
    state: 'ready',
    action: {
      type: 'apply',
      context,
      resource: resourceTypes.ConfigMap,
      object: {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name, namespace: 'db', annotations: { value } },
      },
      force: true,
    },
  };
}

/** A runner over one Kubernetes cluster that does what `apply` says. */
export function setUp(
  apply?: (type: unknown, object: any) => unknown,
  rest: Partial<StepRunnerOptions> = {},
) {
  const clock = createManualClock();
  const stop = new AbortController();
  const cluster = fakeCluster(apply && { apply });
  let plan: ActionPlan = {
    generation: 1,
    settled: false,
    steps: [],
    attention: [],
  };
  const attempts: string[] = [];
  const warnings: string[] = [];
  const runner = createStepRunner({
    clusterOf: () => cluster,
    planOf: () => plan,
    onAttempt: key => attempts.push(key),
    clock,
    signal: stop.signal,
    logger: { debug() {}, info() {}, error() {}, warn: m => warnings.push(m) },
    ...rest,
  });
  return {
    clock,
    cluster,
    runner,
    attempts,
    warnings,
    offer: (...steps: PlannedStep[]) => {
      plan = { ...plan, steps };
      runner.offer('db/demo', plan);
    },
    writes: () =>
      cluster.calls.apply.mock.calls.map(each => each[1].metadata.name),
  };
}
