import {
  FIELD_MANAGER,
  type FreeForm,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** One entry of `metadata.managedFields`. */
export interface ManagedFieldsEntry {
  manager?: string;
  operation?: 'Apply' | 'Update';
  apiVersion?: string;
  fieldsType?: string;
  fieldsV1?: FreeForm;
  subresource?: string;
  time?: string;
}

/** Names by which the k8ssandra-operator is known in `managedFields`: its program is called `manager`. */
export const OPERATOR_MANAGERS = ['manager', 'k8ssandra-operator'];

/** Labels and annotations that cass-operator writes; its program is called `manager` too. */
const OF_CASS_OPERATOR =
  /^f:(cassandra\.datastax\.com|control\.k8ssandra\.io)\//;

/**
 * Hands what the k8ssandra-operator wrote over to our own server-side apply, so that a later apply takes back what it no longer
 * names. What others may have written under the same name stays: finalizers, owners, status, and what is cass-operator's.
 * @returns the entries as they shall be, or undefined where nothing is to hand over
 */
export function handedOver(
  entries: ManagedFieldsEntry[],
  time: string,
): ManagedFieldsEntry[] | undefined {
  const rest: ManagedFieldsEntry[] = [];
  let taken: FreeForm | undefined;
  let apiVersion: string | undefined;
  for (const each of entries) {
    const { fieldsV1 = {}, manager = '', subresource } = each;
    if (subresource || !OPERATOR_MANAGERS.includes(manager)) {
      rest.push(each);
      continue;
    }
    const { ours, theirs } = split(fieldsV1);
    if (isEmpty(ours)) {
      rest.push(each);
      continue;
    }
    taken = union(taken ?? {}, ours);
    apiVersion = each.apiVersion;
    if (!isEmpty(theirs)) rest.push({ ...each, fieldsV1: theirs });
  }
  if (!taken) return undefined;
  const isOurs = (each: ManagedFieldsEntry) =>
    each.manager === FIELD_MANAGER &&
    each.operation === 'Apply' &&
    !each.subresource;
  const before = rest.find(isOurs);
  return [
    ...rest.filter(each => !isOurs(each)),
    {
      manager: FIELD_MANAGER,
      operation: 'Apply',
      apiVersion: before?.apiVersion ?? apiVersion,
      time,
      fieldsType: 'FieldsV1',
      fieldsV1: union(before?.fieldsV1 ?? {}, taken),
    },
  ];
}

/** Which fields of an entry are taken over, and which stay. */
function split(fields: FreeForm): { ours: FreeForm; theirs: FreeForm } {
  const ours: FreeForm = {};
  const theirs: FreeForm = {};
  for (const [field, below] of Object.entries(fields)) {
    if (field === 'f:metadata') {
      const { mine, left } = splitMetadata(below as FreeForm);
      if (!isEmpty(mine)) ours[field] = mine;
      if (!isEmpty(left)) theirs[field] = left;
    } else if (field === 'f:status') {
      theirs[field] = below;
    } else {
      ours[field] = below;
    }
  }
  return { ours, theirs };
}

function splitMetadata(fields: FreeForm): { mine: FreeForm; left: FreeForm } {
  const mine: FreeForm = {};
  const left: FreeForm = {};
  for (const [field, below] of Object.entries(fields)) {
    if (field !== 'f:labels' && field !== 'f:annotations') {
      left[field] = below;
      continue;
    }
    const entries = Object.entries(below as FreeForm);
    const kept = entries.filter(([name]) => OF_CASS_OPERATOR.test(name));
    const given = entries.filter(([name]) => !OF_CASS_OPERATOR.test(name));
    if (given.length > 0) mine[field] = Object.fromEntries(given);
    if (kept.length > 0) left[field] = Object.fromEntries(kept);
  }
  return { mine, left };
}

/** All fields of both sets. */
function union(a: FreeForm, b: FreeForm): FreeForm {
  const all: FreeForm = { ...a };
  for (const [field, below] of Object.entries(b)) {
    const there = all[field] as FreeForm | undefined;
    all[field] = there ? union(there, below as FreeForm) : below;
  }
  return all;
}

function isEmpty(fields: FreeForm): boolean {
  return Object.keys(fields).length === 0;
}
