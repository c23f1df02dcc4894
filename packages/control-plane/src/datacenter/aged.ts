import type { Aged } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { unseenReason } from '../view/access';
import type { DatacenterModel } from '../view/datacenterModel';

/** What was read in the region of a datacenter, with its age; `null` where the region was never seen. */
export function agedOf<T>(
  { facts: { context }, access }: DatacenterModel,
  make: () => T,
): Aged<T> {
  const { everSeen, lastContactSeconds, name, region } = context;
  return {
    value: everSeen ? make() : null,
    observedAgeSeconds: everSeen ? lastContactSeconds : null,
    reachable: access === undefined,
    ...(access ? { reason: unseenReason(access, name || region) } : {}),
  };
}
