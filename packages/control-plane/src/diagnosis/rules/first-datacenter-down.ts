import {
  defineSentences,
  regionLabel,
  shortRegionLabel,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { DatacenterModel } from '../../view/datacenterModel';
import { namesOf } from '../nodeRule';
import { datacenterRef } from '../refs';
import type { Rule } from '../types';

const say = defineSentences({
  'diagnosis.first':
    '{first} is first in the order and is not up: users are made and changed only through it.',
  'diagnosis.first.clients':
    'Logins of new users, and new passwords, may fail in {others}.',
  'diagnosis.first.next': 'Bring {first} up first.',
});

/** The first datacenter serves nothing while others exist (catalogue 29; operator-spec 3.3-5): only it makes users. */
export const firstDatacenterDown: Rule = {
  id: 'first-datacenter-down',
  explain: ({ models, snapshot }) => {
    const [first, ...rest] = [...models]
      .filter(each => each.asked)
      .sort((a, b) => a.facts.index - b.facts.index);
    const others = rest.filter(each => each.facts.live && !each.access);
    const stopped = first?.facts.template.stopped ?? false;
    if (
      !first ||
      first.access ||
      stopped ||
      isOnItsWay(first) ||
      others.length === 0 ||
      first.up !== 0 ||
      snapshot.cluster.metadata.deletionTimestamp
    ) {
      return [];
    }
    const label = shortRegionLabel(namesOf(first));
    return [
      {
        rule: 'first-datacenter-down',
        state: 'attention',
        cause: say('diagnosis.first', { first: regionLabel(namesOf(first)) }),
        clients: say('diagnosis.first.clients', {
          others: others.map(each => shortRegionLabel(namesOf(each))),
        }),
        next: say('diagnosis.first.next', { first: label }),
        evidence: [datacenterRef(first), ...others.map(datacenterRef)],
        confidence: first.facts.initialized ? 0.8 : 0.95,
        seconds: null,
        datacenter: first.facts.name,
      },
    ];
  },
};

/** It was up before, and comes back as somebody asked for, within its time. */
function isOnItsWay({ facts, state, troubles }: DatacenterModel): boolean {
  return facts.initialized && state === 'progressing' && troubles.length === 0;
}
