import {
  defineSentences,
  regionLabel,
  shortRegionLabel,
  type Diagnosis,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { DatacenterModel } from '../../view/datacenterModel';
import { adopt } from '../adopt';
import { accessEvidence } from '../accessEvidence';
import { namesOf } from '../nodeRule';
import type { Rule, RuleInput } from '../types';

const say = defineSentences({
  'diagnosis.unreachable':
    '{region} has been unreachable for {seconds:duration}.',
  'diagnosis.unreachable.unknown': '{region} is unreachable.',
  'diagnosis.unreachable.clients': 'Unknown for {region}.',
  'diagnosis.unreachable.next':
    'The control plane keeps trying. Look whether the API server of {context} runs, and whether the network leads to it.',
});

const told = adopt({
  id: 'region-unreachable',
  of: ({ rule }) => rule === 'access.unreachable',
  evidence: accessEvidence,
});

/** A Kubernetes cluster that does not answer. Nothing else is said of what lies in it, but what waits for it. */
export const regionUnreachable: Rule = {
  id: 'region-unreachable',
  explain: input => {
    const found = told.explain(input);
    const known = new Set(found.map(each => each.datacenter));
    return [
      ...found,
      // removal and deletion are told first, and wait for it
      ...input.models
        .filter(
          ({ access, facts }) =>
            access?.kind === 'unreachable' && !known.has(facts.name),
        )
        .map(each => unreachable(input, each)),
    ];
  },
};

function unreachable(input: RuleInput, model: DatacenterModel): Diagnosis {
  const { access, facts } = model;
  const seconds = access?.seconds ?? null;
  const region = regionLabel(namesOf(model));
  return {
    rule: 'region-unreachable',
    state: 'unreachable',
    cause:
      seconds === null
        ? say('diagnosis.unreachable.unknown', { region })
        : say('diagnosis.unreachable', { region, seconds }),
    clients: say('diagnosis.unreachable.clients', {
      region: shortRegionLabel(namesOf(model)),
    }),
    next: say('diagnosis.unreachable.next', {
      context: facts.context.name || input.snapshot.controlPlane,
    }),
    evidence: accessEvidence(input, { datacenter: facts.name }),
    confidence: 1,
    seconds,
    datacenter: facts.name,
    ...(access?.message ? { quote: access.message } : {}),
  };
}
