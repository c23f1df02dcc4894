import {
  defineSentences,
  regionLabel,
  shortRegionLabel,
  type Condition,
  type Diagnosis,
  type Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { conditionOf } from '../../plan/facts';
import type { DatacenterModel } from '../../view/datacenterModel';
import { secondsSince } from '../../view/time';
import { adopt } from '../adopt';
import { namesOf } from '../nodeRule';
import { datacenterRef } from '../refs';
import type { Rule, RuleInput } from '../types';

const say = defineSentences({
  'diagnosis.refused.pvcResizeFailed':
    'The disks of {region} cannot grow: {message:quote}.',
  'diagnosis.refused.shrinkingDataVolumeNotSupported':
    '{region} refuses the change: disks cannot shrink.',
  'diagnosis.refused.storageClassDoesNotSupportExpansion':
    'The disks of {region} cannot grow: their storage class does not allow it.',
  'diagnosis.refused.notEnoughSpaceToScaleDown':
    '{region} would not fit after scaling down: {message:quote}.',
  'diagnosis.refused': '{region} refuses a change: {message:quote}.',
  'diagnosis.refused.pvcResizeFailed.next':
    'Look at the volume claims there, or set the size of the disks back.',
  'diagnosis.refused.shrinkingDataVolumeNotSupported.next':
    'Set the size of the disks back.',
  'diagnosis.refused.storageClassDoesNotSupportExpansion.next':
    'Set the size of the disks back, or let the storage class grow disks.',
  'diagnosis.refused.notEnoughSpaceToScaleDown.next':
    'Set the number of nodes back, or grow the disks first.',
  'diagnosis.refused.next': 'Take the change back, or make it possible.',
  'diagnosis.refused.clients': 'What runs in {region} stays as it is.',
});

/** Reasons that cass-operator gives (operator-spec 5.2). */
const REASONS = [
  'pvcResizeFailed',
  'shrinkingDataVolumeNotSupported',
  'storageClassDoesNotSupportExpansion',
  'notEnoughSpaceToScaleDown',
] as const;

const EVENTS = new Set(['ValidationFailed', 'InvalidDatacenterSpec']);

/** Seconds after which an event tells of something that is over. */
const RECENT = 3600;

const told = adopt({
  id: 'change-refused',
  of: ({ rule }) => rule.startsWith('refusal.'),
});

/** A change that a region refuses (catalogue 11): condition `Valid` is False, or the write was refused. */
export const changeRefused: Rule = {
  id: 'change-refused',
  explain: input => {
    const found = told.explain(input);
    const known = new Set(found.map(each => each.datacenter));
    return [
      ...found,
      ...input.models
        .filter(each => !each.access && !known.has(each.facts.name))
        .flatMap(each => refused(input, each)),
    ];
  },
};

function refused(input: RuleInput, model: DatacenterModel): Diagnosis[] {
  const { live } = model.facts;
  const invalid = conditionOf(live?.status?.conditions, 'Valid', 'False');
  const said = invalid ? wordsOf(invalid) : validationEvent(input, model);
  if (!said) {
    return [];
  }
  const names = namesOf(model);
  return [
    {
      rule: 'change-refused',
      state: 'attention',
      ...describe(regionLabel(names), invalid?.reason, said),
      clients:
        model.up !== null && model.up > 0
          ? say('diagnosis.refused.clients', {
              region: shortRegionLabel(names),
            })
          : null,
      evidence: [datacenterRef(model)],
      confidence: invalid ? 1 : 0.9,
      seconds: secondsSince(invalid?.lastTransitionTime, input.now),
      datacenter: model.facts.name,
      quote: said,
    },
  ];
}

function wordsOf({ message, reason }: Condition): string {
  return message || reason || 'Valid=False';
}

/** cass-operator says so in an event where it stops before it writes a condition (operator-spec 6.2). */
function validationEvent(
  { index, now }: RuleInput,
  model: DatacenterModel,
): string | undefined {
  const { facts, state } = model;
  if (!facts.live || state === 'healthy' || facts.ready) {
    return undefined;
  }
  const moved = lastMoveSeconds(model, now);
  return index
    .events(facts.context.name, 'CassandraDatacenter', facts.name)
    .find(
      ({ reason, lastSeenSeconds }) =>
        EVENTS.has(reason) && (lastSeenSeconds ?? 0) < Math.min(moved, RECENT),
    )?.message;
}

/** Seconds since it last did something: what it said before that is over. */
function lastMoveSeconds({ facts }: DatacenterModel, now: number): number {
  const moves = [
    ...facts.pods.map(each => each.metadata.creationTimestamp),
    ...(facts.live?.status?.conditions ?? []).map(
      each => each.lastTransitionTime,
    ),
  ].flatMap(each => secondsSince(each, now) ?? []);
  return Math.min(Infinity, ...moves);
}

function describe(
  region: string,
  reason: string | undefined,
  message: string,
): { cause: Sentence; next: Sentence } {
  const known = REASONS.find(each => each === reason);
  if (known === undefined) {
    return {
      cause: say('diagnosis.refused', { region, message }),
      next: say('diagnosis.refused.next'),
    };
  }
  const next = say(`diagnosis.refused.${known}.next`);
  switch (known) {
    case 'pvcResizeFailed':
    case 'notEnoughSpaceToScaleDown':
      return {
        cause: say(`diagnosis.refused.${known}`, { region, message }),
        next,
      };
    default:
      return { cause: say(`diagnosis.refused.${known}`, { region }), next };
  }
}
