import type { Sentence } from '../sentences/sentence';
import type { RuleInput } from './context';
import { asText, at } from './read';
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
