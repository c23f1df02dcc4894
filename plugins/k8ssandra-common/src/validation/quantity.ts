const PATTERN =
  /^([+-]?)(\d+(?:\.(\d*))?|\.(\d+))(?:([KMGTPE]i)|([numkMGTPE])|[eE]([+-]?\d+))?$/;

const BINARY: Record<string, bigint> = {
  Ki: 2n ** 10n,
  Mi: 2n ** 20n,
  Gi: 2n ** 30n,
  Ti: 2n ** 40n,
  Pi: 2n ** 50n,
  Ei: 2n ** 60n,
};

const DECIMAL: Record<string, number> = {
  n: -9,
  u: -6,
  m: -3,
  k: 3,
  M: 6,
  G: 9,
  T: 12,
  P: 15,
  E: 18,
};

/** Nano is the smallest unit that Kubernetes knows; a quantity is held as a whole number of it. */
const SCALE = 9;

/**
 * Reads a Kubernetes quantity such as `512Mi`, `0.5` or `5e9` as a whole number of nano units,
 * so that two quantities can be compared exactly. `undefined` when it is not a quantity.
 */
export function quantityToNano(
  quantity: string | number | undefined | null,
): bigint | undefined {
  const match = PATTERN.exec(String(quantity ?? ''));
  if (!match) {
    return undefined;
  }
  const [, sign, digits, , , binary, decimal, exponent] = match;
  const [whole, fraction = ''] = digits.split('.');
  let shift = SCALE - fraction.length;
  shift += decimal ? DECIMAL[decimal] : Number(exponent ?? 0);
  const value = BigInt(`${whole}${fraction}`) * (binary ? BINARY[binary] : 1n);
  if (Math.abs(shift) > 64) {
    return undefined;
  }
  const nano =
    shift >= 0 ? value * 10n ** BigInt(shift) : roundUp(value, -shift);
  return sign === '-' ? -nano : nano;
}

/** Kubernetes rounds what is below nano up, away from zero. */
function roundUp(value: bigint, digits: number): bigint {
  const divisor = 10n ** BigInt(digits);
  return (value + divisor - 1n) / divisor;
}

/**
 * A Kubernetes quantity as a JSON number: `512Mi` is 536870912, `512M` is 512000000, `500m` is 0.5.
 * `undefined` when it is not a quantity.
 */
export function quantityToNumber(
  quantity: string | number | undefined | null,
): number | undefined {
  const nano = quantityToNano(quantity);
  if (nano === undefined) {
    return undefined;
  }
  const unit = 10n ** BigInt(SCALE);
  return nano % unit === 0n ? Number(nano / unit) : Number(nano) / 1e9;
}
