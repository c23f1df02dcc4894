import type { ClusterSummary } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { ORDER_FIELDS, type OrderForm } from './form';
import { isNameTaken } from './names';

/** What was typed into a form and not ordered yet, as it is kept in the browser. It holds names of Secrets, never a secret. */
export interface OrderDraft {
  version: 1;
  /** RFC 3339, by the clock of this browser. */
  savedAt: string;
  form: OrderForm;
  /** The control plane accepted it as it is: it could be sent. */
  accepted?: boolean;
}

/** Only the order's own fields, whatever else the form holds. */
export function draftOf(
  form: OrderForm,
  accepted: boolean,
  now: Date,
): OrderDraft {
  return {
    version: 1,
    savedAt: now.toISOString(),
    form: pick(form),
    ...(accepted && { accepted }),
  };
}

/** A draft out of what a storage held; `undefined` for anything else. */
export function readDraft(stored: unknown): OrderDraft | undefined {
  const { version, savedAt, form, accepted } = (stored ??
    {}) as Partial<OrderDraft>;
  if (version !== 1 || typeof form !== 'object' || form === null) {
    return undefined;
  }
  return {
    version,
    savedAt: typeof savedAt === 'string' ? savedAt : new Date(0).toISOString(),
    form: pick(form),
    ...(accepted === true && { accepted }),
  };
}

/** Something a person typed or chose; what a form fills in by itself is no draft. */
export function isWorthKeeping(form: OrderForm): boolean {
  return Boolean(form.name || form.owner || form.regions?.length);
}

/** It was ready to be sent, and its cluster exists now: the order was made. */
export function isFinished(
  { form, accepted = false }: OrderDraft,
  clusters: ClusterSummary[],
): boolean {
  return accepted && isNameTaken(form, clusters);
}

function pick(form: OrderForm): OrderForm {
  return Object.fromEntries(
    ORDER_FIELDS.filter(field => form[field] !== undefined).map(field => [
      field,
      form[field],
    ]),
  );
}
