/* eslint-disable jest/no-export -- the same rows run on several drivers */
import { apply, order, untilSettled, type Lab } from '../../../support/lab';
import {
  CLUSTER_ROLE,
  cutConnections,
  DATA_PLANE_ROLE,
  type ClusterRole,
} from '../support/access';
import { pulseThrough } from '../../invariants';
import { shownBy } from '../../invariants/truth';
import { startRow, type Row } from '../support/row';

/** Takes the right to one resource out of a role of the data plane; what is answered gives it back. */
async function revoke(
  lab: Lab,
  context: string,
  resource: string,
  /** Those that stay. */
  verbs: string[] = [],
): Promise<() => Promise<void>> {
  const admin = lab.admin(context);
  const key = { name: DATA_PLANE_ROLE };
  const role = await admin.get<ClusterRole>(CLUSTER_ROLE, key);
  const put = async (rules: ClusterRole['rules']) => {
    const now = await admin.get<ClusterRole>(CLUSTER_ROLE, key);
    await admin.update(CLUSTER_ROLE, { ...now, rules });
  };
  const split = role.rules.flatMap(rule => [
    { ...rule, resources: rule.resources.filter(each => each !== resource) },
    {
      ...rule,
      resources: rule.resources.filter(each => each === resource),
      verbs,
    },
  ]);
  await put(
    split.filter(rule => rule.resources.length > 0 && rule.verbs.length > 0),
  );
  return () => put([...role.rules]);
}

/** F15: somebody takes a right away. */
export function permissionRows(lab: () => Lab): void {
  let row: Row;
  let giveBack = async () => {};
  let giveBackRest = async () => {};
  afterEach(async () => {
    await giveBack();
    await giveBackRest();
    giveBack = async () => {};
    giveBackRest = async () => {};
    await row?.abandon();
  });

  it('F15 a right that is taken away degrades what needs it and nothing else, is named, and heals when it is given back', async () => {
    const lists: string[] = [];
    let probes = 0;
    row = await startRow(lab(), {
      name: 'revoked',
      sizes: { west: 1, east: 1 },
      calm: 'west',
      plane: {
        onRequest: (context, { verb, resource, status }) => {
          if (context !== 'east') return;
          if (status === 403) lists.push(`${verb} ${resource}`);
          if (verb === 'probe') probes++;
        },
      },
    });
    giveBack = await revoke(lab(), 'east', 'configmaps');
    // A watch that is open is not asked again for its right: it must end first.
    await cutConnections(lab(), 'east');
    await row.untilContext('east', /^degraded.*May not read configmaps/);
    expect(row.context('west').state).toBe('healthy');
    // Other kinds of the same region are as fresh as ever.
    const own = pulseThrough({
      fleet: lab(),
      plane: row.plane,
      context: 'east',
      cluster: 'revoked',
    });
    await own();
    // A server that just started refuses everything for a moment.
    lists.length = 0;
    probes = 0;
    const since = performance.now();
    await row.watch.isolated();
    do await own();
    while (lists.length === 0);
    const [view] = row.plane
      .contexts()
      .filter(each => each.name === 'east')
      .map(each => each.reason?.message);
    expect(view).toMatch(/403.*needs get, list and watch/);
    const seconds = (performance.now() - since) / 1000;
    expect(lists.filter(each => !each.endsWith('configmaps'))).toEqual([]);
    expect(lists.length).toBeLessThan(10 + 3 * seconds);
    // A refusal is an answer: nobody doubts the connection for it.
    expect(probes).toBe(0);
    await giveBack();
    await row.untilContext('east', /^ready/);
    await row.resize({ west: 1, east: 2 });
    await row.end();
  });
  it('F15 a control plane that starts without a right says so, takes nothing for absent that it may not see, and goes on when it may', async () => {
    const name = 'unseen';
    const before = await lab().start();
    const sizes = { west: 1, east: 1 };
    await untilSettled(before, await apply(lab(), order(name, sizes)));
    await before.close();
    // What is optional is missed by nobody; and it may write what it cannot read.
    giveBackRest = await revoke(lab(), 'east', 'events');
    giveBack = await revoke(lab(), 'east', 'cassandradatacenters', [
      'create',
      'patch',
      'delete',
    ]);
    row = await startRow(lab(), {
      name,
      sizes,
      calm: 'west',
      settled: false,
      plane: { regions: ['west'] },
    });
    // It is not "syncing" for as long as the right is missing.
    await row.untilContext(
      'east',
      /^degraded.*May not read cassandradatacenters\.cassandra\.datastax\.com in all namespaces \(403\)/,
    );
    // Every other kind of the region is read all the same.
    const east = () => row.plane.snapshot(row.plane.id(name))?.contexts.east;
    await row.plane.until('the pods are seen', () => east()?.pods.length === 1);
    expect(east()).toMatchObject({ visible: false, everSeen: false });
    const [view] = shownBy(row.plane).clusters;
    const shown = view.datacenters.find(each => each.context === 'east')!;
    expect(view.state).not.toBe('healthy');
    expect(shown.state).not.toBe('healthy');
    expect(shown.nodes.reachable).toBe(false);
    expect(view.nodes.notVisible).toBe(1);
    // What is ordered meanwhile is not made blindly.
    const wanted = await apply(lab(), order(name, { west: 1, east: 2 }));
    await row.says(
      /cannot be seen: .*cassandradatacenters.*get, list and watch/,
    );
    await row.watch.isolated();
    const inEast = () =>
      row.witness.writes.filter(each => each.context === 'east');
    expect(inEast()).toEqual([]);
    await giveBack();
    await row.untilContext('east', /^ready/);
    await untilSettled(row.plane, wanted);
    expect(await row.datacenters('east')).toMatchObject([
      { spec: { size: 2 } },
    ]);
    await row.end();
  });
}
