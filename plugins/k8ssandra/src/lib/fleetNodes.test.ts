import { aTile } from '../__testUtils__/views';
import { lastSeenUp } from './fleetNodes';
import { ownerName } from './ownerName';

const tile = (up: number | null) =>
  aTile({
    nodes: {
      value: up === null ? null : { up, size: 3 },
      observedAgeSeconds: up === null ? null : 9,
      reachable: false,
    },
  });

it.each([
  [[3, 2], 5],
  [[0], 0],
  [[null, 2], 2],
  [[null, null], null],
  [[], null],
])('of %p nodes %p were up when they were last seen', (given, up) => {
  expect(lastSeenUp(given.map(tile))).toBe(up);
});

it.each([
  ['group:default/payments', 'payments'],
  ['payments', 'payments'],
  ['user:default/olaf', 'user:olaf'],
  ['group:eu/search', 'eu/search'],
  ['a/b/c:d', 'a/b/c:d'],
])('the owner %p is written as %p', (owner, name) => {
  expect(ownerName(owner)).toBe(name);
});
