import { NOW, observedContext } from '../__testUtils__/observed';
import { outages } from './outages';

const up = observedContext();
const reason = { code: 'ConnectionRefused', message: 'nobody listens' };
const down = observedContext({
  state: 'unreachable',
  connection: 'down',
  visible: false,
  lastContactSeconds: 20,
  reason,
});
const connecting = observedContext({
  state: null,
  connection: 'connecting',
  visible: false,
});
const silent = observedContext({ state: 'unreachable', visible: false });
const disabled = observedContext({
  state: 'paused',
  connection: 'disabled',
  visible: false,
});

describe('outages', () => {
  const found = (before: typeof up | undefined, after: typeof up | undefined) =>
    outages({ before, after, at: NOW, stamp: 1 }).map(write => [
      write.type,
      write.type === 'entry' ? write.entry.at : (write as any).until,
    ]);

  it.each([
    [
      'the first look at one that is there ends what is still open',
      undefined,
      up,
      [['end', NOW]],
    ],
    ['one that stays there', up, up, []],
    [
      'one that is lost, since its last answer',
      up,
      down,
      [['entry', NOW - 20_000]],
    ],
    ['one that goes silent', up, silent, [['entry', NOW - 1000]]],
    ['one that stays lost', down, down, []],
    ['one that stays lost in another way', down, silent, []],
    ['connecting is neither', down, connecting, []],
    ['connecting at first is neither', undefined, connecting, []],
    ['one that comes back', connecting, up, [['end', NOW]]],
    [
      'one that was lost before this portal started',
      undefined,
      down,
      [['entry', NOW - 20_000]],
    ],
    ['one that is switched off on purpose', down, disabled, [['end', NOW]]],
    ['one that is gone', down, undefined, [['end', NOW]]],
    ['one that is gone while all was well', up, undefined, []],
  ])('%s', (_, before, after, expected) => {
    expect(found(before, after)).toEqual(expected);
  });

  it('go on under one key whoever tells them, with the reason', () => {
    const [first] = outages({ before: up, after: down, at: NOW, stamp: 1 });
    const [second] = outages({
      before: undefined,
      after: down,
      at: NOW + 9,
      stamp: 2,
    });
    expect((first as any).entry.key).toBe((second as any).entry.key);
    expect((first as any).entry).toMatchObject({
      until: null,
      context: 'east',
      body: {
        connection: 'down',
        reason,
        sentence: { text: 'east could not be seen: “nobody listens”' },
      },
    });
    const [end] = outages({ before: down, after: up, at: NOW, stamp: 1 });
    expect((end as any).key).toBe((first as any).entry.key);
  });

  it('of which nobody knows the last answer begin when they are noticed', () => {
    expect(found(up, { ...down, lastContactSeconds: null })).toEqual([
      ['entry', NOW],
    ]);
  });
});
