import { defineSentences } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** What is said of Reapers, Stargates, schedules and service monitors. */
export const sayChild = defineSentences({
  'child.apply': 'Write {kind} {name} for {region}',
  'child.run': 'Run {kind} {name} in {region}',
  'child.remove': 'Remove {kind} {name} from {region}',
  'child.subject': '{kind} {name} of {region}',

  'child.why.Reaper': 'Repairs of {region} are asked for.',
  'child.why.Stargate': 'Stargate is asked for beside the nodes of {region}.',
  'child.why.MedusaBackupSchedule':
    'Old backups of {region} are removed each night.',
  'child.why.ServiceMonitor':
    'Prometheus is to collect the metrics of {region}.',
  'child.why.remove': 'It is no longer asked for.',

  'child.reason.invalid': 'it is refused: {causes}',
  'child.reason.missing': 'the API server there has no such kind',
  'child.reason.denied': 'our role there does not let us read such objects',
  'child.reason.unknown':
    'it is not known yet whether {region} has such a kind',
  'child.reason.foreign': 'one of that name belongs to somebody else',
  'child.reason.unattended': 'no operator there acts on it yet',
  'child.reason.progress': 'an operator is at work on it: {progress}',
  'child.reason.leaving': 'it is being deleted',
  'child.lookFor': 'Look for {kind} objects in {region}',
  'child.why.lookFor':
    'The cluster is being deleted, and nothing of it may stay behind.',
  'child.reason.deniedDeletion':
    'our role there may not read {kind} objects. Grant it get, list, watch and delete; the annotation {annotation} = {context} gives them up, and they stay behind there',
  'child.reason.abandoned':
    '{region} was given up: its {kind} objects stay behind there',

  'attention.childMissing':
    '{kind} {name} in {region}: its API server has no {kind} resource type. Install the K8ssandra operator in data-plane mode there.',
  'attention.serviceMonitorMissing':
    'ServiceMonitor {name} in {region}: its API server has no ServiceMonitor resource type. Install the Prometheus operator there, or set telemetry.prometheus.enabled to false.',
  'attention.childDenied':
    '{kind} {name} in {region}: our role there may not read {kind} objects. Grant it get, list, watch, create, patch and delete.',
  'attention.childForeign':
    '{kind} {name} in {region}: one of that name is there and belongs to somebody else. It is left alone; rename or delete it.',
  'attention.childUnattended':
    '{kind} {name} in {region}: no operator in that region acts on {kind} objects yet.',
});
