import {
  defineSentences,
  type K8ssandraCluster,
  type Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  coalesceDatacenter,
  datacenterField,
  referredReaper,
  stargateTemplate,
} from '../../desired';

const say = defineSentences({
  'attention.referredReaper':
    'Reaper {reaper} in namespace {namespace} is not told of this cluster by this version. Add the cluster on its page.',
  'attention.stargateVersion':
    'Stargate has no release for Cassandra {versions} (asked for in {datacenters}): its last one works with 3.11 and 4.0.',
});

/** What is asked for, and neither we nor an operator in a region can make it work. Each is told, and holds nothing back. */
export function featureAttention(cluster: K8ssandraCluster): Sentence[] {
  return [...reaperAttention(cluster), ...stargateAttention(cluster)];
}

/** Upstream adds the cluster by the REST API of that Reaper, which it can reach only in its own network (operator-spec 8.2.1). */
function reaperAttention(cluster: K8ssandraCluster): Sentence[] {
  const reaper = referredReaper(cluster);
  return reaper
    ? [
        say('attention.referredReaper', {
          reaper: reaper.name,
          namespace: reaper.namespace,
        }),
      ]
    : [];
}

/** Stargate ended with Cassandra 4.0; upstream runs the wrong image with newer ones (operator-spec 8.3). */
function stargateAttention(cluster: K8ssandraCluster): Sentence[] {
  const asked = (cluster.spec.cassandra?.datacenters ?? []).flatMap(
    template => {
      const wanted = stargateTemplate({ cluster, template });
      const version = wanted && newerVersion(cluster, template);
      return version ? { version, name: template.metadata.name } : [];
    },
  );
  if (asked.length === 0) return [];
  const versions = [...new Set(asked.map(each => each.version))];
  return [
    say('attention.stargateVersion', {
      versions,
      datacenters: asked.map(each => each.name),
    }),
  ];
}

/** The version where it is newer than any Stargate; one that cannot be read is refused elsewhere. */
function newerVersion(
  cluster: K8ssandraCluster,
  template: Parameters<typeof datacenterField>[1],
): string | undefined {
  try {
    const { serverType, serverVersion } = coalesceDatacenter(
      cluster,
      template,
      datacenterField(cluster, template),
    );
    const isNewer = serverVersion.compare('4.1.0-0') >= 0;
    return serverType === 'cassandra' && isNewer
      ? serverVersion.version
      : undefined;
  } catch {
    return undefined;
  }
}
