import { levelsOf, refuse, type Rule } from '../context';
import { quantityToNano } from '../quantity';
import { asList, asObject, at } from '../read';
import type { Cause } from '../types';

const CLAIM = ['storageConfig', 'cassandraDataVolumeClaimSpec', 'resources'];

/** What nodes ask for can be read, and is more than nothing: cass-operator's definition refuses it after the first region has it. */
export const quantities: Rule = ({ manifest }) =>
  levelsOf(manifest).flatMap(({ field, options }) => [
    ...amounts(`${field}.resources`, at(options, 'resources')),
    ...amounts(`${field}.${CLAIM.join('.')}`, at(options, ...CLAIM)),
    ...[
      ['storageConfig', 'additionalVolumes'],
      ['extraVolumes', 'pvcs'],
    ].flatMap(path =>
      asList(at(options, ...path)).flatMap((volume, index) =>
        amounts(
          `${field}.${path.join('.')}[${index}].pvcSpec.resources`,
          at(volume, 'pvcSpec', 'resources'),
        ),
      ),
    ),
  ]);

function amounts(field: string, resources: unknown): Cause[] {
  return ['requests', 'limits'].flatMap(kind =>
    Object.entries(asObject(at(resources, kind))).flatMap(([name, amount]) => {
      const nano = quantityToNano(amount as string);
      const least = name === 'storage' ? 1n : 0n;
      if (nano !== undefined && nano >= least) return [];
      const example = name === 'cpu' ? '500m or 2' : '5Gi';
      return [
        refuse.invalid(
          `${field}.${kind}.${name}`,
          `${JSON.stringify(
            amount,
          )} is no amount that there can be: write a number with a unit, such as ${example}`,
        ),
      ];
    }),
  );
}
