import type { StateKey } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** States of what is not usual. The rest is healthy where it is True, and nothing special where it is False. */
export const conditionStates: Record<string, StateKey> = {
  'Valid.False': 'attention',
  'Initialized.False': 'progressing',
  'Ready.False': 'progressing',
  'Healthy.False': 'degraded',
  'ReplacingNodes.True': 'progressing',
  'ScalingUp.True': 'progressing',
  'ScalingDown.True': 'progressing',
  'Updating.True': 'progressing',
  'Stopped.True': 'stopped',
  'Resuming.True': 'progressing',
  'RollingRestart.True': 'progressing',
  'Decommission.True': 'deleting',
  'RequiresUpdate.True': 'attention',
  'ResizingVolumes.True': 'progressing',
};

/** Said once and never again: folded with what is at rest. */
export const quietTrue: ReadonlySet<string> = new Set([
  'Valid.True',
  'Initialized.True',
]);
