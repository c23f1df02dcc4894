import {
  annotations,
  resourceTypes,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { draft, type Draft } from '../draft';
import { homeNamespace, type PlanInput } from '../input';
import { say } from '../sentences';
import { clusterRef } from './ids';

/** The permission to update once ends with the pass that used it (operator-spec 3.2-11). A patch, so that the generation stays. */
export function autoupdateDrafts(input: PlanInput, before: string[]): Draft[] {
  const { cluster } = input;
  if (cluster.metadata.annotations?.[annotations.autoupdateSpec] !== 'once') {
    return [];
  }
  return [
    draft({
      verb: 'end-autoupdate',
      kind: 'apply',
      target: clusterRef(cluster),
      title: say('plan.autoupdateOnce'),
      why: say('why.autoupdateOnce'),
      subject: say('subject.cluster'),
      after: before,
      state: 'ready',
      action: {
        type: 'merge-patch',
        context: '',
        resource: resourceTypes.K8ssandraCluster,
        namespace: homeNamespace(cluster),
        name: cluster.metadata.name,
        patch: {
          metadata: { annotations: { [annotations.autoupdateSpec]: null } },
        },
      },
    }),
  ];
}
