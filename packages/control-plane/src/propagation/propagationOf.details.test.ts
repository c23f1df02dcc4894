import { datacenterModels } from '../view/datacenterModel';
import {
  ago,
  allUp,
  asked,
  complete,
  context,
  demo,
  NOW,
  outOfSight,
  pod,
  settled,
  snapshot,
} from '../view/__testUtils__/fleet';
import {
  atRevision,
  behind,
  hopsOf,
  rackSet,
  region,
  running,
  two,
  way,
  written,
} from './__testUtils__/way';
import { propagationOf } from './propagationOf';

const east = region('east', 'dc1');
const west = region('west', 'dc2');

describe('what the way of a change tells', () => {
  it('says of every hop that is not done what it waits for', () => {
    const from = two([
      region('east', 'dc1', { datacenters: [behind('dc1')] }),
      outOfSight('west'),
    ]);
    const { regions } = way(from, written(running('dc1', 'east')));
    const open = regions
      .flatMap(each => each.hops)
      .filter(hop => hop.state !== 'done');
    expect(open.length).toBeGreaterThan(3);
    expect(open.filter(hop => hop.waitsFor === null)).toEqual([]);
  });

  it('counts every pod once, the asked-for revision first', () => {
    const from = two([
      east,
      region('west', 'dc2', {
        datacenters: [behind('dc2', { Updating: 'True' })],
        pods: [
          ...atRevision(allUp('dc2'), 'new', 'old', 'old'),
          pod('dc2', 'r9'),
        ],
      }),
    ]);
    const [, dc2] = way(from, written(running('dc2', 'west'))).regions;
    expect(dc2.revisions).toEqual([
      { revision: 'new', current: true, pods: 1 },
      { revision: 'old', current: false, pods: 2 },
      { revision: null, current: false, pods: 1 },
    ]);
  });

  it('knows no revisions where StatefulSets cannot be read, and judges by readiness', () => {
    const from = two([
      region('east', 'dc1', { statefulSets: undefined }),
      region('west', 'dc2', {
        statefulSets: undefined,
        datacenters: [behind('dc2')],
      }),
    ]);
    const view = way(from, written(running('dc2', 'west')));
    expect(view.regions.map(each => each.revisions)).toEqual([null, null]);
    expect(hopsOf(view)).toEqual([
      'cluster: done',
      'dc1: done done done',
      'dc2: done running waiting',
    ]);
  });

  it('tells who wrote it, and the age of each hop', () => {
    const cluster = demo([asked('dc1', 'east')], {
      generation: 4,
      specChange: { manager: 'argocd', operation: 'Apply', time: ago(120) },
    });
    const live = behind('dc1', { Updating: 'True' });
    live.metadata.specChange = {
      manager: 'k8ssandra-backstage',
      operation: 'Apply',
      time: ago(90),
    };
    const from = snapshot(cluster, [
      region('east', 'dc1', {
        datacenters: [live],
        pods: atRevision(allUp('dc1'), 'new', 'old', 'old'),
      }),
    ]);
    const view = way(from, written(running('dc1', 'east')));
    expect(view.author).toBe('argocd');
    expect(view.intent.ageSeconds).toBe(120);
    expect(view.regions[0].hops.map(hop => hop.ageSeconds)).toEqual([
      90, 600, 40,
    ]);
  });

  it('tells no age where no object does', () => {
    const { intent, author } = way(two([east, west]), written());
    expect({ intent: intent.ageSeconds, author }).toEqual({
      intent: null,
      author: null,
    });
  });

  it('takes a stopped datacenter to have arrived when its pods are gone', () => {
    const stopped = complete('dc1', {
      conditions: { Ready: 'False', Stopped: 'True' },
      spec: { stopped: true },
    });
    const cluster = demo([asked('dc1', 'east', { stopped: true })]);
    const at = (pods: ReturnType<typeof allUp>) =>
      way(
        snapshot(cluster, [
          context('east', {
            datacenters: [stopped],
            pods,
            statefulSets: ['r1', 'r2', 'r3'].map(rack =>
              rackSet('dc1', rack, { replicas: 0 }),
            ),
          }),
        ]),
        written(),
      );
    expect(hopsOf(at([]))).toContain('dc1: done done done');
    const leaving = at(allUp('dc1').slice(0, 1)).regions[0].hops[2];
    expect(leaving.waitsFor?.text).toBe('1 node still runs');
  });

  it('asks for nothing', () => {
    expect(way(snapshot(demo([]), [])).headline.text).toBe(
      'Generation 1 asks for no datacenter.',
    );
  });

  it('is not shown of a cluster that is being deleted', () => {
    const from = snapshot(demo([], { deletionTimestamp: ago(5) }), []);
    expect(
      propagationOf({
        snapshot: from,
        plan: settled,
        models: datacenterModels(from, settled, NOW),
        observed: false,
        now: NOW,
      }),
    ).toBeNull();
  });
});
