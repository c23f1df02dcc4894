import type {
  DefinitionView,
  Sentence,
  StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { definitionNameOf, type DefinitionFacts } from './checkDefinitions';
import { say } from './sentences';

/** A kind of custom resource as pages show it. */
export function definitionView(facts: DefinitionFacts): DefinitionView {
  const { need, served, missingFields } = facts;
  const { kind, version } = need.type;
  const name = definitionNameOf(need);
  const shown = (state: StateKey, sentence: Sentence): DefinitionView => ({
    name,
    kind,
    version,
    served,
    missingFields,
    optional: need.optional,
    state,
    sentence,
  });
  if (served === null) {
    return shown('unknown', say('definition.unknown', { kind }));
  }
  if (served.length === 0) {
    return need.optional
      ? shown('healthy', say('definition.absentOptional', { name, kind }))
      : shown('incompatible', say('definition.absent', { name, kind }));
  }
  if (!served.includes(version)) {
    return shown(
      need.optional ? 'attention' : 'incompatible',
      say('definition.version', { name, version, served }),
    );
  }
  if (missingFields?.length) {
    return shown(
      'attention',
      say('definition.fields', { name, fields: missingFields }),
    );
  }
  return missingFields
    ? shown('healthy', say('definition.fine', { kind, version }))
    : shown('unknown', say('definition.unknown', { kind }));
}
