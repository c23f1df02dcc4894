import { aHistory } from '../../__testUtils__/datacenterScenes';
import { eventLines } from './events';

it('folds Kubernetes events of one object and reason, and nothing else', () => {
  const { items } = aHistory();
  const [event, transition] = items;
  const lines = eventLines([
    transition,
    { ...transition, id: 'other' },
    { ...event, id: 'older', untilAgeSeconds: 4000, ageSeconds: 4000 },
    event,
  ]);
  expect(
    lines.map(({ id, count, ageSeconds }) => [id, count, ageSeconds]),
  ).toEqual([
    ['older', 56, 33],
    ['2', 1, 840],
    ['other', 1, 840],
  ]);
});

it.each([
  [0, 'degraded'],
  [1, 'degraded'],
  [2, 'progressing'],
] as const)('draws entry %i as %s', (index, state) => {
  expect(eventLines([aHistory().items[index]])[0].state).toBe(state);
});

it('counts an entry that goes on by when it began', () => {
  const [, transition] = aHistory().items;
  const [line] = eventLines([{ ...transition, untilAgeSeconds: null }]);
  expect(line.ageSeconds).toBe(840);
});
