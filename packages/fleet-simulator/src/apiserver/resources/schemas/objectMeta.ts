import type { JsonSchema } from '../../../crd/schemaNode';
import {
  atomic,
  flag,
  free,
  integer,
  list,
  listMap,
  text,
  textMap,
  textSet,
  time,
} from './build';

/** `metadata` of every object. Fields that it does not have are dropped. */
export const objectMeta: JsonSchema = {
  type: 'object',
  description: 'Standard object metadata.',
  properties: {
    name: text,
    generateName: text,
    namespace: text,
    selfLink: text,
    uid: text,
    resourceVersion: text,
    generation: integer,
    creationTimestamp: { ...time, nullable: true },
    deletionTimestamp: { ...time, nullable: true },
    deletionGracePeriodSeconds: integer,
    labels: { ...textMap, nullable: true },
    annotations: { ...textMap, nullable: true },
    finalizers: { ...textSet, nullable: true },
    ownerReferences: {
      ...listMap(
        ['uid'],
        atomic({
          type: 'object',
          properties: {
            apiVersion: text,
            kind: text,
            name: text,
            uid: text,
            controller: flag,
            blockOwnerDeletion: flag,
          },
        }),
      ),
      nullable: true,
    },
    managedFields: { ...list(free), nullable: true },
  },
};

/** Puts `apiVersion`, `kind` and `metadata` of every object around a schema; limits that a CRD sets on the name stay. */
export function withObjectMeta(schema: JsonSchema): JsonSchema {
  const own = schema.properties?.metadata?.properties ?? {};
  const metadata: JsonSchema = {
    ...objectMeta,
    properties: {
      ...objectMeta.properties,
      ...Object.fromEntries(
        ['name', 'generateName']
          .filter(field => own[field])
          .map(field => [field, { ...own[field], ...text }]),
      ),
    },
  };
  return {
    ...schema,
    type: 'object',
    properties: {
      ...schema.properties,
      apiVersion: text,
      kind: text,
      metadata,
    },
  };
}
