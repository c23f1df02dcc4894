import {
  theRollOut,
  theTroubles,
  threeRegions,
} from '../__testUtils__/overviews';
import {
  aColdStart,
  aSurvival,
  someKeyspaces,
} from '../__testUtils__/survival';
import {
  aDatacenter,
  aHiddenDatacenter,
  aContext,
} from '../__testUtils__/views';
import { datacenterOf } from './evidence';
import { hasSeeds, withProblems } from './mapFilter';
import { levelRows, lossColumns } from './outcomes';
import { isOnItsWay, revisionFact, standsAt } from './propagation';
import { replicationText } from './replicationText';
import { counts, decisiveOf } from './rollUp';
import { countSecrets } from './secretFacts';

describe('roll-up', () => {
  it('names the datacenter that decides', () => {
    expect(decisiveOf(theTroubles())?.name).toBe('dc1');
    expect(decisiveOf(theRollOut())?.name).toBe('dc2');
  });

  it('names none where a finding is worse than all datacenters', () => {
    expect(decisiveOf(threeRegions({ state: 'attention' }))).toBeUndefined();
  });

  it('leaves out what is stopped on purpose', () => {
    expect(counts(aDatacenter({ state: 'stopped' }))).toBe(false);
    expect(counts(aDatacenter({ state: 'down' }))).toBe(true);
  });
});

describe('what a region has', () => {
  it('counts the secrets that are known to be there', () => {
    expect(countSecrets(theTroubles())).toEqual({ there: 2, of: 3 });
    expect(countSecrets(threeRegions({ survival: undefined }))).toBeUndefined();
    const untold = { ...aColdStart('dc1', 'us-east'), facts: [] };
    const survival = aSurvival({ coldStart: [untold] });
    expect(countSecrets(threeRegions({ survival }))).toBeUndefined();
  });

  it('knows seeds only where a node says so', () => {
    expect(hasSeeds(threeRegions().datacenters)).toBe(true);
    expect(hasSeeds(theRollOut().datacenters)).toBe(false);
  });

  it('has a problem by its datacenter or its Kubernetes cluster', () => {
    const refused = aContext({ state: 'auth-failed' });
    const datacenters = [
      aDatacenter(),
      aDatacenter({ name: 'dc2', state: 'degraded' }),
      aHiddenDatacenter({ name: 'dc3' }),
      aDatacenter({ name: 'dc4', contextView: refused }),
      aDatacenter({ name: 'dc5', state: 'progressing' }),
    ];
    expect(withProblems(datacenters).map(({ name }) => name)).toEqual([
      'dc2',
      'dc3',
      'dc4',
    ]);
  });
});

describe('evidence', () => {
  const cluster = threeRegions();
  const object = { context: 'prod-us-west', namespace: 'cassandra' };
  it.each([
    [{ ...object, kind: 'CassandraDatacenter', name: 'dc2' }, 'dc2'],
    [{ ...object, kind: 'CassandraDatacenter', name: 'other' }, undefined],
    [{ ...object, kind: 'Pod', name: 'demo-dc2-r1-sts-0' }, 'dc2'],
    [{ ...object, kind: 'StatefulSet', name: 'x' }, 'dc2'],
    [{ ...object, context: 'mars', kind: 'Pod', name: 'x' }, undefined],
  ])('%j belongs to %p', (each, name) => {
    expect(datacenterOf(each, cluster)?.name).toBe(name);
  });

  it('belongs to none where two could have it', () => {
    const datacenters = [aDatacenter(), aDatacenter({ name: 'dc4' })];
    const event = {
      context: 'prod-us-east',
      namespace: 'cassandra',
      kind: 'Event',
      name: 'x',
    };
    expect(datacenterOf(event, { datacenters })).toBeUndefined();
  });
});

describe('the way of a change', () => {
  const { propagation } = theTroubles();
  it('stands at the first hop that it has not passed', () => {
    const [first, second] = propagation!.regions;
    expect(standsAt(first.hops)?.kind).toBe('pods');
    expect(standsAt(second.hops)?.kind).toBe('datacenter');
    expect(standsAt([propagation!.intent])).toBeUndefined();
  });

  it('counts pods where a StatefulSet tells', () => {
    const [first, second] = propagation!.regions;
    expect(revisionFact(first)).toEqual({ current: 2, all: 3 });
    expect(revisionFact(second)).toBeUndefined();
    expect(revisionFact({ revisions: [] })).toBeUndefined();
  });

  it('is shown while a change is under way, and not beside the plan of a creation', () => {
    expect(isOnItsWay(theTroubles())).toBe(true);
    expect(
      isOnItsWay({ change: { kind: 'creation', step: 1, of: 2 }, propagation }),
    ).toBe(false);
    expect(isOnItsWay({ change: null, propagation })).toBe(false);
  });
});

describe('outcomes', () => {
  const [known, unread] = someKeyspaces();
  it('have a row for each level, and a column for each loss that exists', () => {
    const rows = levelRows(known);
    expect(rows.map(({ level }) => level)).toEqual([
      'LOCAL_QUORUM',
      'QUORUM',
      'ANY',
    ]);
    expect(lossColumns(rows, 'now')).toEqual([
      'none',
      'node',
      'rack',
      'zone',
      'region',
      'two-regions',
    ]);
    const [row] = rows;
    const alone = {
      ...row,
      now: { ...row.now, region: null, 'two-regions': null },
    };
    expect(lossColumns([alone], 'now')).toEqual([
      'none',
      'node',
      'rack',
      'zone',
    ]);
  });

  it('say how keyspaces are replicated, or why that is not known', () => {
    expect(replicationText(known.replication)).toBe(
      'NetworkTopologyStrategy: dc1 3, dc2 3, dc3 3',
    );
    expect(replicationText(unread.replication)).toBe(
      'Its replication could not be read.',
    );
    expect(replicationText({ strategy: 'simple', copies: 1 })).toBe(
      'SimpleStrategy: 1',
    );
    expect(replicationText({ strategy: 'network', copies: {} })).toBe(
      'NetworkTopologyStrategy: –',
    );
    expect(replicationText({ strategy: 'local' })).toBe('LocalStrategy');
    expect(replicationText({ strategy: 'everywhere' })).toBe(
      'EverywhereStrategy',
    );
  });
});
