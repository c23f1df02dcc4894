import type {
  PermissionCondition,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import { evaluatePartly, toPredicate } from './evaluate';

const isEven = (value: number) => value % 2 === 0;
const isBig = (value: number) => value > 10;

describe('toPredicate', () => {
  it.each([
    [isEven, [2, 12]],
    [{ allOf: [isEven, isBig] }, [12]],
    [{ anyOf: [isEven, isBig] }, [2, 12, 13]],
    [{ not: { anyOf: [isEven, isBig] } }, [1]],
    [{ allOf: [isBig, { not: isEven }] }, [13]],
  ])('%# holds for some', (criteria, expected) => {
    const holds = toPredicate<number>(criteria as any);
    expect([1, 2, 12, 13].filter(holds)).toEqual(expected);
  });
});

describe('evaluatePartly', () => {
  const T = 'TRUE';
  const F = 'FALSE';
  const U = 'OPEN';
  const values: Record<string, boolean | undefined> = {
    TRUE: true,
    FALSE: false,
  };
  const leaf = (rule: string): PermissionCriteria<PermissionCondition> => ({
    rule,
    resourceType: 'any',
  });
  const all = (...rules: string[]) => ({ allOf: rules.map(leaf) as any });
  const any = (...rules: string[]) => ({ anyOf: rules.map(leaf) as any });

  it.each([
    [leaf(T), true],
    [leaf(U), undefined],
    [all(T, T), true],
    [all(T, U), undefined],
    [all(F, U), false],
    [any(F, F), false],
    [any(F, U), undefined],
    [any(T, U), true],
    [{ not: leaf(T) }, false],
    [{ not: leaf(U) }, undefined],
    [{ not: any(F, F) }, true],
  ])('%j is %s', (criteria, expected) => {
    expect(evaluatePartly(criteria, ({ rule }) => values[rule])).toBe(expected);
  });
});
