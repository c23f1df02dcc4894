import {
  ruleCatalogue,
  type Diagnosis,
  type RuleId,
  type StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { datacenterModels } from '../view/datacenterModel';
import { NOW, settled } from '../view/__testUtils__/fleet';
import { healthy } from '../view/__testUtils__/views';
import { diagnose } from './diagnose';
import { rules } from './rules';
import type { Rule } from './types';

const sentence = { key: 'x', params: {}, text: 'X.' };
const object = { context: 'east', kind: 'Pod', namespace: 'p', name: 'a' };

const saying = (
  id: RuleId,
  state: StateKey,
  rest: Partial<Diagnosis> = {},
): Rule => ({
  id,
  explain: () => [
    {
      rule: id,
      state,
      cause: sentence,
      clients: null,
      next: null,
      evidence: [object],
      confidence: 1,
      seconds: null,
      ...rest,
    },
  ],
});

const found = (...given: Rule[]) =>
  diagnose(
    {
      snapshot: healthy,
      plan: settled,
      models: datacenterModels(healthy, settled, NOW),
      now: NOW,
    },
    given,
  ).map(each => each.rule);

it('tells the worst first, of two alike the longer one', () => {
  expect(
    found(
      saying('quiet-period', 'progressing'),
      saying('racks-share-zone', 'attention', { seconds: 10 }),
      saying('edited-by-hand', 'attention', { seconds: 90 }),
      saying('region-unreachable', 'unreachable'),
    ),
  ).toEqual([
    'region-unreachable',
    'edited-by-hand',
    'racks-share-zone',
    'quiet-period',
  ]);
});

it('never tells a cause without an object that shows it', () => {
  expect(found(saying('node-down', 'down', { evidence: [] }))).toEqual([]);
});

it('has each rule of the catalogue once', () => {
  const ids = rules.map(each => each.id);
  expect([...ids].sort()).toEqual(Object.keys(ruleCatalogue).sort());
});

it('numbers each row of the catalogue once', () => {
  const numbers = Object.values(ruleCatalogue).filter(each => each !== null);
  expect(numbers).toEqual(Array.from({ length: 32 }, (_, index) => index + 1));
});

it('has nothing to say of a cluster that is as it should be', () => {
  expect(found(...rules)).toEqual([]);
});
