/* eslint-disable jest/no-export -- the same rows run on several drivers */
import { type Lab } from '../../../support/lab';
import {
  CLUSTER_ROLE,
  cutConnections,
  DATA_PLANE_ROLE,
  type ClusterRole,
} from '../support/access';
import { pulseThrough } from '../../invariants';
import { startRow, type Row } from '../support/row';

/** Takes the right to one resource out of a role of the data plane; what is answered gives it back. */
async function revoke(
  lab: Lab,
  context: string,
  resource: string,
): Promise<() => Promise<void>> {
  const admin = lab.admin(context);
  const key = { name: DATA_PLANE_ROLE };
  const role = await admin.get<ClusterRole>(CLUSTER_ROLE, key);
  const put = async (rules: ClusterRole['rules']) => {
    const now = await admin.get<ClusterRole>(CLUSTER_ROLE, key);
    await admin.update(CLUSTER_ROLE, { ...now, rules });
  };
  await put(
    role.rules
      .map(rule => ({
        ...rule,
        resources: rule.resources.filter(each => each !== resource),
      }))
      .filter(rule => rule.resources.length > 0),
  );
  return () => put([...role.rules]);
}

/** F15: somebody takes a right away. */
export function permissionRows(lab: () => Lab): void {
  let row: Row;
  let giveBack = async () => {};
  afterEach(async () => {
    await giveBack();
    giveBack = async () => {};
    await row?.abandon();
  });

  it('F15 a right that is taken away degrades what needs it and nothing else, is named, and heals when it is given back', async () => {
    const lists: string[] = [];
    row = await startRow(lab(), {
      name: 'revoked',
      sizes: { west: 1, east: 1 },
      calm: 'west',
      plane: {
        onRequest: (context, { verb, resource, status }) => {
          if (context === 'east' && status === 403) {
            lists.push(`${verb} ${resource}`);
          }
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
    const since = performance.now();
    await row.watch.isolated();
    await own();
    const [view] = row.plane
      .contexts()
      .filter(each => each.name === 'east')
      .map(each => each.reason?.message);
    expect(view).toMatch(/403.*needs get, list and watch/);
    const seconds = (performance.now() - since) / 1000;
    expect(lists.filter(each => !each.endsWith('configmaps'))).toEqual([]);
    expect(lists.length).toBeLessThan(10 + 3 * seconds);
    await giveBack();
    await row.untilContext('east', /^ready/);
    await row.resize({ west: 1, east: 2 });
    await row.end();
  });
}
