import {
  conditions,
  flag,
  free,
  integer,
  list,
  listMap,
  record,
  text,
} from './build';

const column = record({
  name: text,
  type: text,
  jsonPath: text,
  description: text,
  format: text,
  priority: integer,
});

const names = record({
  plural: text,
  singular: text,
  kind: text,
  listKind: text,
  shortNames: list(text),
  categories: list(text),
});

/** A custom resource definition; its schemas are checked when they are compiled. */
export const customResourceDefinition = record(
  {
    spec: record(
      {
        group: text,
        names,
        scope: { ...text, enum: ['Cluster', 'Namespaced'] },
        conversion: free,
        preserveUnknownFields: flag,
        versions: list(
          record(
            {
              name: text,
              served: flag,
              storage: flag,
              deprecated: flag,
              schema: record({ openAPIV3Schema: free }),
              subresources: free,
              additionalPrinterColumns: list(column),
            },
            ['name', 'served', 'storage'],
          ),
        ),
      },
      ['group', 'names', 'scope', 'versions'],
    ),
    status: record({
      acceptedNames: names,
      conditions: listMap(['type'], conditions.items!),
      storedVersions: list(text),
    }),
  },
  ['spec'],
);
