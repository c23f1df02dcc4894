import type { Scenario } from '../../recorder/recordState';
import { clusterOf, datacenterOf, rule } from '../evidence';
import { complete, datacenterIn, setCondition } from './support';

/** A change that cass-operator refuses by the condition `Valid` (operator-spec 5.2). */
const refused = (options: {
  name: string;
  reason: string;
  message: string;
  minutes: number;
  what: string;
}): Scenario => ({
  name: options.name,
  what: options.what,
  laterMinutes: options.minutes,
  stage: { workersPerZone: 3 },
  make: complete,
  type: state => {
    const dc = datacenterIn(state);
    setCondition(
      state,
      'Valid',
      { status: 'False', reason: options.reason, message: options.message },
      options.minutes,
    );
    dc.status.cassandraOperatorProgress = 'Updating';
    dc.metadata.generation += 1;
  },
  label: stage => ({
    state: 'attention',
    rules: [rule('change-refused', datacenterOf(stage, 0))],
    source: 'product.md 4.6 (11); operator-spec 5.2, Valid',
  }),
});

/** What the k8ssandra-operator writes when it does not get on (operator-spec 5.1). */
const operatorError = (name: string, error: string): Scenario => ({
  name,
  what: `status.error of the K8ssandraCluster as the k8ssandra-operator writes it: ${error}`,
  laterMinutes: 40,
  make: complete,
  type: state => {
    const { cluster } = state.stage.names;
    const { status } = state.find(undefined, 'K8ssandraCluster', cluster);
    status.error = error;
    delete status.observedGeneration;
    delete status.summary;
    status.conditions = [];
  },
  label: stage => ({
    state: 'attention',
    rules: [rule('status-error', clusterOf(stage))],
    source: 'product.md 4.6 (10); golden README, observations 1 and 17',
  }),
});

/** What operators say in the status of their objects. */
export const refusals: Scenario[] = [
  refused({
    name: 'disk-cannot-shrink',
    reason: 'shrinkingDataVolumeNotSupported',
    message: 'Shrinking CassandraDatacenter PVCs is not supported',
    minutes: 21,
    what: 'a smaller disk was asked for, which cass-operator refuses',
  }),
  refused({
    name: 'disk-cannot-grow',
    reason: 'storageClassDoesNotSupportExpansion',
    message:
      'PVC resize requested, but StorageClass does not support expansion',
    minutes: 34,
    what: 'a larger disk was asked for and the storage class does not let disks grow',
  }),
  refused({
    name: 'no-room-to-shrink',
    reason: 'notEnoughSpaceToScaleDown',
    message:
      'Not enough free space available to decommission. rack2-sts-0 has 107374182400 free space, but 549755813888 is needed.',
    minutes: 16,
    what: 'fewer nodes were asked for than the data fits on',
  }),
  operatorError('operator-cannot-read-version', 'invalid semantic version'),
  operatorError(
    'operator-refuses-metrics-endpoint',
    'new metrics endpoint is only available since Cassandra 3.11.13/4.0.4, so MCAC cannot be disabled',
  ),
  {
    name: 'cass-operator-was-upgraded',
    what: 'a newer cass-operator would restart the nodes and waits for permission: RequiresUpdate of the CassandraDatacenter',
    laterMinutes: 60 * 26,
    make: complete,
    type: state => {
      setCondition(
        state,
        'RequiresUpdate',
        {
          status: 'True',
          message:
            'datacenter requires update, but is not allowed to update spec',
        },
        60 * 25,
      );
    },
    label: stage => ({
      state: 'attention',
      rules: [rule('operator-update-waits', datacenterOf(stage, 0))],
      source: 'product.md 4.6 (12); operator-spec 5.2, RequiresUpdate; CO#566',
    }),
  },
  {
    name: 'other-writer-in-region',
    what: 'somebody in the region keeps setting the size of the CassandraDatacenter back: status.error in the words of our control plane',
    laterMinutes: 10,
    make: complete,
    type: state => {
      const { cluster, regions, datacenters } = state.stage.names;
      const { status } = state.find(undefined, 'K8ssandraCluster', cluster);
      const text = `Change the datacenter in ${regions[0]} (${datacenters[0]}): Somebody else (region-gitops) keeps setting it back. It is written again in 2 min`;
      status.error = text;
      status.summary = {
        ...status.summary,
        state: 'attention',
        verdict: text,
      };
    },
    label: stage => ({
      state: 'attention',
      rules: [rule('other-writer', clusterOf(stage), datacenterOf(stage, 0))],
      source: 'ux 5, example 42; reliability.md F11',
    }),
  },
];
