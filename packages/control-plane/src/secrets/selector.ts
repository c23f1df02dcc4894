import type { ReplicatedSecret } from '@k8ssandra-backstage/plugin-k8ssandra-common';

interface Expression {
  key: string;
  operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';
  values?: string[];
}

/** What a ReplicatedSecret selects, as Kubernetes writes it in a query and as a test of labels. */
export interface Selector {
  text: string;
  matches(labels: Record<string, string> | undefined): boolean;
}

/** Reads a label selector. Undefined for one that names nothing: it would select every secret of the namespace. */
export function selectorOf({ spec }: ReplicatedSecret): Selector | undefined {
  const { matchLabels = {}, matchExpressions = [] } = (spec.selector ?? {}) as {
    matchLabels?: Record<string, string>;
    matchExpressions?: Expression[];
  };
  const expressions: Expression[] = [
    ...Object.entries(matchLabels).map(
      ([key, value]): Expression => ({ key, operator: 'In', values: [value] }),
    ),
    ...matchExpressions,
  ];
  if (expressions.length === 0) return undefined;
  return {
    text: expressions.map(textOf).join(','),
    matches: (labels = {}) =>
      expressions.every(each => fulfils(labels[each.key], each)),
  };
}

function textOf({ key, operator, values = [] }: Expression): string {
  switch (operator) {
    case 'Exists':
      return key;
    case 'DoesNotExist':
      return `!${key}`;
    case 'NotIn':
      return `${key} notin (${values.join(',')})`;
    default:
      return values.length === 1
        ? `${key}=${values[0]}`
        : `${key} in (${values.join(',')})`;
  }
}

function fulfils(
  value: string | undefined,
  { operator, values = [] }: Expression,
): boolean {
  switch (operator) {
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    case 'NotIn':
      return value === undefined || !values.includes(value);
    default:
      return value !== undefined && values.includes(value);
  }
}
