import type { AnyObject } from '../api';
import type { Environment } from '../environment';
import { cassLabels, isReady, nodeState, rackOf, revisionOf } from '../objects';
import { labels } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { DONE, WAITING, type Job } from './job';

/**
 * Marks the pod template of the pod's StatefulSet and waits until all of its pods were replaced and are started. `fast` replaces
 * all pods of the rack at once, where no other rack is unhealthy or `force` says so (operator-spec 7.2).
 */
export const restart: Job = async ({ environment, pod, startTime, args }) => {
  const { api } = environment;
  const set = setOf(environment, pod);
  if (!set) return { failed: 'its StatefulSet is gone' };
  const annotations = set.spec.template.metadata?.annotations ?? {};
  if (annotations[cassLabels.restartedAt] !== startTime) {
    await api.patch('StatefulSet', set, {
      spec: {
        template: {
          metadata: { annotations: { [cassLabels.restartedAt]: startTime } },
        },
      },
    });
    if (args.fast) await replaceRack(environment, pod, Boolean(args.force));
    return WAITING;
  }
  const rolled =
    pod.metadata.labels?.[cassLabels.revision] === revisionOf(set) &&
    isReady(pod) &&
    nodeState(pod) === 'Started';
  return rolled ? DONE : WAITING;
};

async function replaceRack(
  { api }: Environment,
  pod: AnyObject,
  force: boolean,
): Promise<void> {
  const label = labels.cassandraDatacenter;
  const pods = api
    .list('Pod', pod.metadata.namespace)
    .filter(
      each => each.metadata.labels?.[label] === pod.metadata.labels?.[label],
    );
  const others = pods.filter(each => rackOf(each) !== rackOf(pod));
  if (!force && !others.every(isReady)) return;
  for (const each of pods) {
    if (rackOf(each) === rackOf(pod)) await api.delete('Pod', each);
  }
}

function setOf(environment: Environment, pod: AnyObject) {
  const owner = pod.metadata.ownerReferences?.find(
    each => each.kind === 'StatefulSet',
  );
  return (
    owner &&
    environment.api.get('StatefulSet', pod.metadata.namespace, owner.name)
  );
}
