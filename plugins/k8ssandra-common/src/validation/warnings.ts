import type { Sentence } from '../sentences/sentence';
import type { RuleInput } from './context';
import { asList, asText, at } from './read';
import { growingStorage } from './rules/storageChange';
import { say } from './sentences';

/** Lets cass-operator make the volumes of a running datacenter larger (operator-spec 9.2). */
const ALLOW_STORAGE_CHANGES = 'cassandra.datastax.com/allow-storage-changes';

/** What the superuser is called where nobody named a Secret. */
const GENERATED = 'the generated one';

/**
 * Contexts that no ClientConfig names. Upstream refuses them; here the datacenter waits, so that regions can be
 * connected in any order (operator-spec 6.1 rule 2). Nothing is said while the contexts are not known.
 */
export function unknownContexts(
  { manifest }: RuleInput,
  knownContexts: readonly string[] | undefined,
): Sentence[] {
  return manifest.datacenters.flatMap(({ name, template }) => {
    const context = asText(template.k8sContext);
    return !knownContexts || !context || knownContexts.includes(context)
      ? []
      : [say('validation.unknownContext', { context, datacenter: name })];
  });
}

/** Fields that upstream will drop (operator-spec 6.1 rule W). */
export function deprecatedFields({ manifest }: RuleInput): Sentence[] {
  const asked = [
    ...(manifest.spec.stargate ? ['spec.stargate'] : []),
    ...manifest.datacenters
      .filter(each => each.template.stargate)
      .map(each => `${each.field}.stargate`),
  ];
  return asked.map(field => say('validation.deprecatedStargate', { field }));
}

/** Options that stand where they have no effect (operator-spec 1.3, 3.4). */
const AT_CLUSTER_ONLY = ['rebuild', 'jmxInitContainerImage'];
const AT_DATACENTER_ONLY = ['cdc', 'datacenterName'];

/** Fields that are accepted and lead to nothing, and what cass-operator no longer wants. */
export function ignoredFields({ manifest }: RuleInput): Sentence[] {
  const { cassandra, datacenters } = manifest;
  const racks = [
    { field: 'spec.cassandra', list: cassandra.racks },
    ...datacenters.map(each => ({
      field: each.field,
      list: each.template.racks,
    })),
  ];
  return [
    ...AT_DATACENTER_ONLY.filter(name => cassandra[name] !== undefined).map(
      name =>
        say('validation.datacenterOnly', { field: `spec.cassandra.${name}` }),
    ),
    ...datacenters.flatMap(({ field, template }) =>
      AT_CLUSTER_ONLY.filter(name => template[name] !== undefined).map(name =>
        say('validation.clusterOnly', { field: `${field}.${name}` }),
      ),
    ),
    ...asList(cassandra.additionalSeeds).flatMap((seed, index) =>
      isAddress(String(seed))
        ? []
        : [
            say('validation.seedName', {
              field: `spec.cassandra.additionalSeeds[${index}]`,
              seed: String(seed),
            }),
          ],
    ),
    ...racks.flatMap(({ field, list }) =>
      asList(list).flatMap((rack, index) =>
        asText(at(rack, 'zone'))
          ? [
              say('validation.rackZone', {
                field: `${field}.racks[${index}].zone`,
              }),
            ]
          : [],
      ),
    ),
  ];
}

/** Whether a seed is an IP address; names are not resolved (operator-spec 3.11). */
function isAddress(seed: string): boolean {
  return /^\d{1,3}(\.\d{1,3}){3}$/.test(seed) || seed.includes(':');
}

/** Changes that are accepted and have no effect, or none yet. */
export function idleChanges(input: RuleInput): Sentence[] {
  const { manifest, previous } = input;
  const nameOf = (of: typeof manifest) =>
    asText(at(of.cassandra, 'superuserSecretRef', 'name')) ?? GENERATED;
  const from = previous && nameOf(previous);
  const to = nameOf(manifest);
  return [
    ...(previous && from !== to
      ? [
          say('validation.superuserChange', {
            from: from ?? GENERATED,
            to,
          }),
        ]
      : []),
    ...growingStorage(input)
      .filter(
        ({ datacenter }) =>
          at(
            datacenter.template,
            'metadata',
            'annotations',
            ALLOW_STORAGE_CHANGES,
          ) !== 'true' &&
          at(
            manifest.cassandra,
            'metadata',
            'annotations',
            ALLOW_STORAGE_CHANGES,
          ) !== 'true',
      )
      .map(({ datacenter, from: was, to: is }) =>
        say('validation.storageGrowth', {
          datacenter: datacenter.name,
          from: was,
          to: is,
          annotation: ALLOW_STORAGE_CHANGES,
        }),
      ),
  ];
}
