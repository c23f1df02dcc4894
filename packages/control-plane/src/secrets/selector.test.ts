import { newReplicatedSecret } from './__testUtils__/snapshots';
import { selectorOf } from './selector';

const selector = (value: object | undefined) => {
  const made = newReplicatedSecret([]);
  made.spec.selector = value as never;
  return selectorOf(made);
};

describe('what a ReplicatedSecret selects', () => {
  it.each<[string, object, string, object, object]>([
    [
      'labels',
      { matchLabels: { app: 'shop', tier: 'db' } },
      'app=shop,tier=db',
      { app: 'shop', tier: 'db' },
      { app: 'shop' },
    ],
    [
      'one of several values',
      {
        matchExpressions: [{ key: 'app', operator: 'In', values: ['a', 'b'] }],
      },
      'app in (a,b)',
      { app: 'b' },
      { app: 'c' },
    ],
    [
      'none of some values',
      { matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['a'] }] },
      'app notin (a)',
      {},
      { app: 'a' },
    ],
    [
      'a label that is there',
      { matchExpressions: [{ key: 'app', operator: 'Exists' }] },
      'app',
      { app: '' },
      {},
    ],
    [
      'a label that is not there',
      { matchExpressions: [{ key: 'app', operator: 'DoesNotExist' }] },
      '!app',
      {},
      { app: 'x' },
    ],
  ])('by %s', (_, value, text, fits, doesNot) => {
    const made = selector(value)!;
    expect(made.text).toBe(text);
    expect(made.matches(fits as never)).toBe(true);
    expect(made.matches(doesNot as never)).toBe(false);
  });

  it.each([[undefined], [{}], [{ matchLabels: {} }]])(
    'nothing by %j: it would be every secret of the namespace',
    value => {
      expect(selector(value)).toBeUndefined();
    },
  );
});
