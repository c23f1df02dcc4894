import type { KubeObject } from '../../storage';
import type { PrinterColumn } from '../resources/definition';
import { ageOf } from './age';
import { standardColumns } from './builtinColumns';
import { jsonPath } from './jsonPath';

/** What a table row carries of its object. */
export const includeObjects = ['None', 'Metadata', 'Object'] as const;

/** One of {@link includeObjects}. */
export type IncludeObject = (typeof includeObjects)[number];

/** Objects as a `Table` of `meta.k8s.io/v1`. */
export function toTable(
  objects: KubeObject[],
  columns: PrinterColumn[],
  metadata: Record<string, unknown>,
  include: IncludeObject = 'Metadata',
): Record<string, unknown> {
  const shown = columns.length > 0 ? columns : standardColumns;
  return {
    kind: 'Table',
    apiVersion: 'meta.k8s.io/v1',
    metadata,
    columnDefinitions: shown.map(({ value, ...column }) => ({
      name: column.name,
      type: column.type,
      format: column.format ?? '',
      description: column.description ?? column.name,
      priority: column.priority ?? 0,
    })),
    rows: objects.map(object => ({
      cells: shown.map(column => cell(object, column)),
      ...rowObject(object, include),
    })),
  };
}

/** An object with nothing but its metadata. */
export function toPartialMetadata(object: KubeObject): KubeObject {
  return {
    kind: 'PartialObjectMetadata',
    apiVersion: 'meta.k8s.io/v1',
    metadata: object.metadata,
  };
}

function rowObject(object: KubeObject, include: IncludeObject) {
  if (include === 'None') return {};
  return { object: include === 'Object' ? object : toPartialMetadata(object) };
}

function cell(object: KubeObject, column: PrinterColumn): unknown {
  if (typeof column.value === 'function') return column.value(object);
  const values = jsonPath(object, column.value);
  if (values.length === 0) return null;
  if (column.type === 'date') return ageOf(String(values[0]));
  if (column.type === 'string') {
    return values
      .map(value =>
        typeof value === 'object' ? JSON.stringify(value) : String(value),
      )
      .join(',');
  }
  return values[0];
}
