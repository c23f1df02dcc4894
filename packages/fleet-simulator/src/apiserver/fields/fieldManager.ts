import type { SchemaNode } from '../../crd/schemaNode';
import { equalJson, type KubeObject } from '../../storage';
import { StatusError } from '../status';
import { compare } from './compare';
import { FieldSet } from './fieldSet';
import { fieldsOf } from './fieldsOf';
import { type Manager, ownable, readManagers, writeManagers } from './managers';
import { mergeApplied } from './mergeApplied';
import { removeDropped } from './removeDropped';

/** Who writes, to what. */
export interface FieldWrite {
  manager: string;
  subresource: string;
  apiVersion: string;
  schema: SchemaNode;
  /** Whether the kind has a status subresource. */
  hasStatus: boolean;
  /** What is there before the first field is set. */
  empty: object;
  /** Time stamp of the write, to the second. */
  now: string;
}

/** Records who owns what after a create, update or patch, on `next`. */
export function trackUpdate(
  live: KubeObject | undefined,
  next: KubeObject,
  write: FieldWrite,
): void {
  const given = next.metadata.managedFields;
  if (given && given.length === 0) {
    delete next.metadata.managedFields;
    return;
  }
  const before = readManagers(given && live ? next : live);
  const changes = compare(
    live ? withoutManagers(live) : write.empty,
    withoutManagers(next),
    write.schema,
  );
  const touched = changes.modified.union(changes.added);
  const own = (fields: FieldSet) =>
    ownable(fields, write.subresource, write.hasStatus);
  const isOwn = (entry: Manager) =>
    entry.manager === write.manager &&
    entry.operation === 'Update' &&
    entry.subresource === write.subresource &&
    entry.apiVersion === write.apiVersion;
  const others = before
    .filter(entry => !isOwn(entry))
    .map(entry => ({
      ...entry,
      fields: entry.fields.difference(touched).difference(changes.removed),
    }));
  const previous = before.find(isOwn);
  const fields = own(
    (previous?.fields ?? new FieldSet())
      .union(touched)
      .difference(changes.removed),
  );
  const isSame =
    previous !== undefined && fields.equals(previous.fields) && touched.isEmpty;
  const time = isSame ? previous.time : write.now;
  setManagers(next, live, [
    ...others,
    { ...identity(write), operation: 'Update', time, fields },
  ]);
}

/** The result of a server-side apply. Throws 409 for fields of others unless forced. */
export function applyConfiguration(
  live: KubeObject | undefined,
  config: KubeObject,
  write: FieldWrite & { force: boolean },
): KubeObject {
  const before = readManagers(live);
  const isOwn = (entry: Manager) =>
    entry.manager === write.manager &&
    entry.operation === 'Apply' &&
    entry.subresource === write.subresource;
  const previous = before.find(isOwn);
  const fields = ownable(
    fieldsOf(config, write.schema),
    write.subresource,
    write.hasStatus,
  );
  const base = live ? withoutManagers(live) : {};
  const merged = mergeApplied(base, config, write.schema);
  const changes = compare(base, merged, write.schema);
  const touched = ownable(
    changes.modified.union(changes.added),
    write.subresource,
    write.hasStatus,
  );
  const others = resolveConflicts(
    before.filter(entry => !isOwn(entry)),
    touched,
    write.force,
  );
  const owned = [...others.map(entry => entry.fields), fields].reduce(
    (all, set) => all.union(set),
    new FieldSet(),
  );
  const next = removeDropped(
    merged,
    { before: previous?.fields, owned },
    write.schema,
  ) as KubeObject;
  const isSame = previous?.fields.equals(fields) && equalJson(base, next);
  const time = isSame ? previous!.time : write.now;
  const result = { ...next, metadata: { ...next.metadata } };
  setManagers(result, live, [
    ...others,
    { ...identity(write), operation: 'Apply', time, fields },
  ]);
  return result;
}

function resolveConflicts(
  others: Manager[],
  touched: FieldSet,
  force: boolean,
): Manager[] {
  const conflicts = others
    .map(entry => ({ entry, fields: entry.fields.intersection(touched) }))
    .filter(({ fields }) => !fields.isEmpty);
  if (conflicts.length > 0 && !force) throw applyConflict(conflicts);
  return others.map(entry => ({
    ...entry,
    fields: entry.fields.difference(touched),
  }));
}

function applyConflict(
  conflicts: { entry: Manager; fields: FieldSet }[],
): StatusError {
  const causes = conflicts.flatMap(({ entry, fields }) =>
    fields.paths().map(field => ({
      reason: 'FieldManagerConflict',
      message: `conflict with "${entry.manager}"${describeUse(entry)}`,
      field,
    })),
  );
  const one = causes.length === 1;
  const list = one
    ? `${causes[0].message}: ${causes[0].field}`
    : `conflicts with ${conflicts
        .map(
          ({ entry, fields }) =>
            `"${entry.manager}"${describeUse(entry)}:\n- ${fields
              .paths()
              .join('\n- ')}`,
        )
        .join('\n')}`;
  return new StatusError(
    409,
    'Conflict',
    `Apply failed with ${causes.length} conflict${one ? '' : 's'}: ${list}`,
    { causes },
  );
}

function describeUse(entry: Manager): string {
  const subresource = entry.subresource
    ? ` with subresource "${entry.subresource}"`
    : '';
  if (entry.operation === 'Apply') return subresource;
  return `${subresource} using ${entry.apiVersion}`;
}

function identity(write: FieldWrite) {
  const { manager, apiVersion, subresource } = write;
  return { manager, apiVersion, subresource };
}

function withoutManagers<T extends Record<string, any>>(object: T): T {
  if (!object.metadata?.managedFields) return object;
  const { managedFields, ...metadata } = object.metadata;
  return { ...object, metadata };
}

/** Keeps the old entries where nothing changed, so that a write without effect stays one. */
function setManagers(
  next: KubeObject,
  live: KubeObject | undefined,
  managers: Manager[],
): void {
  const entries = writeManagers(managers);
  const old = live?.metadata.managedFields;
  next.metadata.managedFields = old && equalJson(old, entries) ? old : entries;
  if (entries.length === 0) delete next.metadata.managedFields;
}
