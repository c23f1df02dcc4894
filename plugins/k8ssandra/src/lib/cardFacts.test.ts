import type { Entity } from '@backstage/catalog-model';
import type { StateKey } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { aSummary } from '../__testUtils__/views';
import { commonOwner, ownersOf, worstOf } from './cardFacts';

const states = (...keys: StateKey[]) => keys.map(state => ({ state }));

describe('worstOf', () => {
  it('keeps all in their order while there is room', () => {
    const items = states('healthy', 'down', 'healthy');
    expect(worstOf(items, 3)).toEqual({ shown: items, more: 0 });
  });

  it('keeps the worst in their order, with a line for the others', () => {
    const items = states('healthy', 'degraded', 'healthy', 'down', 'waiting');
    expect(worstOf(items, 3)).toEqual({
      shown: states('degraded', 'down'),
      more: 3,
    });
  });
});

const entity = (kind: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name: 'Olaf', namespace: 'default' },
  relations: [
    { type: 'memberOf', targetRef: 'group:default/Payments' },
    { type: 'childOf', targetRef: 'group:default/all' },
  ],
});

it.each([
  ['User', ['user:default/olaf', 'group:default/payments']],
  ['Group', ['group:default/olaf']],
])('a %s owns what %p own', (kind, refs) => {
  expect([...ownersOf(entity(kind))]).toEqual(refs);
});

it.each([
  [['group:default/a', 'Group:default/A'], 'group:default/a'],
  [['group:default/a', 'group:default/b'], 'any'],
  [[null, null], 'any'],
  [[], 'any'],
])('of clusters of %p the filter is %p', (owners, filter) => {
  expect(commonOwner(owners.map(owner => aSummary({ owner })))).toBe(filter);
});
