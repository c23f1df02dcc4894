import {
  apiVersionOf,
  resourceTypes,
  type K8ssandraTask,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { clusterLabels } from '../../desired';
import { draft, refOf, type Draft } from '../draft';
import { isTrue } from '../facts';
import { homeNamespace, type PlanInput } from '../input';
import { say } from '../sentences';
import { findObject } from './applyDraft';
import { isUpdateAllowed } from './change';
import { ids } from './ids';

/**
 * When updates are allowed and cass-operator, after an upgrade of its own, waits to be allowed to change its nodes: a task that
 * allows it, one datacenter after the other (operator-spec 3.16). Named for the pass, so each pass makes one at most.
 */
export function refreshDrafts(input: PlanInput): Draft[] {
  const { cluster, home, datacenters } = input;
  if (!isUpdateAllowed(cluster)) return [];
  const { generation = 1 } = cluster.metadata;
  const observed = cluster.status?.observedGeneration ?? 0;
  const name = `refresh-${generation}-${observed}`;
  const namespace = homeNamespace(cluster);
  const live = findObject(home.clusterTasks ?? [], namespace, name);
  const asking = datacenters
    .filter(each => isTrue(each.live?.status?.conditions, 'RequiresUpdate'))
    .map(each => each.name);
  const concerned = live?.spec.datacenters ?? asking;
  if (concerned.length === 0) return [];
  const base = {
    verb: 'refresh',
    kind: 'task' as const,
    target: refOf('', resourceTypes.K8ssandraTask, namespace, name),
    title: say('plan.refresh', { datacenters: concerned.join(', ') }),
    why: say('why.refresh'),
    subject: say('subject.refresh', { datacenters: concerned.join(', ') }),
  };
  if (live) {
    return [
      live.status?.completionTime
        ? draft({ ...base, state: 'done' })
        : draft({
            ...base,
            state: 'running',
            reason: say('reason.refreshRuns', { name }),
          }),
    ];
  }
  return [
    draft({
      ...base,
      after: [
        ids.reach(''),
        ids.claim(cluster),
        ...datacenters
          .filter(each => each.live)
          .map(each => ids.datacenter(each)),
      ],
      state: 'ready',
      action: {
        type: 'create',
        context: '',
        resource: resourceTypes.K8ssandraTask,
        object: refreshTask(input, name, concerned),
      },
    }),
  ];
}

function refreshTask(
  { cluster }: PlanInput,
  name: string,
  datacenters: string[],
): K8ssandraTask {
  return {
    apiVersion: apiVersionOf(resourceTypes.K8ssandraTask),
    kind: resourceTypes.K8ssandraTask.kind,
    metadata: {
      name,
      namespace: homeNamespace(cluster),
      labels: clusterLabels(cluster),
    },
    spec: {
      cluster: { name: cluster.metadata.name },
      datacenters,
      dcConcurrencyPolicy: 'Forbid',
      template: {
        jobs: [
          { name: `refresh-${cluster.metadata.name}`, command: 'refresh' },
        ],
      },
    },
  };
}
