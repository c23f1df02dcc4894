const PATTERN =
  /^([+-]?)(\d+(?:\.\d*)?|\.\d+)(n|u|m|k|M|G|T|P|E|[KMGTPE]i|[eE][+-]?\d+)?$/;

const NANO = 10n ** 9n;

const units: Record<string, [factor: bigint, divisor: bigint]> = {
  n: [1n, NANO],
  u: [1n, 10n ** 6n],
  m: [1n, 1000n],
  k: [1000n, 1n],
  ...Object.fromEntries(
    ['M', 'G', 'T', 'P', 'E'].map((unit, index) => [
      unit,
      [1000n ** BigInt(index + 2), 1n],
    ]),
  ),
  ...Object.fromEntries(
    ['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'].map((unit, index) => [
      unit,
      [1024n ** BigInt(index + 1), 1n],
    ]),
  ),
};

/** An amount as Kubernetes writes it, such as `1500Mi`; what is smaller than a billionth is rounded up. */
export class Quantity {
  constructor(readonly nanos: bigint) {}

  /** `undefined` for a text that is none. */
  static parse(text: string): Quantity | undefined {
    const match = PATTERN.exec(text);
    if (!match) return undefined;
    const [, sign, number, unit = ''] = match;
    const [whole, fraction = ''] = number.split('.');
    const [factor, divisor] = unitOf(unit);
    const scaled = BigInt(whole + fraction) * factor * NANO;
    const by = divisor * 10n ** BigInt(fraction.length);
    const nanos = scaled / by + (scaled % by > 0n ? 1n : 0n);
    return new Quantity(sign === '-' ? -nanos : nanos);
  }

  /** -1, 0 or 1. */
  compareTo(other: Quantity): bigint {
    if (this.nanos === other.nanos) return 0n;
    return this.nanos < other.nanos ? -1n : 1n;
  }

  get isInteger(): boolean {
    return this.nanos % NANO === 0n;
  }

  get asInteger(): bigint {
    return this.nanos / NANO;
  }

  get asFloat(): number {
    return Number(this.nanos) / 1e9;
  }
}

function unitOf(unit: string): [bigint, bigint] {
  if (unit === '') return [1n, 1n];
  if (Object.hasOwn(units, unit)) return units[unit];
  const exponent = Number(unit.slice(1));
  return exponent < 0
    ? [1n, 10n ** BigInt(-exponent)]
    : [10n ** BigInt(exponent), 1n];
}
