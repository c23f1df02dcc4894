import { defineSentences } from '../sentences/define';

/** What validation says beside refusals. */
export const say = defineSentences({
  'validation.unknownContext':
    'No ClientConfig names the context "{context}" yet: datacenter {datacenter} waits until there is one.',
  'validation.deprecatedStargate':
    '{field} asks for Stargate, which is deprecated: its images end with Cassandra 4.0.',
  'validation.datacenterOnly':
    '{field} has no effect: write it at each datacenter that shall have it.',
  'validation.clusterOnly':
    '{field} has no effect: write it under spec.cassandra.',
  'validation.seedName':
    '{field} "{seed}" is not an IP address: it is left out of the seeds.',
  'validation.rackZone':
    '{field} is deprecated: use nodeAffinityLabels with topology.kubernetes.io/zone.',
  'validation.superuserChange':
    'The superuser of a running cluster stays as it is ({from}): {to} in spec.cassandra.superuserSecretRef has no effect.',
  'validation.storageGrowth':
    'The volumes of datacenter {datacenter} grow from {from} to {to} only with the annotation {annotation}: "true" in its metadata.annotations.',
  'normalise.cluster':
    'spec.cassandra.cluster is read as spec.cassandra.clusterName: "{name}".',
  'normalise.clusterIgnored':
    'spec.cassandra.cluster "{cluster}" is ignored, because spec.cassandra.clusterName "{name}" is set.',
});
