import type { KubeObject, ManagedFieldsEntry } from '../../storage';
import { FieldSet } from './fieldSet';

/** Who owns which fields, and since when. */
export interface Manager {
  manager: string;
  operation: 'Apply' | 'Update';
  apiVersion: string;
  subresource: string;
  time?: string;
  fields: FieldSet;
}

/** Reads `metadata.managedFields`. */
export function readManagers(object: KubeObject | undefined): Manager[] {
  return (object?.metadata.managedFields ?? []).map(entry => ({
    manager: entry.manager,
    operation: entry.operation,
    apiVersion: entry.apiVersion,
    subresource: entry.subresource ?? '',
    time: entry.time,
    fields: FieldSet.fromJson(entry.fieldsV1),
  }));
}

/** Writes `metadata.managedFields`: appliers first, then by time, as Kubernetes sorts them. */
export function writeManagers(managers: Manager[]): ManagedFieldsEntry[] {
  return managers
    .filter(entry => !entry.fields.isEmpty)
    .sort(
      (a, b) =>
        a.operation.localeCompare(b.operation) ||
        (a.time ?? '').localeCompare(b.time ?? '') ||
        a.manager.localeCompare(b.manager) ||
        a.subresource.localeCompare(b.subresource),
    )
    .map(entry => ({
      apiVersion: entry.apiVersion,
      fieldsType: 'FieldsV1',
      fieldsV1: entry.fields.toJson(),
      manager: entry.manager,
      operation: entry.operation,
      ...(entry.subresource && { subresource: entry.subresource }),
      time: entry.time,
    }));
}

const systemFields = [
  'name',
  'namespace',
  'creationTimestamp',
  'selfLink',
  'uid',
  'generation',
  'managedFields',
  'resourceVersion',
].map(name => ['f:metadata', `f:${name}`]);

/** Fields that nobody owns: identity and what the server sets, and what the other subresource holds. */
export function ownable(
  fields: FieldSet,
  subresource: string,
  hasStatus: boolean,
): FieldSet {
  const plain = fields.without([
    ['f:apiVersion'],
    ['f:kind'],
    ...systemFields,
    ...(hasStatus && subresource !== 'status' ? [['f:status']] : []),
  ]);
  if (subresource !== 'status') return plain;
  const result = new FieldSet();
  const status = plain.children.get('f:status');
  if (status) result.attach('f:status', status);
  return result;
}
