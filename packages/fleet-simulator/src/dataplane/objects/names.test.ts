import { datacenterNames } from './names';
import { rackPlans, splitRacks } from './racks';

describe('names (operator-spec 9.4)', () => {
  it('names what a datacenter is made of, after the name it had first', () => {
    const dc = {
      metadata: { name: 'dc1' },
      spec: { clusterName: 'My Cluster' },
    };
    expect(datacenterNames(dc).statefulSet('r1')).toBe('mycluster-dc1-r1-sts');
    expect(
      datacenterNames({ ...dc, status: { datacenterName: 'Old_Name' } })
        .service,
    ).toBe('mycluster-old-name-service');
  });
});

describe('racks', () => {
  it.each([
    [3, 1, [3]],
    [4, 3, [2, 1, 1]],
    [5, 2, [3, 2]],
    [2, 3, [1, 1, 0]],
  ])('splitRacks(%i, %i)', (nodes, racks, expected) => {
    expect(splitRacks(nodes, racks)).toEqual(expected);
  });

  it.each([
    ['one rack', 5, 1, [3]],
    ['fewer nodes than three', 2, 1, [2]],
    ['three racks', 6, 3, [1, 1, 1]],
    ['more than three racks', 8, 4, [1, 1, 1, 1]],
  ])('seeds of %s', (_, size, count, seeds) => {
    const racks = Array.from({ length: count }, (__, index) => ({
      name: `r${index}`,
    }));
    const dc = { metadata: { name: 'dc1' }, spec: { size, racks } } as never;
    expect(rackPlans(dc).map(plan => plan.seeds)).toEqual(seeds);
  });
});
