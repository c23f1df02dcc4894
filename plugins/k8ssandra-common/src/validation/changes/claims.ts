import type { FreeForm } from '../../resources';
import { quantityToNano } from '../quantity';
import { asObject, at } from '../read';
import { refuse } from '../context';
import type { Cause } from '../types';

/** A size as it is written, and as a number that can be compared. */
export interface ClaimSize {
  text: string;
  nano: bigint | undefined;
}

/** The storage that a claim asks for. */
export function sizeOf(claim: unknown): ClaimSize {
  const size = at(claim, 'resources', 'requests', 'storage');
  return { text: String(size), nano: quantityToNano(size as string) };
}

/**
 * What a changed claim does to the volumes of running nodes: they cannot shrink, and nothing but their size can change
 * (operator-spec 6.3).
 * @param field - JSON path of the claim
 */
export function claimChanges(
  field: string,
  before: FreeForm,
  now: FreeForm,
): Cause[] {
  const was = fixedPart(before);
  const is = fixedPart(now);
  const causes = Object.keys({ ...was, ...is })
    .filter(key => !same(was[key], is[key]))
    .map(key =>
      refuse.forbidden(
        `${field}.${key}`,
        `cannot be changed from ${show(was[key])} to ${show(
          is[key],
        )} in a running datacenter; add a datacenter with the new storage and remove this one afterwards`,
      ),
    );
  const wasSize = sizeOf(before);
  const isSize = sizeOf(now);
  const shrinks =
    wasSize.nano !== undefined &&
    isSize.nano !== undefined &&
    isSize.nano < wasSize.nano;
  return shrinks
    ? [
        ...causes,
        refuse.forbidden(
          `${field}.resources.requests.storage`,
          `cannot shrink from ${wasSize.text} to ${isSize.text}: the data are on it; keep at least ${wasSize.text}`,
        ),
      ]
    : causes;
}

/** Everything but the requests; limits are named with their path. */
function fixedPart({ resources, ...rest }: FreeForm): FreeForm {
  const limits = asObject(at(resources, 'limits'));
  return Object.keys(limits).length > 0
    ? { ...rest, 'resources.limits': limits }
    : rest;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
