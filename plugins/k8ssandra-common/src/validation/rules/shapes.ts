import { levelsOf, refuse, type Rule } from '../context';
import { at, isObject } from '../read';
import type { Cause } from '../types';

type Shape = 'list' | 'object';

/** What each of these holds, within the options of the cluster and of each datacenter. */
const OPTIONS: ReadonlyArray<readonly [Shape, ...string[]]> = [
  ['list', 'racks'],
  ['list', 'additionalSeeds'],
  ['list', 'tolerations'],
  ['list', 'containers'],
  ['list', 'initContainers'],
  ['list', 'additionalServiceAccounts'],
  ['object', 'metadata'],
  ['object', 'config'],
  ['object', 'config', 'cassandraYaml'],
  ['object', 'config', 'dseYaml'],
  ['object', 'config', 'jvmOptions'],
  ['object', 'networking'],
  ['object', 'storageConfig'],
  ['object', 'storageConfig', 'cassandraDataVolumeClaimSpec'],
  ['list', 'storageConfig', 'additionalVolumes'],
  ['object', 'extraVolumes'],
  ['list', 'extraVolumes', 'pvcs'],
  ['list', 'extraVolumes', 'volumes'],
  ['object', 'resources'],
  ['object', 'telemetry'],
  ['object', 'managementApiAuth'],
  ['object', 'cdc'],
  ['object', 'stargate'],
];

/** The same outside of `spec.cassandra`. */
const SPEC: ReadonlyArray<readonly [Shape, ...string[]]> = [
  ['list', 'externalDatacenters'],
  ['list', 'cassandra', 'datacenters'],
  ['object', 'reaper'],
  ['object', 'medusa'],
  ['object', 'medusa', 'storageProperties'],
  ['object', 'stargate'],
];

/**
 * Lists are lists and objects are objects. The definition says so too, but `render` and forms judge what no API server has seen.
 */
export const shapes: Rule = ({ manifest }) => [
  ...misshapen('spec', manifest.spec, SPEC),
  ...manifest.datacenters
    .filter(({ entry }) => !isObject(entry))
    .map(({ field, entry }) => wrong(field, 'object', entry)),
  ...levelsOf(manifest).flatMap(({ field, options }) =>
    misshapen(field, options, OPTIONS),
  ),
];

function misshapen(field: string, value: unknown, table: typeof OPTIONS) {
  return table.flatMap(([shape, ...path]) => {
    const found = at(value, ...path) ?? undefined;
    const fits = shape === 'list' ? Array.isArray(found) : isObject(found);
    return found === undefined || fits
      ? []
      : [wrong(`${field}.${path.join('.')}`, shape, found)];
  });
}

function wrong(field: string, shape: Shape, found: unknown): Cause {
  const expected = shape === 'list' ? 'a list' : 'an object';
  return refuse.invalid(
    field,
    `must be ${expected}, not ${JSON.stringify(found)}`,
  );
}
