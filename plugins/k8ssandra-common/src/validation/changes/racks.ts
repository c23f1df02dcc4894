import { refuse } from '../context';
import { asList, asText, at } from '../read';
import type { Cause } from '../types';

/** The racks of one datacenter and its nodes. */
export interface RackPlan {
  /** In their order; one called `default` where none is named. */
  racks: Array<{ name: string; zone?: string }>;
  size: number;
}

/** Reads a list of racks; `default` where there is none. */
export function readRacks(list: unknown): RackPlan['racks'] {
  const racks = asList(list).map(each => ({
    name: String(at(each, 'name') ?? ''),
    zone: asText(at(each, 'zone')),
  }));
  return racks.length > 0 ? racks : [{ name: 'default' }];
}

/**
 * What changed racks do to running nodes: racks stay, in their order and zones; new ones come after them and bring their own nodes
 * (operator-spec 6.3). Taking a rack away would take its nodes and their data.
 * @param field - JSON path of what has `racks` and `size`
 */
export function rackChanges(
  field: string,
  before: RackPlan,
  now: RackPlan,
): Cause[] {
  const names = before.racks.map(each => each.name);
  if (names.some((name, index) => now.racks[index]?.name !== name)) {
    return [
      refuse.forbidden(
        `${field}.racks`,
        `the racks of a running datacenter cannot be removed, renamed or put in another order; keep ${names.join(
          ', ',
        )} in this order and add new ones after them`,
      ),
    ];
  }
  const moved = before.racks.flatMap(({ name, zone }, index) => {
    const to = now.racks[index].zone;
    return zone && to && zone !== to
      ? [
          refuse.forbidden(
            `${field}.racks[${index}].zone`,
            `the nodes of rack "${name}" and their volumes are in zone ${zone} and cannot move to ${to}; keep ${zone}`,
          ),
        ]
      : [];
  });
  return [...moved, ...growth(field, before, now)];
}

function growth(field: string, before: RackPlan, now: RackPlan): Cause[] {
  const added = now.racks.length - before.racks.length;
  const smallest = Math.floor(before.size / before.racks.length);
  return added > 0 && now.size - before.size < added * smallest
    ? [
        refuse.invalid(
          `${field}.size`,
          `new racks bring nodes of their own: with ${added} more racks of ${smallest} nodes raise the size to at least ${
            before.size + added * smallest
          }`,
        ),
      ]
    : [];
}
