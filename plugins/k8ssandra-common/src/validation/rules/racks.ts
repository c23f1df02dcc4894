import { rackChanges, type RackPlan } from '../changes/racks';
import {
  keptDatacenters,
  type DatacenterEntry,
  type Manifest,
  type Rule,
} from '../context';
import { asList, asText, at } from '../read';
import { rackNames } from './datacenterSizes';

/** Racks of a running datacenter stay, in their order; new ones come after them and bring their own nodes (operator-spec 6.3). */
export const racks: Rule = input =>
  keptDatacenters(input).flatMap(({ now, before }) =>
    rackChanges(
      now.field,
      planOf(input.previous ?? input.manifest, before),
      planOf(input.manifest, now),
    ),
  );

/** Racks of both levels by name, the datacenter's over the cluster's (operator-spec 3.4). */
function planOf(manifest: Manifest, datacenter: DatacenterEntry): RackPlan {
  const zoneOf = (list: unknown, name: string) =>
    asText(
      at(
        asList(list).find(each => at(each, 'name') === name),
        'zone',
      ),
    );
  return {
    size: Number(datacenter.template.size),
    racks: rackNames(manifest, datacenter).map(name => ({
      name,
      zone:
        zoneOf(datacenter.template.racks, name) ??
        zoneOf(manifest.cassandra.racks, name),
    })),
  };
}
