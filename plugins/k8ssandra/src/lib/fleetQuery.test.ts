import { readFilter, writeFilter } from './fleetQuery';

const none = {
  text: '',
  group: 'all',
  context: '',
  owner: '',
  region: '',
  version: '',
};

describe('readFilter', () => {
  it.each([
    ['', {}],
    ['q=led&show=needs', { text: 'led', group: 'needs' }],
    ['show=nothing-we-know', {}],
    ['on=hub/prod&owner=mine', { context: 'hub/prod', owner: 'mine' }],
    ['region=us-east&version=5.0.6', { region: 'us-east', version: '5.0.6' }],
    [`q=${'x'.repeat(5000)}`, { text: 'x'.repeat(200) }],
    ['q=a&q=b&q[]=c', { text: 'a' }],
  ])('%p', (query, expected) => {
    expect(readFilter(new URLSearchParams(query))).toEqual({
      ...none,
      ...expected,
    });
  });
});

describe('writeFilter', () => {
  it.each([
    ['', { text: 'led ger' }, 'q=led+ger'],
    ['q=a&show=needs', { text: '' }, 'show=needs'],
    ['q=a&show=needs', { group: 'all' }, 'q=a'],
    ['tab=x', { owner: 'any', region: 'eu' }, 'tab=x&owner=any&region=eu'],
    ['on=hub/', { context: '' }, ''],
  ] as const)('%p with %p', (query, change, expected) => {
    expect(writeFilter(new URLSearchParams(query), change).toString()).toBe(
      expected,
    );
  });
});
