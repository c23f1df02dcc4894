import type { ContextView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { aContext, aControlPlane } from '../../__testUtils__/views';
import {
  contextsWorstFirst,
  countContexts,
  filterContexts,
  groupOf,
} from './estate';
import { estateHeadline } from './headline';

const context = (
  region: string,
  state: ContextView['state'],
  over: Partial<ContextView> = {},
) =>
  aContext({
    id: { controlPlane: 'hub', context: `prod-${region}` },
    name: `prod-${region}`,
    region,
    state,
    datacenters: 1,
    ...over,
  });
const home = aControlPlane({ datacenters: 0 });
const names = (contexts: ContextView[]) => contexts.map(each => each.region);

it.each([
  ['unreachable', 'unread'],
  ['auth-failed', 'unread'],
  ['incompatible', 'attention'],
  ['attention', 'attention'],
  ['healthy', 'ready'],
  ['progressing', 'other'],
  ['paused', 'other'],
  ['unknown', 'other'],
] as const)('%s is in the group %s', (state, group) => {
  expect(groupOf(context('a', state))).toBe(group);
});

it('puts the worst first, the longest silence first, and control planes last whatever their state', () => {
  const sorted = contextsWorstFirst([
    { ...home, state: 'unreachable' },
    context('ready', 'healthy'),
    context('short', 'unreachable', { lastContactSeconds: 10 }),
    context('never', 'unreachable', { lastContactSeconds: null }),
    context('long', 'unreachable', { lastContactSeconds: 900 }),
    context('refuses', 'auth-failed'),
    context('old', 'incompatible'),
    context('another', 'healthy', { lastContactSeconds: 80 }),
  ]);
  expect(names(sorted)).toEqual([
    'refuses',
    'never',
    'long',
    'short',
    'old',
    'another',
    'ready',
    'hub',
  ]);
});

it('finds by region, name, server and other names, and counts what each chip would show', () => {
  const contexts = [
    home,
    context('us-east', 'healthy', { endpoint: 'api.example.com:6443' }),
    context('us-west', 'attention', { aliases: ['legacy'] }),
  ];
  const found = (text: string) =>
    names(filterContexts(contexts, { text, group: 'all' }));
  expect(found('US-')).toEqual(['us-east', 'us-west']);
  expect(found('prod west')).toEqual(['us-west']);
  expect(found('api.example')).toEqual(['us-east']);
  expect(found('legacy')).toEqual(['us-west']);
  expect(countContexts(contexts, 'us')).toEqual({
    all: 2,
    unread: 0,
    attention: 1,
    ready: 1,
    other: 0,
  });
});

describe('the headline', () => {
  const silent = (region: string, over = {}) =>
    context(region, 'unreachable', over);
  it.each([
    ['only the control plane', [home], { kind: 'none' }],
    ['all ready', [home, context('a', 'healthy')], { kind: 'ready', count: 2 }],
    [
      'some connecting or disabled',
      [home, context('a', 'progressing'), context('b', 'paused')],
      { kind: 'other', ready: 1, count: 3 },
    ],
    [
      'some that need a person',
      [home, context('a', 'attention'), context('b', 'incompatible')],
      { kind: 'attention', count: 2, regions: ['b', 'a'], more: 0 },
    ],
    [
      'what cannot be read, before everything else',
      [
        home,
        context('a', 'attention'),
        silent('b', { datacenters: 2 }),
        context('c', 'auth-failed'),
      ],
      {
        kind: 'unread',
        count: 2,
        named: [
          { region: 'c', why: 'refuses' },
          { region: 'b', why: 'silent' },
        ],
        more: 0,
        datacenters: 3,
      },
    ],
    [
      'more than a headline has room for',
      ['a', 'b', 'c', 'd', 'e'].map(region => silent(region)),
      { kind: 'unread', count: 5, more: 2, datacenters: 5 },
    ],
    [
      'datacenters that nobody counted',
      [silent('a'), silent('b', { datacenters: undefined })],
      { kind: 'unread', count: 2, datacenters: null },
    ],
  ])('tells of %s', (_, contexts, expected) => {
    expect(estateHeadline(contexts)).toMatchObject(expected);
  });
});
