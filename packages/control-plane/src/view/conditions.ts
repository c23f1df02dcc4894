import {
  defineSentences,
  plainText,
  type Aged,
  type Condition,
  type DatacenterView,
  type Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { unseenReason } from './access';
import type { DatacenterModel } from './datacenterModel';
import { secondsSince } from './time';

/** What the conditions of cass-operator mean (operator-spec 5.2): `<type>.<status>`. */
const texts = {
  'Valid.True': 'Its specification can be carried out.',
  'Valid.False': 'Its specification cannot be carried out.',
  'Initialized.True': 'It was complete once.',
  'Initialized.False': 'It was never complete yet.',
  'Ready.True': 'All its nodes are ready.',
  'Ready.False': 'Not all its nodes are ready.',
  'Healthy.True': 'Its nodes answer at LOCAL_QUORUM.',
  'Healthy.False': 'A node does not answer at LOCAL_QUORUM.',
  'ReplacingNodes.True': 'A node is being replaced.',
  'ScalingUp.True': 'Nodes are being added.',
  'ScalingDown.True': 'Nodes are being removed.',
  'Updating.True': 'A change is being rolled out.',
  'Stopped.True': 'It is stopped.',
  'Resuming.True': 'It is being started again.',
  'RollingRestart.True': 'Its nodes are restarted one after another.',
  'Decommission.True': 'It hands over its data and leaves.',
  'RequiresUpdate.True': 'A newer operator wants to change it.',
  'ResizingVolumes.True': 'Its disks grow.',
  other: '{type} is {status}.',
} as const;

const say = defineSentences(texts);

/** Conditions of a datacenter in words; those that say that nothing special happens are left out. */
export function conditionViews(
  { facts, access }: DatacenterModel,
  now: number,
): DatacenterView['conditions'] {
  const { context, live } = facts;
  const value = context.everSeen
    ? (live?.status?.conditions ?? []).filter(isTelling).map(each => ({
        type: plainText(each.type, 316),
        status: each.status,
        sentence: inWords(each),
        sinceSeconds: secondsSince(each.lastTransitionTime, now),
      }))
    : null;
  const aged: Aged<NonNullable<typeof value>> = {
    value,
    observedAgeSeconds: context.everSeen ? context.lastContactSeconds : null,
    reachable: access === undefined,
  };
  return access
    ? { ...aged, reason: unseenReason(access, context.name || context.region) }
    : aged;
}

function isTelling({ type, status }: Condition): boolean {
  return (
    status === 'True' || `${type}.${status}` in texts || status === 'Unknown'
  );
}

function inWords({ type, status }: Condition): Sentence {
  const key = `${type}.${status}`;
  return isKnown(key) ? say(key) : say('other', { type, status });
}

function isKnown(key: string): key is Exclude<keyof typeof texts, 'other'> {
  return key !== 'other' && key in texts;
}
