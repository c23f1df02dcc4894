import { keptDatacenters, refuse, type Rule } from '../context';
import { rackNames } from './datacenterSizes';

/**
 * Racks of a running datacenter stay, in their order; new ones come after them and bring their own nodes (operator-spec 6.3).
 * Taking a rack away would take its nodes and their data.
 */
export const racks: Rule = input =>
  keptDatacenters(input).flatMap(({ now, before }) => {
    const was = rackNames(input.previous ?? input.manifest, before);
    const is = rackNames(input.manifest, now);
    const changed = was.find((name, index) => is[index] !== name);
    if (changed !== undefined) {
      return [
        refuse.forbidden(
          `${now.field}.racks`,
          `the racks of a running datacenter cannot be removed, renamed or put in another order; keep ${was.join(
            ', ',
          )} in this order and add new ones after them`,
        ),
      ];
    }
    const added = is.length - was.length;
    const smallest = Math.floor(Number(before.template.size) / was.length);
    const growth = Number(now.template.size) - Number(before.template.size);
    return added > 0 && growth < added * smallest
      ? [
          refuse.invalid(
            `${now.field}.size`,
            `new racks bring nodes of their own: with ${added} more racks of ${smallest} nodes raise the size to at least ${
              Number(before.template.size) + added * smallest
            }`,
          ),
        ]
      : [];
  });
