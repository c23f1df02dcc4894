import {
  effective,
  keptDatacenters,
  refuse,
  type DatacenterEntry,
  type Manifest,
  type Rule,
} from '../context';
import { quantityToNano } from '../quantity';
import { asObject, at } from '../read';

const CLAIM = ['storageConfig', 'cassandraDataVolumeClaimSpec'];

/** The volumes of running nodes cannot shrink, and nothing but their size can change (operator-spec 6.3). */
export const storageChange: Rule = input =>
  keptDatacenters(input).flatMap(({ now, before }) => {
    const was = claimOf(input.previous ?? input.manifest, before);
    const is = claimOf(input.manifest, now);
    const field = `${now.field}.${CLAIM.join('.')}`;
    const fixed = Object.keys({ ...was, ...is }).filter(
      key => key !== 'resources' && !same(was[key], is[key]),
    );
    const causes = fixed.map(key =>
      refuse.forbidden(
        `${field}.${key}`,
        `cannot be changed from ${show(was[key])} to ${show(
          is[key],
        )} in a running datacenter; add a datacenter with the new storage and remove this one afterwards`,
      ),
    );
    const wasSize = sizeOf(was);
    const isSize = sizeOf(is);
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
  });

/** Datacenters whose volumes shall grow, with the size they have and the size they shall get. */
export function growingStorage(
  input: Parameters<Rule>[0],
): Array<{ datacenter: DatacenterEntry; from: string; to: string }> {
  return keptDatacenters(input).flatMap(({ now, before }) => {
    const from = sizeOf(claimOf(input.previous ?? input.manifest, before));
    const to = sizeOf(claimOf(input.manifest, now));
    const grows =
      from.nano !== undefined && to.nano !== undefined && to.nano > from.nano;
    return grows ? [{ datacenter: now, from: from.text, to: to.text }] : [];
  });
}

/** The claim that counts: the datacenter's fields over the cluster's. */
function claimOf(manifest: Manifest, datacenter: DatacenterEntry) {
  const shared = asObject(at(manifest.cassandra, ...CLAIM));
  const own = asObject(at(datacenter.template, ...CLAIM));
  const size =
    effective(
      manifest,
      datacenter,
      ...CLAIM,
      'resources',
      'requests',
      'storage',
    ) ?? undefined;
  return {
    ...shared,
    ...own,
    resources: { requests: { storage: size } },
  } as Record<string, unknown>;
}

function sizeOf(claim: Record<string, unknown>) {
  const size = at(claim, 'resources', 'requests', 'storage');
  return { text: String(size), nano: quantityToNano(size as string) };
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
