import { asObject, at } from './read';
import { annotations } from '../constants';
import type { Cause } from './types';
import { judge, type ValidationInput } from './validate';

/** The answer of a validating webhook: refused when there are causes. */
export interface Admission {
  causes: Cause[];
  /** One line each, as `kubectl` shows them. */
  warnings: string[];
}

/**
 * Judges a write of a K8ssandraCluster as our validating webhook does: it refuses what upstream's webhook refuses
 * (operator-spec 6.1), with all causes at once, and warns of everything else that {@link validateK8ssandraCluster} knows.
 *
 * Two writes always pass: to an object that is being deleted, and one that changes neither the spec nor the annotation that
 * a rule looks at. So a finalizer can be taken away and an owner set where the object was stored before the webhook was there.
 */
export function admitK8ssandraCluster(input: ValidationInput): Admission {
  const { cluster, previous } = input;
  const { findings, warnings } = judge(input);
  const passes =
    at(cluster, 'metadata', 'deletionTimestamp') !== undefined ||
    (previous !== undefined && sameToTheRules(cluster, previous));
  const refused = passes
    ? []
    : findings.filter(each => each.gate === 'everywhere');
  const told = findings.filter(each => !refused.includes(each));
  return {
    causes: refused.map(({ gate: _gate, ...cause }) => cause),
    warnings: [
      ...told.map(({ field, message }) => `${field}: ${message}`),
      ...warnings.map(each => each.text),
    ],
  };
}

/** Whether two objects differ in nothing that a rule reads. Order of keys counts as a difference, which costs one judgement. */
function sameToTheRules(now: unknown, before: unknown): boolean {
  const read = (object: unknown) =>
    JSON.stringify([
      asObject(object).spec,
      at(object, 'metadata', 'annotations', annotations.autoupdateSpec),
    ]);
  return read(now) === read(before);
}
