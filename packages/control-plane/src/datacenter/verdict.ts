import {
  buildVerdict,
  type DatacenterView,
  type Finding,
  type Sentence,
  type Verdict,
  type VerdictFacts,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { DatacenterModel } from '../view/datacenterModel';
import { copiesOf } from '../view/quorum';
import { say } from './sentences';

/** What the verdict on one datacenter is made from. */
export interface DatacenterVerdictInput {
  /** Of the cluster. */
  facts: VerdictFacts;
  /** Only those about this datacenter, worst first. */
  findings: Finding[];
  model: DatacenterModel;
  view: DatacenterView;
}

/** The verdict on one datacenter, in the words of the verdict on its cluster wherever that speaks of it (ux 5, 6 d). */
export function datacenterVerdict(input: DatacenterVerdictInput): Verdict {
  const { facts, findings, model } = input;
  if (findings.length === 0) return calm(input);
  const regions = facts.regions.filter(
    each => each.datacenter === model.facts.name,
  );
  const { verdict } = buildVerdict(
    { ...facts, regions, plan: undefined },
    findings,
  );
  return { ...verdict, clients: verdict.clients ?? clientsOf(model) };
}

/** Nothing is found about it: how many are up, and what that means. */
function calm({ model, view }: DatacenterVerdictInput): Verdict {
  const { state, up, size, facts } = model;
  const healthy = state === 'healthy' && model.asked && up === size && size > 0;
  return {
    state: healthy
      ? say('datacenter.healthy', { size, region: facts.label })
      : view.sentence,
    clients: clientsOf(model),
    next: null,
  };
}

function clientsOf({ quorum, size, facts }: DatacenterModel): Sentence {
  const { region } = facts.context;
  switch (quorum) {
    case 'works':
      return say('datacenter.clients.works', { copies: copiesOf(size) });
    case 'lost':
      return say('datacenter.clients.lost');
    case 'none':
      return say('datacenter.clients.none', { region });
    default:
      return say('datacenter.clients.unknown', { region });
  }
}
