import {
  aBrokenDatacenter,
  aDatacenterPage,
  aHiddenPage,
  BROKEN_POD,
  racksOf,
} from '../../__testUtils__/datacenters';
import { aNewDatacenter } from '../../__testUtils__/datacenterScenes';
import {
  dimensionsOf,
  neighbour,
  panelOrder,
  rowsOf,
  shadeOf,
  versionsOf,
  worstRows,
} from './cells';

const rows = (page = aDatacenterPage()) => rowsOf(page)!;

describe('rows of a grid', () => {
  it('hold each node with its marks', () => {
    const [, r2] = rows();
    expect(r2).toMatchObject({
      name: 'r2',
      up: 6,
      state: 'healthy',
      shares: [],
    });
    expect(r2.cells[3]).toMatchObject({
      seed: false,
      restarts: 3,
      version: '5.0.6',
    });
  });

  it('are degraded, not down, with one node down', () => {
    expect(rows(aBrokenDatacenter()).map(each => each.state)).toEqual([
      'healthy',
      'degraded',
      'healthy',
    ]);
    const gone = aDatacenterPage(
      {},
      racksOf(1, 2, () => ({ state: 'down' })),
    );
    expect(rows(gone)[0].state).toBe('down');
  });

  it('are out of sight as a whole, whatever was seen last', () => {
    const hidden = rows(aHiddenPage());
    expect(new Set(hidden.map(each => each.state))).toEqual(
      new Set(['unreachable']),
    );
    expect(
      new Set(hidden.flatMap(row => row.cells.map(each => each.state))),
    ).toEqual(new Set(['unreachable']));
  });

  it('name the racks that fall together', () => {
    const shared = [{ zone: 'a', racks: ['r1', 'r3'] }];
    expect(
      rows(aDatacenterPage({ sharedZones: shared })).map(each => each.shares),
    ).toEqual([['r3'], [], ['r1']]);
  });

  it('are not known while racks are not', () => {
    const page = aDatacenterPage();
    const racks = { ...page.datacenter.racks, value: null };
    expect(
      rowsOf({ ...page, datacenter: { ...page.datacenter, racks } }),
    ).toBeNull();
  });
});

it('the worst racks stay in their order', () => {
  const all = rows(aBrokenDatacenter());
  expect(worstRows(all, 2).map(each => each.name)).toEqual(['r1', 'r2']);
  expect(worstRows(all, 1).map(each => each.name)).toEqual(['r2']);
  expect(worstRows(all, 9)).toEqual(all);
});

describe('dimensions', () => {
  it('are those that something is known of', () => {
    expect(dimensionsOf(rows())).toEqual(['state', 'restarts', 'version']);
    expect(dimensionsOf(rows(aNewDatacenter()))).toEqual(['state']);
  });

  it.each([
    [0, 0],
    [1, 1],
    [2, 1],
    [3, 2],
    [9, 2],
    [10, 3],
    [999, 3],
    [null, undefined],
  ])('%s restarts have the shade %s', (restarts, expected) => {
    const [cell] = rows()[0].cells;
    expect(shadeOf({ ...cell, restarts }, 'restarts', [])).toBe(expected);
  });

  it('versions are lightest where most nodes have them', () => {
    const page = aDatacenterPage();
    page.marks.value![0].version = '5.0.5';
    const found = rows(page);
    const versions = versionsOf(found);
    expect(versions).toEqual(['5.0.6', '5.0.5']);
    const [odd, usual] = found[0].cells;
    expect(
      [odd, usual].map(each => shadeOf(each, 'version', versions)),
    ).toEqual([1, 0]);
    expect(shadeOf(odd, 'state', versions)).toBeUndefined();
  });
});

describe('the way through the nodes', () => {
  const order = panelOrder(rows(aBrokenDatacenter()));

  it('begins with what is not healthy', () => {
    expect(order[0]).toBe(BROKEN_POD);
    expect(order[1]).toBe('orders-prod-dc1-r1-sts-0');
    expect(order).toHaveLength(18);
  });

  it.each([
    [BROKEN_POD, 1, 'orders-prod-dc1-r1-sts-0'],
    [BROKEN_POD, -1, undefined],
    ['orders-prod-dc1-r3-sts-5', 1, undefined],
    ['gone', 1, BROKEN_POD],
  ] as const)('from %s by %i', (from, step, expected) => {
    expect(neighbour(order, from, step)).toBe(expected);
  });
});
