import type { FreeForm } from '../../resources';
import { claimChanges, sizeOf } from '../changes/claims';
import {
  keptDatacenters,
  type DatacenterEntry,
  type Manifest,
  type Rule,
} from '../context';
import { asObject, at } from '../read';

const CLAIM = ['storageConfig', 'cassandraDataVolumeClaimSpec'];

/** The volumes of running nodes cannot shrink, and nothing but their size can change (operator-spec 6.3). */
export const storageChange: Rule = input =>
  keptDatacenters(input).flatMap(({ now, before }) =>
    claimChanges(
      `${now.field}.${CLAIM.join('.')}`,
      claimOf(input.previous ?? input.manifest, before),
      claimOf(input.manifest, now),
    ),
  );

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

/** The claim that counts: the datacenter's fields over the cluster's, requests and limits one by one (operator-spec 3.4). */
function claimOf(manifest: Manifest, datacenter: DatacenterEntry): FreeForm {
  const merged = {
    ...asObject(at(manifest.cassandra, ...CLAIM)),
    ...asObject(at(datacenter.template, ...CLAIM)),
  };
  const amounts = (kind: string) => ({
    ...asObject(at(manifest.cassandra, ...CLAIM, 'resources', kind)),
    ...asObject(at(datacenter.template, ...CLAIM, 'resources', kind)),
  });
  return {
    ...merged,
    resources: { requests: amounts('requests'), limits: amounts('limits') },
  };
}
