import { judge, report, score } from './judge';
import type { EvidenceRef, Label } from './types';

const object = (name: string): EvidenceRef => ({
  context: 'here',
  kind: 'Pod',
  namespace: 'ns',
  name,
});

const label = (
  rules: Record<string, string[]>,
  allowed?: Label['allowed'],
): Label => ({
  cluster: 'ns/demo',
  now: '2026-01-01T00:00:00Z',
  state: 'healthy',
  rules: Object.entries(rules).map(([rule, names]) => ({
    rule,
    evidence: names.map(object),
  })),
  allowed,
  how: 'typed',
  source: 'here',
});

const answer = (rules: Record<string, string[]>) => ({
  problems: Object.entries(rules).map(([rule, names]) => ({
    rule,
    evidence: names.map(object),
  })),
});

describe('judging a diagnosis', () => {
  it.each<[string, Label, ReturnType<typeof answer>, object]>([
    [
      'finds what is named with an object that shows it',
      label({ 'node-down': ['a', 'b'] }),
      answer({ 'node-down': ['c', 'b'] }),
      { found: ['node-down'], missed: [], surplus: [] },
    ],
    [
      'misses what is named for another object',
      label({ 'node-down': ['a'] }),
      answer({ 'node-down': ['c'] }),
      { found: [], missed: ['node-down'], surplus: [] },
    ],
    [
      'takes any object where the expert names none',
      label({ 'node-down': [] }),
      answer({ 'node-down': ['c'] }),
      { found: ['node-down'], missed: [], surplus: [] },
    ],
    [
      'minds what nobody asked for',
      label({}),
      answer({ 'node-down': ['a'] }),
      { found: [], missed: [], surplus: ['node-down'] },
    ],
    [
      'lets pass what is allowed',
      label({}, { 'node-down': 'it is, for a while' }),
      answer({ 'node-down': ['a'] }),
      { found: [], missed: [], surplus: [] },
    ],
  ])('%s', (_, expected, given, judgement) => {
    expect(judge(expected, given)).toEqual(judgement);
  });

  const judged = [
    { name: 'one', found: ['a', 'b'], missed: ['c'], surplus: [] },
    { name: 'two', found: ['a'], missed: ['c'], surplus: ['d'] },
  ];

  it('adds up over all states', () => {
    expect(score(judged)).toEqual({
      precision: 3 / 4,
      recall: 3 / 5,
      found: 3,
      missed: 2,
      surplus: 1,
    });
    expect(score([])).toMatchObject({ precision: 1, recall: 1 });
  });

  it('says which rules go wrong where', () => {
    expect(report(judged)).toEqual([
      '  c: not found in one, two',
      '  d: too much in two',
    ]);
  });
});
