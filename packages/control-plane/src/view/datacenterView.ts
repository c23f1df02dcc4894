import {
  type AccessTrouble,
  type Aged,
  type DatacenterSummary,
  type DatacenterView,
  type Finding,
  type Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { unseenReason } from './access';
import { rackViews } from './cells';
import { conditionViews } from './conditions';
import { buildContextView } from './contextView';
import type { DatacenterModel } from './datacenterModel';
import { activityOf } from './life';
import { say } from './sentences';

/** What a datacenter's view needs beside its model. */
export interface DatacenterSurroundings {
  controlPlane: string;
  now: number;
  /** What the rules found, worst first. */
  findings: Finding[];
  /** Labels of the datacenter that this one waits for. */
  waitsFor?: string;
}

/** A datacenter as a panel of the entity page. */
export function datacenterView(
  model: DatacenterModel,
  surroundings: DatacenterSurroundings,
): DatacenterView {
  const { facts } = model;
  const { controlPlane, now } = surroundings;
  const activity = activityOf(model);
  return {
    ...summaryOf(model, controlPlane),
    asked: model.asked,
    ...(activity ? { activity } : {}),
    cassandraName: facts.cassandraName,
    namespace: facts.namespace,
    contextView: buildContextView(facts.context, { controlPlane, now }),
    created: model.created,
    racks: rackViews(model),
    conditions: conditionViews(model, now),
    sentence: panelSentence(model, surroundings),
  };
}

function summaryOf(
  { facts, state, size, up, access }: DatacenterModel,
  controlPlane: string,
): DatacenterSummary {
  const { context, name } = facts;
  const nodes: Aged<{ up: number; size: number }> = {
    value: up === null ? null : { up, size },
    observedAgeSeconds: up === null ? null : context.lastContactSeconds,
    reachable: access === undefined,
    ...(access
      ? { reason: unseenReason(access, context.name || controlPlane) }
      : {}),
  };
  return { name, region: context.region, context: context.name, state, nodes };
}

/** The one sentence of a panel: why it waits, its first cause, or how many nodes are up (ux 6 b). */
function panelSentence(
  model: DatacenterModel,
  { findings, waitsFor }: DatacenterSurroundings,
): Sentence {
  const { facts, access, state, up, size } = model;
  if (access) {
    return unseenSentence(model, access);
  }
  const own = findings.filter(finding => finding.datacenter === facts.name);
  const found =
    own.find(isRemoval) ?? own.find(finding => finding.state === state);
  if (
    found &&
    ((state !== 'healthy' && state !== 'deleting') || isRemoval(found))
  ) {
    return ownSentence(found, model);
  }
  switch (state) {
    case 'waiting':
      return waitsFor
        ? say('panel.waits', { first: waitsFor })
        : say('panel.waiting');
    case 'deleting':
      return goingSentence(model);
    case 'stopped':
      return say('panel.stopped');
    case 'healthy':
      return model.asked
        ? say('panel.healthy', { up: up ?? 0, size })
        : say('panel.unasked');
    default:
      return facts.live
        ? say('panel.progressing', { up: up ?? 0, size })
        : say('panel.waiting');
  }
}

function goingSentence({ facts, asked }: DatacenterModel): Sentence {
  if (!facts.live) {
    return asked ? say('panel.gone') : say('panel.goneForGood');
  }
  return facts.live.metadata.deletionTimestamp || asked
    ? say('panel.deleting', { left: facts.pods.length })
    : say('panel.leaving');
}

function isRemoval({ rule }: Finding): boolean {
  return rule.startsWith('remove.');
}

/** A start that others wait for is told from its own side. */
function ownSentence(found: Finding, { up, size }: DatacenterModel): Sentence {
  return found.rule === 'start.waits'
    ? say('panel.progressing', { up: up ?? 0, size })
    : found.headings[0];
}

function unseenSentence(
  { facts: { context }, up, size }: DatacenterModel,
  access: AccessTrouble,
): Sentence {
  const { everSeen, lastContactSeconds, name, region } = context;
  return everSeen && lastContactSeconds !== null
    ? say('panel.unseen', { seconds: lastContactSeconds, up: up ?? 0, size })
    : unseenReason(access, name || region);
}
