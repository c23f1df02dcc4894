import { aSummary } from '../../__testUtils__/views';
import { draftOf, isFinished, isWorthKeeping, readDraft } from './draft';
import type { OrderForm } from './form';

const now = new Date('2026-01-02T03:04:05Z');
const form: OrderForm = {
  controlPlane: 'hub',
  namespace: 'cassandra',
  name: 'demo',
};

it('keeps the fields of an order and nothing else', () => {
  const more = { ...form, password: 'x', token: 'y' } as OrderForm;
  const draft = draftOf(more, true, now);
  expect(draft).toEqual({
    version: 1,
    savedAt: '2026-01-02T03:04:05.000Z',
    form,
    accepted: true,
  });
  expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
});

it.each([undefined, null, 'text', 7, {}, { version: 2, form }, { version: 1 }])(
  'takes %j for no draft',
  stored => {
    expect(readDraft(stored)).toBeUndefined();
  },
);

it.each([
  [{}, false],
  [{ controlPlane: 'hub', serverVersion: '5.0.6' }, false],
  [{ name: 'd' }, true],
  [{ owner: 'group:default/a' }, true],
])('of %j is worth keeping: %s', (value, kept) => {
  expect(isWorthKeeping(value)).toBe(kept);
});

it.each([
  [true, [aSummary()], true],
  [false, [aSummary()], false],
  [true, [], false],
])('with accepted %s is finished: %#', (accepted, clusters, finished) => {
  expect(isFinished(draftOf(form, accepted, now), clusters)).toBe(finished);
});
