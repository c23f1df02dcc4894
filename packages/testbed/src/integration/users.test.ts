import { applyAsAdmin, example } from '../support/cluster';
import { eventually } from '../support/eventually';
import { startTestFleet, type TestFleet } from '../support/fleet';
import {
  startTestPortal,
  type PortalUser,
  type TestPortal,
} from '../support/portal';

jest.setTimeout(180_000);

const CLUSTERS =
  '/api/k8ssandra/v1/control-planes/control-plane/namespaces/k8ssandra/clusters';
const ACTIONS = '/api/k8ssandra/.backstage/actions/v1/actions';

describe('the two users of the demo', () => {
  let fleet: TestFleet;
  let portal: TestPortal;
  let olaf: PortalUser;

  const namesFor = async ({ api }: PortalUser) =>
    (await api.listClusters()).items.map(({ id }) => id.name).sort();

  beforeAll(async () => {
    fleet = await startTestFleet();
    portal = await startTestPortal(fleet);
    olaf = await portal.signIn('user:default/olaf');
    for (const name of ['ledger', 'search']) {
      await applyAsAdmin(fleet, example(`portal/clusters/${name}.yaml`));
    }
    await eventually(async () => {
      const names = await namesFor(portal);
      if (names.length < 2) throw new Error(`There is only ${names}`);
    });
  });
  afterAll(async () => {
    await portal?.stop();
    await fleet?.stop();
  });

  const resourcesFor = async ({ fetch }: PortalUser) => {
    const response = await fetch('/api/catalog/entities?filter=kind=resource');
    const entities: Array<{ metadata: { name: string } }> =
      await response.json();
    return entities.map(({ metadata }) => metadata.name).sort();
  };

  it('see what is theirs, and nothing counts the rest', async () => {
    expect(await namesFor(olaf)).toEqual(['ledger']);
    const { headline, contexts } = await olaf.api.listClusters();
    expect(JSON.stringify([headline, contexts])).not.toContain('search');
    expect(contexts.map(({ name }) => name)).toEqual([
      'k8ssandra-east',
      'k8ssandra-eu',
    ]);
  });

  it('see no more in the catalog', async () => {
    await eventually(async () =>
      expect(await resourcesFor(portal)).toContain(
        'search.k8ssandra.control-plane',
      ),
    );
    await eventually(async () =>
      expect(await resourcesFor(olaf)).toEqual([
        'ledger-east.ledger.k8ssandra.control-plane',
        'ledger-eu.ledger.k8ssandra.control-plane',
        'ledger.k8ssandra.control-plane',
      ]),
    );
  });

  it.each<[string, string, RequestInit, number]>([
    ['reads his', '/ledger', {}, 200],
    ['does not find another', '/search', {}, 404],
    ['does not find what is not there', '/nothing', {}, 404],
    ['does not find the plan of another', '/search/plan', {}, 404],
    [
      'may not delete his',
      '/ledger',
      { method: 'DELETE', body: '{"confirm":"k8ssandra/ledger"}' },
      403,
    ],
    [
      'cannot delete what he does not find',
      '/search',
      { method: 'DELETE', body: '{"confirm":"k8ssandra/search"}' },
      404,
    ],
  ])('Olaf %s', async (_, path, init, status) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await olaf.fetch(`${CLUSTERS}${path}`, { ...init, headers });
    expect(answer.status).toBe(status);
  });

  it('are answered the same by actions', async () => {
    const ask = async ({ fetch }: PortalUser, name: string) => {
      const response = await fetch(
        `${ACTIONS}/k8ssandra:explain-cluster/invoke`,
        {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            controlPlane: 'control-plane',
            namespace: 'k8ssandra',
            name,
          }),
        },
      );
      return response.status;
    };
    expect(await ask(portal, 'search')).toBe(200);
    expect(await ask(olaf, 'ledger')).toBe(200);
    expect(await ask(olaf, 'search')).toBe(404);
  });
});
