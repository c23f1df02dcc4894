import type { EndpointSlice } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** All addresses of some slices. */
export function addressesOf(slices: EndpointSlice[]): string[] {
  return slices.flatMap(slice =>
    (slice.endpoints ?? []).flatMap(each => each.addresses),
  );
}

/** What is there of one datacenter, and whether nothing is moving in it. */
export interface AddressGroup {
  current: string[];
  settled: boolean;
}

/**
 * What to publish. While the nodes of a datacenter come up one by one, new addresses wait until all are there, so that a
 * roll-out costs one write and not one per node; as soon as a published address has died everything that lives is published.
 */
export function settleAddresses(
  known: string[],
  groups: AddressGroup[],
): string[] {
  const all = new Set(groups.flatMap(each => each.current));
  const someDied = known.some(address => !all.has(address));
  return groups.flatMap(({ current, settled }) =>
    settled || someDied
      ? current
      : current.filter(address => known.includes(address)),
  );
}
