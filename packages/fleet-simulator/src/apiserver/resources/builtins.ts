import { SchemaNode } from '../../crd/schemaNode';
import { builtinColumns } from '../print/builtinColumns';
import { type Builtin, builtinTable } from './builtinTable';
import { allVerbs, type ResourceDefinition, type Strategy } from './definition';
import { withObjectMeta } from './schemas/objectMeta';
import { strategies } from './strategies';

/** Kinds that a PUT creates too. */
const createdByUpdate = new Set([
  'ClusterRole',
  'ClusterRoleBinding',
  'Endpoints',
  'Event',
  'Lease',
  'Role',
  'RoleBinding',
  'Service',
]);

/** The kinds that every API server has, as definitions. */
export const builtinResources: ResourceDefinition[] = builtinTable.map(define);

function define(entry: Builtin): ResourceDefinition {
  const group = entry.group ?? '';
  const jsonSchema = withObjectMeta(entry.schema);
  const strategy: Strategy = strategies[entry.kind] ?? {};
  return {
    ...strategy,
    group,
    plural: entry.plural,
    singular: entry.kind.toLowerCase(),
    kind: entry.kind,
    listKind: `${entry.kind}List`,
    shortNames: entry.shortNames ?? [],
    categories: entry.categories ?? [],
    namespaced: !entry.clusterScoped,
    storageKey: group ? `${entry.plural}.${group}` : entry.plural,
    versions: [
      {
        name: entry.version ?? 'v1',
        served: true,
        storage: true,
        schema: new SchemaNode(jsonSchema),
        jsonSchema,
        columns: builtinColumns[entry.kind] ?? [],
      },
    ],
    verbs: entry.verbs ?? allVerbs,
    subresources: new Set(entry.subresources),
    isCustom: false,
    hasGeneration: entry.hasGeneration ?? false,
    allowsUnconditionalUpdate: entry.kind !== 'CustomResourceDefinition',
    allowsCreateOnUpdate: createdByUpdate.has(entry.kind),
    nameRule: entry.nameRule ?? 'subdomain',
    selectableFields: new Set([
      'metadata.name',
      'metadata.namespace',
      ...(entry.fields ?? []),
    ]),
  };
}
