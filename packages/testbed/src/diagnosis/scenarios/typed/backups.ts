import type { Scenario, TypedState } from '../../recorder/recordState';
import { ref, rule } from '../evidence';
import { complete, threeNodes } from './support';

const medusa = (
  state: TypedState,
  kind: string,
  name: string,
  body: { spec?: object; status?: object },
  minutes: number,
) => ({
  apiVersion: 'medusa.k8ssandra.io/v1alpha1',
  kind,
  metadata: {
    name,
    namespace: state.stage.names.namespace,
    uid: `${kind}-${name}`,
    creationTimestamp: state.ago(minutes),
  },
  spec: {
    cassandraDatacenter: state.stage.names.datacenters[0],
    backupType: 'differential',
    ...body.spec,
  },
  ...(body.status && { status: body.status }),
});

/** A schedule of one backup each night, with the last one so many minutes ago. */
function nightly(state: TypedState, minutes: number): void {
  const name = `nightly-${state.stage.names.cluster}`;
  const dc = state.stage.names.datacenters[0];
  state.add(0, {
    ...medusa(state, 'MedusaBackupSchedule', name, {}, 60 * 24 * 30),
    spec: {
      backupSpec: { cassandraDatacenter: dc, backupType: 'differential' },
      cronSchedule: '0 2 * * *',
      disabled: false,
    },
    status: {
      lastExecution: state.ago(minutes),
      nextSchedule: state.ago(minutes - 24 * 60),
    },
  });
  const run = `${name}-1795400000`;
  const nodes = state.stage.names.racks.slice(0, 1).map(rack => ({
    host: state.stage.pod(0, 0),
    datacenter: dc,
    rack,
    tokens: [0],
  }));
  state.add(
    0,
    medusa(
      state,
      'MedusaBackupJob',
      run,
      {
        status: {
          startTime: state.ago(minutes),
          finishTime: state.ago(minutes - 12),
          finished: [state.stage.pod(0, 0)],
        },
      },
      minutes,
    ),
  );
  state.add(
    0,
    medusa(
      state,
      'MedusaBackup',
      run,
      {
        status: {
          startTime: state.ago(minutes),
          finishTime: state.ago(minutes - 12),
          status: 'SUCCESS',
          totalNodes: 1,
          finishedNodes: 1,
          nodes,
        },
      },
      minutes - 12,
    ),
  );
}

/** Backups that are late, or are not. */
export const backups: Scenario[] = [
  {
    name: 'backup-hangs',
    what: 'a backup began 3 hours ago; two of its three nodes have not finished',
    stage: { workersPerZone: 3 },
    laterMinutes: 200,
    make: threeNodes,
    type: state => {
      const { stage } = state;
      state.add(
        0,
        medusa(
          state,
          'MedusaBackupJob',
          `weekly-${stage.names.cluster}`,
          {
            status: {
              startTime: state.ago(180),
              finished: [stage.pod(0, 0, 0)],
              inProgress: [stage.pod(0, 0, 1), stage.pod(0, 0, 2)],
            },
          },
          180,
        ),
      );
    },
    label: stage => ({
      state: 'attention',
      rules: [
        rule(
          'backup-hangs',
          ref(stage, 0, 'MedusaBackupJob', `weekly-${stage.names.cluster}`),
        ),
      ],
      source: 'product.md 4.6 (22); KO#1164',
    }),
  },
  {
    name: 'backup-runs',
    what: 'a backup began 4 minutes ago',
    laterMinutes: 60 * 5,
    make: complete,
    type: state => {
      const { stage } = state;
      state.add(
        0,
        medusa(
          state,
          'MedusaBackupJob',
          `weekly-${stage.names.cluster}`,
          {
            status: {
              startTime: state.ago(4),
              inProgress: [stage.pod(0, 0, 0)],
            },
          },
          4,
        ),
      );
    },
    label: () => ({
      state: 'healthy',
      rules: [],
      source: 'product.md 4.6 (22): only one that is unfinished for long hangs',
    }),
  },
  {
    name: 'backup-late',
    what: 'a backup is due every night and the last complete one is 55 hours old',
    laterMinutes: 60 * 24 * 20,
    make: complete,
    type: state => nightly(state, 55 * 60),
    label: stage => ({
      state: 'attention',
      rules: [
        rule(
          'backup-late',
          ref(
            stage,
            0,
            'MedusaBackupSchedule',
            `nightly-${stage.names.cluster}`,
          ),
          ref(
            stage,
            0,
            'MedusaBackup',
            `nightly-${stage.names.cluster}-1795400000`,
          ),
          ref(
            stage,
            0,
            'MedusaBackupJob',
            `nightly-${stage.names.cluster}-1795400000`,
          ),
        ),
      ],
      source: 'product.md 4.6 (23); ux 5, example 34',
    }),
  },
  {
    name: 'backup-in-time',
    what: 'a backup is due every night and the last one was complete 7 hours ago',
    laterMinutes: 60 * 24 * 20,
    make: complete,
    type: state => nightly(state, 7 * 60),
    label: () => ({
      state: 'healthy',
      rules: [],
      source: 'product.md 4.6 (23): younger than the objective',
    }),
  },
];
