import type { SchemaNode } from '../../crd/schemaNode';
import { equalJson, type KubeObject } from '../../storage';
import { applyConflict } from './applyConflict';
import { capUpdaters } from './capUpdaters';
import { type Comparison, compare } from './compare';
import { FieldSet } from './fieldSet';
import { fieldsOf } from './fieldsOf';
import {
  isReset,
  type Manager,
  ownable,
  readManagers,
  writeManagers,
} from './managers';
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

const BEFORE_FIRST_APPLY = 'before-first-apply';

/**
 * Records who owns what after a create, update or patch, on `next`. Where an object has no owners, an update begins with none: only a
 * create or an apply does.
 */
export function trackUpdate(
  live: KubeObject | undefined,
  next: KubeObject,
  write: FieldWrite,
): void {
  const before = knownManagers(live, next, write);
  if (before === undefined || (live && before.length === 0)) {
    delete next.metadata.managedFields;
    return;
  }
  setManagers(next, live, updateManagers(live, next, before, write));
}

/** The result of a server-side apply. Throws 409 for fields of others unless forced. */
export function applyConfiguration(
  live: KubeObject | undefined,
  config: KubeObject,
  write: FieldWrite & { force: boolean },
): KubeObject {
  const before = managersBeforeApply(live, write);
  const isOwn = (entry: Manager) => sameWriter(entry, write, 'Apply');
  const previous = before.find(isOwn);
  const fields = own(fieldsOf(config, write.schema), write);
  const others = before.filter(entry => !isOwn(entry));
  const base = live ? withoutManagers(live) : {};
  const next = removeDropped(
    mergeApplied(base, config, write.schema),
    {
      before: previous?.fields,
      owned: others.reduce((all, { fields: each }) => all.union(each), fields),
    },
    write.schema,
  ) as KubeObject;
  const changes = compare(base, next, write.schema);
  const touched = own(changes.modified.union(changes.added), write);
  if (!write.force) refuseConflicts(others, touched);
  // What changes nothing leaves the time as it was, or none.
  const time = equalJson(base, next) ? previous?.time : write.now;
  const result = { ...next, metadata: { ...next.metadata } };
  setManagers(result, live, [
    ...others.map(entry => without(entry, touched, changes)),
    { ...identity(write), operation: 'Apply', time, fields },
  ]);
  return result;
}

/** The owners that count before an update: those that the request gives, if it does; `undefined` when it wants them forgotten. */
function knownManagers(
  live: KubeObject | undefined,
  next: KubeObject,
  write: FieldWrite,
): Manager[] | undefined {
  if (write.subresource) return readManagers(live) ?? [];
  if (isReset(next)) return live ? undefined : [];
  const given = readManagers(next);
  return given && given.length > 0 ? given : readManagers(live) ?? [];
}

function managersBeforeApply(
  live: KubeObject | undefined,
  write: FieldWrite,
): Manager[] {
  const before = readManagers(live) ?? [];
  if (!live || before.length > 0) return before;
  return updateManagers(undefined, live, [], {
    ...write,
    manager: BEFORE_FIRST_APPLY,
    subresource: '',
  });
}

function updateManagers(
  live: KubeObject | undefined,
  next: KubeObject,
  before: Manager[],
  write: FieldWrite,
): Manager[] {
  const changes = compare(
    live ? withoutManagers(live) : write.empty,
    withoutManagers(next),
    write.schema,
  );
  const all = changes.modified.union(changes.added);
  const touched = own(all, write);
  const isOwn = (entry: Manager) => sameWriter(entry, write, 'Update');
  const rest = before.map(entry => without(entry, all, changes));
  if (touched.isEmpty) return rest;
  const previous = rest.find(isOwn);
  return capUpdaters([
    ...rest.filter(entry => !isOwn(entry)),
    {
      ...identity(write),
      operation: 'Update',
      time: write.now,
      fields: (previous?.fields ?? new FieldSet()).union(touched),
    },
  ]);
}

function refuseConflicts(others: Manager[], touched: FieldSet): void {
  const conflicts = others
    .map(entry => ({ entry, fields: entry.fields.intersection(touched) }))
    .filter(({ fields }) => !fields.isEmpty);
  if (conflicts.length > 0) throw applyConflict(conflicts);
}

/** An owner without what another writer took or removed. */
function without(
  entry: Manager,
  touched: FieldSet,
  { removed }: Comparison,
): Manager {
  const fields = entry.fields.difference(touched).difference(removed);
  return { ...entry, fields };
}

function own(fields: FieldSet, write: FieldWrite): FieldSet {
  return ownable(fields, write.subresource, write.hasStatus);
}

function sameWriter(
  entry: Manager,
  write: FieldWrite,
  operation: Manager['operation'],
): boolean {
  return (
    entry.manager === write.manager &&
    entry.operation === operation &&
    entry.subresource === write.subresource &&
    (operation === 'Apply' || entry.apiVersion === write.apiVersion)
  );
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
