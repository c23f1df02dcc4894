import type {
  ConfigMap,
  K8ssandraCluster,
  Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  buildMedusaConfigMap,
  buildMetricsAgentConfigMap,
  buildPerNodeConfigMap,
  buildVectorConfigMap,
  medusaConfigMapName,
  metricsAgentConfigMapName,
  perNodeConfigMapName,
  vectorConfigMapName,
} from '../../../desired';
import type { DatacenterFacts, ReferenceFacts } from '../../facts';
import { memo } from '../../memo';
import { say } from '../../sentences';
import { saySetting } from './sentences';

/** What people read about one kind of settings. */
interface Words {
  title: Sentence;
  why: Sentence;
  subject: Sentence;
}

/** A ConfigMap that nodes of a datacenter mount, in its region and namespace. */
export interface Setting {
  /** Datacenters of one namespace may share it, so it belongs to none. */
  shared?: boolean;
  name(cluster: K8ssandraCluster, facts: DatacenterFacts): string;
  /**
   * What shall be there; undefined for nothing.
   * @throws InputError naming the field that makes it impossible
   */
  build(
    cluster: K8ssandraCluster,
    facts: DatacenterFacts,
    references: ReferenceFacts,
  ): ConfigMap | undefined;
  words(region: string): Words;
}

const words =
  (which: 'vector' | 'medusa' | 'perNode') =>
  (region: string): Words => ({
    title: saySetting(`plan.setting.${which}`, { region }),
    why: saySetting(`why.setting.${which}`),
    subject: saySetting(`subject.setting.${which}`, { region }),
  });

/** Always there, because a volume that came later would restart every node (operator-spec 3.20). */
const metricsAgent: Setting = {
  name: (cluster, { template }) => metricsAgentConfigMapName(cluster, template),
  build: (cluster, { template, name }) =>
    memo(cluster, `config-map/${name}`, () =>
      buildMetricsAgentConfigMap({ cluster, template }),
    ),
  words: region => ({
    title: say('plan.configMap', { region }),
    why: say('why.configMap'),
    subject: say('subject.configMap', { region }),
  }),
};

const vector: Setting = {
  name: (cluster, { template }) => vectorConfigMapName(cluster, template),
  build: (cluster, { template, name }) =>
    memo(cluster, `vector/${name}`, () =>
      buildVectorConfigMap({ cluster, template }),
    ),
  words: words('vector'),
};

const medusa: Setting = {
  shared: true,
  name: (cluster, { template }) => medusaConfigMapName(cluster, template),
  build: (cluster, { template, name }, { referenced, version }) =>
    memo(cluster, `medusa/${name}/${version}`, () =>
      buildMedusaConfigMap({ cluster, template, referenced }),
    ),
  words: words('medusa'),
};

/** Initial tokens (operator-spec 3.19). */
const perNode: Setting = {
  name: (cluster, { template }) => perNodeConfigMapName(cluster, template),
  build: (cluster, { template, name }) =>
    memo(cluster, `per-node/${name}`, () =>
      buildPerNodeConfigMap({ cluster, template }),
    ),
  words: words('perNode'),
};

/** In the order in which a datacenter needs them. */
export const SETTINGS: readonly Setting[] = [
  metricsAgent,
  vector,
  medusa,
  perNode,
];
