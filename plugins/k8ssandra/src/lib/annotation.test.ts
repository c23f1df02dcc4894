import { anEntity } from '../__testUtils__/render';
import { clusterOf, isCassandraAvailable } from './annotation';
import { isNotFound } from './errors';

it('reads the cluster that an entity points to', () => {
  expect(clusterOf(anEntity({}))).toEqual({
    value: 'hub/cassandra/demo',
    id: { controlPlane: 'hub', namespace: 'cassandra', name: 'demo' },
  });
  expect(isCassandraAvailable(anEntity({}))).toBe(true);
});

it('keeps an annotation that cannot be read, for the page to show', () => {
  expect(clusterOf(anEntity({ annotation: 'demo' }))).toEqual({
    value: 'demo',
    id: undefined,
  });
});

it('sees an entity without the annotation', () => {
  const entity = anEntity({ annotation: null });
  expect(clusterOf(entity)).toEqual({ value: undefined, id: undefined });
  expect(isCassandraAvailable(entity)).toBe(false);
});

it.each([
  [Object.assign(new Error('x'), { statusCode: 404 }), true],
  [Object.assign(new Error('x'), { name: 'NotFoundError' }), true],
  [
    Object.assign(new Error('x'), {
      cause: Object.assign(new Error('y'), { name: 'NotFoundError' }),
    }),
    true,
  ],
  [Object.assign(new Error('x'), { statusCode: 500 }), false],
  [new Error('x'), false],
])('tells "not found" from other errors: %s', (error, expected) => {
  expect(isNotFound(error)).toBe(expected);
});
