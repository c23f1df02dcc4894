import {
  effective,
  refuse,
  type DatacenterEntry,
  type Manifest,
  type Rule,
} from '../context';
import { asList, at } from '../read';

/** Every datacenter has at least one node, and one for each rack: cass-operator refuses less (operator-spec 6.3). */
export const datacenterSizes: Rule = ({ manifest }) =>
  manifest.datacenters.flatMap(datacenter => {
    const { size } = datacenter.template;
    const field = `${datacenter.field}.size`;
    if (size === undefined) {
      return [refuse.required(field, 'says how many nodes to run; at least 1')];
    }
    if (!Number.isInteger(size) || Number(size) < 1) {
      return [
        refuse.invalid(
          field,
          `must be a whole number of at least 1, not ${JSON.stringify(size)}`,
        ),
      ];
    }
    const racks = rackNames(manifest, datacenter).length;
    return Number(size) < racks
      ? [
          refuse.invalid(
            field,
            `${size} nodes cannot fill ${racks} racks; raise the size to at least ${racks} or name fewer racks`,
          ),
        ]
      : [];
  });

/** Names of the racks of a datacenter; one called `default` where none is named. */
export function rackNames(
  manifest: Manifest,
  datacenter: DatacenterEntry,
): string[] {
  const own = asList(datacenter.template.racks);
  const shared = asList(manifest.cassandra.racks);
  const names = [...shared, ...own].map(each => String(at(each, 'name') ?? ''));
  return names.length > 0 ? [...new Set(names)] : ['default'];
}

/** Names of the racks that a datacenter itself lists; `default` where it lists none. */
export function ownRackNames({ template }: DatacenterEntry): string[] {
  const names = asList(template.racks).map(each =>
    String(at(each, 'name') ?? ''),
  );
  return names.length > 0 ? names : ['default'];
}

/** No rack is named twice in one list. */
export const distinctRacks: Rule = ({ manifest }) =>
  [
    { field: 'spec.cassandra', racks: manifest.cassandra.racks },
    ...manifest.datacenters.map(each => ({
      field: each.field,
      racks: each.template.racks,
    })),
  ].flatMap(({ field, racks }) => {
    const names = asList(racks).map(each => at(each, 'name'));
    return names.flatMap((name, index) =>
      name !== undefined && names.indexOf(name) < index
        ? [
            refuse.duplicate(
              `${field}.racks[${index}].name`,
              `"${name}" is named twice; give each rack a name of its own`,
            ),
          ]
        : [],
    );
  });

/** Where the data lie is said for every datacenter (operator-spec 6.1 rule 3). */
export const storage: Rule = ({ manifest }) =>
  manifest.datacenters.flatMap(datacenter =>
    (effective(manifest, datacenter, 'storageConfig') ?? null) === null
      ? [
          refuse.required(
            `${datacenter.field}.storageConfig`,
            'must be set here or in spec.cassandra.storageConfig',
          ),
        ]
      : [],
  );
