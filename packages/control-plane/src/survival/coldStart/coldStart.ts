import type {
  ColdStart,
  ColdStartFact,
  Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { say } from '../sentences';
import { data } from './data';
import { logins } from './logins';
import { secrets } from './secrets';
import { ownSeeds, seeds } from './seeds';
import {
  datacenterRef,
  type ColdStartInput,
  type ColdStartRule,
} from './types';
import { users } from './users';

/** In the order in which a start meets them. */
const RULES: ColdStartRule[] = [seeds, secrets, data, users, logins];

const ORDER = { no: 0, unknown: 1, yes: 2 };

/**
 * Whether a region could start alone if all others were gone (product M22): every node of it stopped, none elsewhere answers. "Yes"
 * needs every rule to say so; what cannot be seen makes it unknown.
 */
export function coldStartOf(input: ColdStartInput): ColdStart {
  const { facts } = input.model;
  const found = (
    input.model.access
      ? [sight(input)]
      : RULES.flatMap(rule => rule(input) ?? [])
  ).sort((a, b) => ORDER[a.answer] - ORDER[b.answer]);
  const answer = found[0]?.answer ?? 'unknown';
  return {
    datacenter: facts.name,
    label: facts.label,
    answer,
    sentence: sentenceOf(input, found),
    facts: found,
  };
}

/** Values from before it went out of sight prove nothing of now. */
function sight({ model }: ColdStartInput): ColdStartFact {
  return {
    about: 'sight',
    answer: 'unknown',
    sentence: say('cold.sight'),
    evidence: [datacenterRef(model)],
  };
}

function sentenceOf(input: ColdStartInput, [worst]: ColdStartFact[]): Sentence {
  const region = input.model.facts.label;
  const why = worst?.sentence ?? '';
  if (worst?.answer === 'no') return say('cold.no', { region, why });
  if (worst?.answer !== 'yes') return say('cold.unknown', { region, why });
  const own = ownSeeds(input).length;
  return own > 0
    ? say('cold.yes.seeds', { region, seeds: own })
    : say('cold.yes', { region });
}
