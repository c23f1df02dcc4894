import { addressesOf, settleAddresses, type AddressGroup } from './addresses';

const group = (current: string[], settled = true): AddressGroup => ({
  current,
  settled,
});

describe('which addresses are published', () => {
  it.each<[string, string[], AddressGroup[], string[]]>([
    ['none of nobody', [], [], []],
    ['all of a settled datacenter', [], [group(['a', 'b'])], ['a', 'b']],
    ['none of one whose nodes come up', [], [group(['a'], false)], []],
    [
      'the known ones of one whose nodes come up',
      ['a'],
      [group(['a', 'b'], false)],
      ['a'],
    ],
    [
      'all that live, once a known one died',
      ['a', 'x'],
      [group(['a', 'b'], false)],
      ['a', 'b'],
    ],
    [
      'all that live of every datacenter, once one died anywhere',
      ['a', 'x', 'c'],
      [group(['a', 'b'], false), group(['c', 'd'], false)],
      ['a', 'b', 'c', 'd'],
    ],
    ['none, once all died', ['a', 'b'], [group([], false)], []],
    [
      'those of the settled one beside one that starts',
      [],
      [group(['a', 'b']), group(['c'], false)],
      ['a', 'b'],
    ],
    [
      'those of a settled one that grew',
      ['a'],
      [group(['a', 'b'])],
      ['a', 'b'],
    ],
  ])('%s', (_, known, groups, expected) => {
    expect(settleAddresses(known, groups)).toEqual(expected);
  });

  it('are read from all endpoints of all slices', () => {
    const slice = (endpoints: Array<{ addresses: string[] }> | undefined) =>
      ({ endpoints } as never);
    expect(
      addressesOf([
        slice([{ addresses: ['a', 'b'] }, { addresses: ['c'] }]),
        slice(undefined),
        slice([{ addresses: ['d'] }]),
      ]),
    ).toEqual(['a', 'b', 'c', 'd']);
  });
});
