import type { CassandraDatacenter } from '../resources';
import { claimChanges } from './changes/claims';
import { rackChanges, readRacks } from './changes/racks';
import { refuse } from './context';
import { asObject, asText, at } from './read';
import type { Cause } from './types';

/** Lets a person who knows better past cass-operator's webhook (operator-spec 6.3). */
const BYPASS = 'cassandra.datastax.com/bypass-webhook-validations';

/** What cass-operator never lets change in a CassandraDatacenter, and how an absent value reads (operator-spec 6.3). */
const FIXED: ReadonlyArray<readonly [string, unknown]> = [
  ['clusterName', ''],
  ['datacenterName', ''],
  ['superuserSecretName', ''],
  ['serviceAccount', ''],
  ['allowMultipleNodesPerWorker', false],
];

/** A write of a CassandraDatacenter that exists. */
export interface DatacenterChange {
  live: CassandraDatacenter;
  wanted: CassandraDatacenter;
}

/**
 * What cass-operator's webhook would refuse in a change of a CassandraDatacenter (operator-spec 6.3). It is not installed
 * everywhere, so the control plane looks itself before it writes: what breaks a rule here loses data or can never be done.
 * Never throws.
 */
export function validateDatacenterChange({
  live,
  wanted,
}: DatacenterChange): Cause[] {
  if (at(wanted, 'metadata', 'annotations', BYPASS) === 'true') return [];
  const was = asObject(live.spec);
  const is = asObject(wanted.spec);
  const fixed = FIXED.filter(
    ([field, absent]) => (was[field] ?? absent) !== (is[field] ?? absent),
  ).map(([field]) =>
    refuse.forbidden(
      `spec.${field}`,
      `cannot be changed from ${show(was[field])} to ${show(
        is[field],
      )} in a running datacenter; restore the former value`,
    ),
  );
  const claim = ['storageConfig', 'cassandraDataVolumeClaimSpec'];
  const plan = (spec: typeof was) => ({
    racks: readRacks(spec.racks),
    size: Number(spec.size),
  });
  return [
    ...fixed,
    ...claimChanges(
      `spec.${claim.join('.')}`,
      asObject(at(was, ...claim)),
      asObject(at(is, ...claim)),
    ),
    ...rackChanges('spec', plan(was), plan(is)),
    ...duringScaling(live, was.size, is.size),
  ];
}

/** The size stays while nodes come or go; that ends by itself (operator-spec 6.3). */
function duringScaling(
  live: CassandraDatacenter,
  was: unknown,
  is: unknown,
): Cause[] {
  const scaling = live.status?.conditions?.find(
    ({ type, status }) =>
      ['ScalingUp', 'ScalingDown'].includes(type) && status === 'True',
  );
  return scaling && was !== is
    ? [
        refuse.forbidden(
          'spec.size',
          `cannot be changed from ${show(was)} to ${show(
            is,
          )} while nodes come or go (${
            scaling.type
          }); it follows when that has ended`,
        ),
      ]
    : [];
}

function show(value: unknown): string {
  return asText(value) ?? JSON.stringify(value) ?? 'nothing';
}
