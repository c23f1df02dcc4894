import {
  isRecord,
  type KubeObject,
  type ManagedFieldsEntry,
} from '../../storage';
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

/** Whether a request asks to forget who owns what: by one entry without anything in it. */
export function isReset(object: KubeObject): boolean {
  const entries = object.metadata.managedFields;
  return entries?.length === 1 && Object.keys(entries[0]).length === 0;
}

/** Reads `metadata.managedFields`; `undefined` where they are absent or make no sense. */
export function readManagers(
  object: KubeObject | undefined,
): Manager[] | undefined {
  const entries = object?.metadata.managedFields;
  if (!entries?.every(isEntry)) return undefined;
  return entries.map(entry => ({
    manager: entry.manager,
    operation: entry.operation,
    apiVersion: entry.apiVersion,
    subresource: entry.subresource ?? '',
    time: entry.time,
    fields: FieldSet.fromJson(entry.fieldsV1),
  }));
}

function isEntry(entry: ManagedFieldsEntry): boolean {
  return (
    (entry.operation === 'Apply' || entry.operation === 'Update') &&
    entry.fieldsType === 'FieldsV1' &&
    isRecord(entry.fieldsV1)
  );
}

const sortKeys = [
  'operation',
  'time',
  'manager',
  'apiVersion',
  'subresource',
] as const;

/** Writes `metadata.managedFields`: appliers first, then by time, as Kubernetes sorts them. */
export function writeManagers(managers: Manager[]): ManagedFieldsEntry[] {
  return managers
    .filter(entry => !entry.fields.isEmpty)
    .sort((a, b) => {
      const key = sortKeys.find(each => (a[each] ?? '') !== (b[each] ?? ''));
      if (!key) return 0;
      return (a[key] ?? '') < (b[key] ?? '') ? -1 : 1;
    })
    .map(entry => ({
      apiVersion: entry.apiVersion,
      fieldsType: 'FieldsV1',
      fieldsV1: entry.fields.toJson(),
      manager: entry.manager,
      operation: entry.operation,
      ...(entry.subresource && { subresource: entry.subresource }),
      ...(entry.time && { time: entry.time }),
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
