import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { buildMetricsAgentConfigMap } from '../../desired';
import { memo } from '../memo';
import type { Draft } from '../draft';
import type { PlanInput } from '../input';
import { say } from '../sentences';
import { applyDraft, findObject } from './applyDraft';
import { beforeWrites } from './ids';

/** The settings of the metrics agent: always there, because a volume that came later would restart every node (operator-spec 3.20). */
export function configMapDrafts(input: PlanInput): Draft[] {
  const { cluster } = input;
  return input.datacenters.map(each => {
    const desired = memo(cluster, `config-map/${each.name}`, () =>
      buildMetricsAgentConfigMap({ cluster, template: each.template }),
    );
    return applyDraft({
      context: each.context,
      resource: resourceTypes.ConfigMap,
      desired,
      live: findObject(
        each.context.configMaps,
        each.namespace,
        desired.metadata.name,
      ),
      datacenter: each.name,
      title: say('plan.configMap', { region: each.label }),
      why: say('why.configMap'),
      subject: say('subject.configMap', { region: each.label }),
      after: beforeWrites(cluster, each.context.name, each.namespace),
    });
  });
}
