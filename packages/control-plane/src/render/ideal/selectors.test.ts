import { matchesFields, matchesLabels } from './selectors';

const object = {
  apiVersion: 'v1',
  kind: 'Secret',
  type: 'Opaque',
  metadata: { name: 'a', labels: { team: 'red', empty: '' } },
};

describe('selectors', () => {
  it.each<[string | undefined, boolean]>([
    [undefined, true],
    ['', true],
    ['team', true],
    ['empty', true],
    ['absent', false],
    ['team=red', true],
    ['team==red', true],
    ['team=blue', false],
    ['team!=blue', true],
    ['team!=red', false],
    ['absent!=red', true],
    ['empty=', true],
    ['team,empty', true],
    ['team=red, absent', false],
    ['team in (blue, red)', true],
    ['team in (blue),empty', false],
    ['team in (red,blue),empty=', true],
    ['absent in (red)', false],
  ])('labels fit %s: %s', (selector, fits) => {
    expect(matchesLabels(object, selector)).toBe(fits);
  });

  it('fits only the empty selector without labels', () => {
    const bare = { ...object, metadata: { name: 'a' } };
    expect(matchesLabels(bare, undefined)).toBe(true);
    expect(matchesLabels(bare, 'team')).toBe(false);
  });

  it.each<[string | undefined, boolean]>([
    [undefined, true],
    ['type=Opaque', true],
    ['type=Warning', false],
    ['absent=x', false],
    ['metadata.name=a', true],
    ['type=Opaque,metadata.name=b', false],
    ['type=Opaque,metadata.name!=b', true],
    ['type!=Opaque', false],
    ['absent!=x', true],
    ['absent.name=a', false],
  ])('fields fit %s: %s', (selector, fits) => {
    expect(matchesFields(object, selector)).toBe(fits);
  });
});
