import {
  quantityToNano,
  type FreeForm,
  type ResourceRequirements,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

const NANO = 10n ** 9n;

/** Suffixes of powers of 1000, from nano on. */
const DECIMAL = ['n', 'u', 'm', '', 'k', 'M', 'G', 'T', 'P', 'E'];

/** Suffixes of powers of 1024. */
const BINARY = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];

/**
 * A quantity as Kubernetes' own types write it: the largest suffix that leaves a whole number, so that `1000m` is `1` and
 * `1024Mi` is `1Gi`. What other control planes write equals ours, and a unit alone restarts no node. Text that is not a
 * quantity stays for the API server to refuse.
 */
export function canonicalQuantity(quantity: string | number): string {
  const nano = quantityToNano(quantity);
  if (nano === undefined) {
    return String(quantity);
  }
  const text = String(quantity);
  if (/[KMGTPE]i$/.test(text) && !isBelow1024(nano)) {
    return reduced(roundedUp(nano), 1024n, BINARY);
  }
  const exponent = /[eE][+-]?\d+$/.test(text);
  const suffixes = exponent
    ? DECIMAL.map((_, index) => (index === 3 ? '' : `e${(index - 3) * 3}`))
    : DECIMAL;
  return reduced(nano, 1000n, suffixes);
}

/** Requests and limits with canonical quantities; everything else as it is. */
export function canonicalResources<T extends ResourceRequirements | undefined>(
  resources: T,
): T {
  if (!resources) {
    return resources;
  }
  const { requests, limits } = resources;
  return {
    ...resources,
    ...(requests && { requests: canonicalAll(requests) }),
    ...(limits && { limits: canonicalAll(limits) }),
  };
}

/** A volume claim with canonical quantities. */
export function canonicalClaim<T extends FreeForm | undefined>(claim: T): T {
  const resources = claim?.resources as ResourceRequirements | undefined;
  return resources
    ? { ...claim, resources: canonicalResources(resources) }
    : claim;
}

/** A volume of a pod, or its source, with canonical quantities. */
export function canonicalVolume<T extends FreeForm>(volume: T): T {
  const { emptyDir, ephemeral } = volume as {
    emptyDir?: { sizeLimit?: string | number };
    ephemeral?: { volumeClaimTemplate?: { spec?: FreeForm } };
  };
  const template = ephemeral?.volumeClaimTemplate;
  return {
    ...volume,
    ...(emptyDir?.sizeLimit !== undefined && {
      emptyDir: {
        ...emptyDir,
        sizeLimit: canonicalQuantity(emptyDir.sizeLimit),
      },
    }),
    ...(template && {
      ephemeral: {
        ...ephemeral,
        volumeClaimTemplate: {
          ...template,
          spec: canonicalClaim(template.spec),
        },
      },
    }),
  };
}

/**
 * An environment variable with a canonical quantity: where it tells a resource of the container, Go always writes the divisor,
 * as `0` where none is given.
 */
export function canonicalEnv(variable: FreeForm): FreeForm {
  const valueFrom = variable.valueFrom as
    | { resourceFieldRef?: { divisor?: string | number } }
    | undefined;
  const reference = valueFrom?.resourceFieldRef;
  return reference
    ? {
        ...variable,
        valueFrom: {
          ...valueFrom,
          resourceFieldRef: {
            ...reference,
            divisor: canonicalQuantity(reference.divisor ?? '0'),
          },
        },
      }
    : variable;
}

function canonicalAll(
  amounts: Record<string, string | number>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(amounts).map(([key, value]) => [
      key,
      canonicalQuantity(value),
    ]),
  );
}

function isBelow1024(nano: bigint): boolean {
  return nano < 1024n * NANO && nano > -1024n * NANO;
}

function roundedUp(nano: bigint): bigint {
  const whole = nano / NANO;
  return nano % NANO > 0n ? whole + 1n : whole;
}

function reduced(value: bigint, step: bigint, suffixes: string[]): string {
  let rest = value;
  let index = 0;
  while (rest !== 0n && rest % step === 0n && index < suffixes.length - 1) {
    rest /= step;
    index += 1;
  }
  return rest === 0n ? '0' : `${rest}${suffixes[index]}`;
}
