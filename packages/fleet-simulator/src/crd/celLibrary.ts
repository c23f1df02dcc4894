import { Environment } from '@marcbachmann/cel-js';
import { registerNetwork } from './celNetwork';
import { Quantity } from './quantity';

/** A CEL environment with the functions that Kubernetes adds. */
export function kubernetesEnvironment(): Environment {
  const environment = new Environment({
    unlistedVariablesAreDyn: true,
    homogeneousAggregateLiterals: false,
    enableOptionalTypes: true,
  });
  return registerNetwork(
    registerQuantities(registerTexts(registerLists(environment))),
  );
}

function registerTexts(environment: Environment): Environment {
  return environment
    .registerFunction(
      'string.find(string): string',
      (text: string, pattern: string) =>
        new RegExp(pattern).exec(text)?.[0] ?? '',
    )
    .registerFunction(
      'string.findAll(string): list',
      (text: string, pattern: string) =>
        text.match(new RegExp(pattern, 'g')) ?? [],
    )
    .registerFunction(
      'string.replace(string, string): string',
      (text: string, old: string, by: string) => text.replaceAll(old, () => by),
    )
    .registerFunction(
      'string.charAt(int): string',
      (text: string, at: bigint) => [...text][Number(at)] ?? '',
    );
}

/** The first of two or the last of an order. */
const extreme = (list: any[], wins: (a: any, b: any) => boolean) => {
  if (list.length === 0) throw new Error('min/max called on empty list');
  return list.reduce((best, item) => (wins(item, best) ? item : best));
};

const indexOf = (list: any[], wanted: unknown) =>
  BigInt(list.findIndex(item => item === wanted));

function registerLists(environment: Environment): Environment {
  return environment
    .registerFunction('list.isSorted(): bool', (list: any[]) =>
      list.every((item, index) => index === 0 || list[index - 1] <= item),
    )
    .registerFunction('list.sum(): dyn', (list: any[]) =>
      list.reduce(
        (sum, item) => sum + item,
        typeof list[0] === 'number' ? 0 : 0n,
      ),
    )
    .registerFunction('list.min(): dyn', (list: any[]) =>
      extreme(list, (a, b) => a < b),
    )
    .registerFunction('list.max(): dyn', (list: any[]) =>
      extreme(list, (a, b) => a > b),
    )
    .registerFunction('list.indexOf(dyn): int', indexOf)
    .registerFunction(
      'list.lastIndexOf(dyn): int',
      (list: any[], wanted: unknown) =>
        BigInt(list.findLastIndex(item => item === wanted)),
    );
}

const quantity = (text: string) => {
  const parsed = Quantity.parse(text);
  if (!parsed)
    throw new Error(
      "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'",
    );
  return parsed;
};

function registerQuantities(environment: Environment): Environment {
  return environment
    .registerType('Quantity', Quantity)
    .registerFunction(
      'isQuantity(string): bool',
      (text: string) => Quantity.parse(text) !== undefined,
    )
    .registerFunction('quantity(string): Quantity', quantity)
    .registerFunction(
      'Quantity.compareTo(Quantity): int',
      (a: Quantity, b: Quantity) => a.compareTo(b),
    )
    .registerFunction(
      'Quantity.isGreaterThan(Quantity): bool',
      (a: Quantity, b: Quantity) => a.nanos > b.nanos,
    )
    .registerFunction(
      'Quantity.isLessThan(Quantity): bool',
      (a: Quantity, b: Quantity) => a.nanos < b.nanos,
    )
    .registerFunction(
      'Quantity.add(Quantity): Quantity',
      (a: Quantity, b: Quantity) => new Quantity(a.nanos + b.nanos),
    )
    .registerFunction(
      'Quantity.sub(Quantity): Quantity',
      (a: Quantity, b: Quantity) => new Quantity(a.nanos - b.nanos),
    )
    .registerFunction('Quantity.sign(): int', (it: Quantity) =>
      it.compareTo(new Quantity(0n)),
    )
    .registerFunction(
      'Quantity.isInteger(): bool',
      (it: Quantity) => it.isInteger,
    )
    .registerFunction(
      'Quantity.asInteger(): int',
      (it: Quantity) => it.asInteger,
    )
    .registerFunction(
      'Quantity.asApproximateFloat(): double',
      (it: Quantity) => it.asFloat,
    );
}
