import { ago, allUp, complete } from '../../view/__testUtils__/fleet';
import { explained, oneRegion } from '../__testUtils__/explained';

const resting = (quietPeriod: unknown) =>
  oneRegion({
    datacenters: [complete('dc1', { status: { quietPeriod } })],
    pods: allUp('dc1'),
  });

it('is told while it lasts, as normal', () => {
  const found = explained(resting(ago(-15)));
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    rule: 'quiet-period',
    state: 'progressing',
    next: null,
  });
  expect(found[0].cause.text).toBe(
    'cass-operator rests in east (dc1) for 15 s more after its last step. That is normal.',
  );
});

it.each([ago(15), '1970-01-01T00:00:01Z', 'soon', 12, undefined])(
  'is over, or was never said: %p',
  quietPeriod => {
    expect(explained(resting(quietPeriod))).toEqual([]);
  },
);
