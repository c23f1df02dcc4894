import type {
  PermissionCondition,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import type { Predicate } from './resources';

/** A criteria tree of predicates as one predicate. */
export function toPredicate<T>(
  criteria: PermissionCriteria<Predicate<T>>,
): Predicate<T> {
  if (typeof criteria === 'function') {
    return criteria;
  }
  if ('allOf' in criteria) {
    const all = criteria.allOf.map(each => toPredicate<T>(each));
    return resource => all.every(each => each(resource));
  }
  if ('anyOf' in criteria) {
    const any = criteria.anyOf.map(each => toPredicate<T>(each));
    return resource => any.some(each => each(resource));
  }
  const one = toPredicate<T>(criteria.not);
  return resource => !one(resource);
}

/**
 * Whether a criteria tree is true, false, or open because some of its conditions are about what is not known yet.
 * @param judge - undefined for a condition that it cannot judge
 */
export function evaluatePartly(
  criteria: PermissionCriteria<PermissionCondition>,
  judge: (condition: PermissionCondition) => boolean | undefined,
): boolean | undefined {
  if ('allOf' in criteria) {
    return combine(criteria.allOf, judge, false);
  }
  if ('anyOf' in criteria) {
    return combine(criteria.anyOf, judge, true);
  }
  if ('not' in criteria) {
    const inner = evaluatePartly(criteria.not, judge);
    return inner === undefined ? undefined : !inner;
  }
  return judge(criteria);
}

/** @param decisive - the value that decides the whole: true for "any of", false for "all of" */
function combine(
  criteria: PermissionCriteria<PermissionCondition>[],
  judge: (condition: PermissionCondition) => boolean | undefined,
  decisive: boolean,
): boolean | undefined {
  const values = criteria.map(each => evaluatePartly(each, judge));
  if (values.includes(decisive)) {
    return decisive;
  }
  return values.includes(undefined) ? undefined : !decisive;
}
