import {
  type PrinterColumn,
  type ResourceDefinition,
} from '../apiserver/resources/definition';
import { withObjectMeta } from '../apiserver/resources/schemas/objectMeta';
import type { KubeObject } from '../storage';
import { SchemaNode } from './schemaNode';

/** In the order in which discovery names them. */
const customVerbs = [
  'delete',
  'deletecollection',
  'get',
  'list',
  'patch',
  'create',
  'update',
  'watch',
] as const;

const age: PrinterColumn = {
  name: 'Age',
  type: 'date',
  description: 'CreationTimestamp',
  value: '.metadata.creationTimestamp',
};

/** The resource that a stored CRD defines. */
export function definitionFromCrd(crd: KubeObject): ResourceDefinition {
  const { group, names, scope, versions } = crd.spec;
  const subresources = new Set<string>();
  for (const version of versions) {
    for (const name of Object.keys(version.subresources ?? {})) {
      subresources.add(name);
    }
  }
  return {
    group,
    plural: names.plural,
    singular: names.singular,
    kind: names.kind,
    listKind: names.listKind,
    shortNames: names.shortNames ?? [],
    categories: names.categories ?? [],
    namespaced: scope === 'Namespaced',
    storageKey: `${names.plural}.${group}`,
    versions: versions.map((version: any) => {
      const jsonSchema = withObjectMeta(version.schema.openAPIV3Schema);
      return {
        name: version.name,
        served: version.served,
        storage: version.storage,
        deprecationWarning: deprecationOf(crd, version),
        schema: new SchemaNode(jsonSchema),
        jsonSchema,
        scale: version.subresources?.scale,
        columns: [
          {
            name: 'Name',
            type: 'string',
            format: 'name',
            value: '.metadata.name',
          },
          ...(version.additionalPrinterColumns?.map(
            ({ jsonPath, ...column }: any) => ({ ...column, value: jsonPath }),
          ) ?? [age]),
        ],
      };
    }),
    verbs: customVerbs,
    subresources,
    isCustom: true,
    hasGeneration: true,
    allowsUnconditionalUpdate: false,
    nameRule: 'subdomain',
    selectableFields: new Set([
      'metadata.name',
      'metadata.namespace',
      ...versions.flatMap((version: any) =>
        (version.selectableFields ?? []).map((field: any) =>
          String(field.jsonPath).replace(/^\./, ''),
        ),
      ),
    ]),
  };
}

/** The warning that a deprecated version has, or the one that Kubernetes makes of the best version beside it. */
function deprecationOf(crd: KubeObject, version: any): string | undefined {
  if (!version.deprecated) return undefined;
  if (version.deprecationWarning) return version.deprecationWarning;
  const { group, names, versions } = crd.spec;
  const better = versions.find(
    (each: any) => each.served && !each.deprecated && /^v\d+$/.test(each.name),
  );
  const use = better ? `; use ${group}/${better.name} ${names.kind}` : '';
  return `${group}/${version.name} ${names.kind} is deprecated${use}`;
}
