import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  resourceTypes,
  type ClientConfig,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { stringify } from 'yaml';
import { hangingServer, type BadServer } from '../../support/badServers';
import { applyAsAdmin, example, untilComplete } from '../../support/cluster';
import { eventually } from '../../support/eventually';
import { startTestFleet, type TestFleet } from '../../support/fleet';
import { startTestPortal, type TestPortal } from '../../support/portal';
import {
  authority,
  sendJson,
  startHostileServer,
  type HostileServer,
} from '../hostile/support/hostileServer';
import { createCanaries } from '../invariants';
import { learnSecrets, storedIn } from '../invariants/outputs';
import { NAMESPACE } from './support/access';

jest.setTimeout(180_000);

const CONTEXTS = [
  'control-plane',
  'k8ssandra-east',
  'k8ssandra-west',
  'k8ssandra-eu',
];

/** Every file below a folder, as bytes. */
function filesIn(folder: string): Array<[string, string]> {
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesIn(path);
    return [[path, readFileSync(path).toString('latin1')] as [string, string]];
  });
}

/** A server that quotes the credential it is given: in its refusal of one that it does not like, else in what it answers to lists. */
const startQuotingServer = (unwanted: string) =>
  startHostileServer({
    misdeed: (request, response, { pathname }) => {
      const given = String(request.headers.authorization).split(' ').at(-1);
      const isRefused = given === unwanted;
      const isHonest = /^\/version$|kube-system$/.test(pathname);
      if (isHonest && !isRefused) return false;
      const code = isRefused ? 401 : 500;
      const message = `Nobody here is ${given}`;
      return sendJson(response, { kind: 'Status', code, message }, code);
    },
  });

describe('secrets, through the whole portal', () => {
  let fleet: TestFleet;
  let portal: TestPortal;
  let hanging: BadServer;
  let quoting: HostileServer;

  beforeAll(async () => {
    fleet = await startTestFleet();
    portal = await startTestPortal(fleet);
    hanging = await hangingServer();
  });
  afterAll(async () => {
    hanging?.close();
    await quoting?.close();
    await portal?.stop();
    await fleet?.stop();
  });

  const secret = (
    name: string,
    stringData: Record<string, string>,
  ): Secret => ({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name, namespace: NAMESPACE },
    type: 'Opaque',
    stringData,
  });

  it('F42 are in no answer, no log, no database and no object, whatever fails around them', async () => {
    const canaries = createCanaries();
    const home = fleet.admin('control-plane');
    const kubeconfig = (
      name: string,
      server: string,
      token: string,
      trust: Record<string, string> = {},
    ) =>
      stringify({
        apiVersion: 'v1',
        kind: 'Config',
        clusters: [{ name: 'c', cluster: { server, ...trust } }],
        users: [{ name: 'u', user: { token } }],
        contexts: [{ name, context: { cluster: 'c', user: 'u' } }],
        'current-context': name,
      });
    const refused = canaries.make('token that is refused and quoted');
    quoting = await startQuotingServer(refused);
    const { caCert } = await authority();
    const toQuoting = (name: string, token: string) =>
      kubeconfig(name, `https://127.0.0.1:${quoting.port}`, token, {
        'certificate-authority-data': Buffer.from(caCert).toString('base64'),
        'tls-server-name': 'localhost',
      });
    const kubeconfigs: Record<string, string> = {
      refused: toQuoting('refused', refused),
      quoted: toQuoting('quoted', canaries.make('token that is quoted')),
      torn: `{ users: [{ user: { token: ${canaries.make('torn token')}, [`,
      hanging: kubeconfig(
        'hanging',
        `https://127.0.0.1:${hanging.port}`,
        canaries.make('token to nobody'),
      ),
      inserted: kubeconfig(
        'inserted',
        `https://u:${canaries.make('password in an address')}@127.0.0.1:1`,
        canaries.make('token beside it'),
      ),
    };
    for (const [name, text] of Object.entries(kubeconfigs)) {
      await home.create(
        resourceTypes.Secret,
        secret(`${name}-config`, { kubeconfig: text }),
      );
      const config: ClientConfig = {
        apiVersion: 'config.k8ssandra.io/v1beta1',
        kind: 'ClientConfig',
        metadata: { name, namespace: NAMESPACE },
        spec: {
          contextName: name,
          kubeConfigSecret: { name: `${name}-config` },
        },
      };
      await home.create(resourceTypes.ClientConfig, config);
    }
    const cluster = example('three-regions.yaml');
    const superuser = `${cluster.metadata.name}-superuser`;
    await home.create(
      resourceTypes.Secret,
      secret(superuser, {
        username: 'cassandra-admin',
        password: canaries.make('superuser password'),
      }),
    );
    await applyAsAdmin(fleet, cluster);
    await untilComplete(fleet, cluster);
    // One region refuses us and one goes away: errors are told everywhere.
    await fleet.command('deny', 'k8ssandra-eu');
    await fleet.command('hang', 'k8ssandra-west');
    const contexts = async () =>
      (await portal.api.listContexts('control-plane')).items;
    await eventually(async () => {
      const states = (await contexts()).map(
        each => `${each.name}: ${each.connection}`,
      );
      expect(states).toEqual(
        expect.arrayContaining([
          'k8ssandra-eu: auth-failed',
          'k8ssandra-west: down',
          'torn: auth-failed',
          'hanging: down',
          'inserted: auth-failed',
          'refused: auth-failed',
          'quoted: syncing',
        ]),
      );
    });
    const root = '/api/k8ssandra/v1';
    const one = `${root}/control-planes/control-plane/namespaces/${NAMESPACE}/clusters/${cluster.metadata.name}`;
    const paths = [
      `${root}/clusters`,
      `${root}/control-planes`,
      `${root}/control-planes/control-plane/contexts`,
      ...Object.keys(kubeconfigs).map(
        each => `${root}/control-planes/control-plane/contexts/${each}`,
      ),
      one,
      `${one}/plan`,
      `${one}/history`,
      `${one}/manifest`,
      `${root}/control-planes/control-plane/namespaces/${NAMESPACE}/clusters/absent`,
      '/api/catalog/entities',
      '/metrics',
    ];
    const outputs: Array<[string, string]> = [];
    for (const path of paths) {
      const response = await portal.fetch(path);
      const headers = JSON.stringify([...response.headers]);
      outputs.push([`GET ${path}`, `${headers}\n${await response.text()}`]);
    }
    expect(outputs.find(([path]) => path === `GET ${one}`)?.[1]).toContain(
      cluster.metadata.name,
    );
    await fleet.command('restore', 'k8ssandra-eu');
    await fleet.command('restore', 'k8ssandra-west');
    const objects = { contexts: CONTEXTS, admin: fleet.admin };
    await learnSecrets(objects, canaries);
    outputs.push(
      ['log', portal.output()],
      ...filesIn(join(fleet.stateDir, 'portal')),
      ...(await storedIn(objects)),
    );
    const found = outputs.flatMap(([where, text]) =>
      canaries.findIn(text).map(label => `${where}: ${label}`),
    );
    expect(found).toEqual([]);
    // What servers say is shown, without what they quote.
    const telling = outputs
      .filter(([, text]) => text.includes('Nobody here is [redacted]'))
      .map(([where]) => where);
    expect(telling).toEqual(
      expect.arrayContaining([
        `GET ${root}/control-planes/control-plane/contexts/quoted`,
        'log',
      ]),
    );
    // It would be found: the same search sees what is known to be there.
    const kept = await home.get<Secret>(resourceTypes.Secret, {
      namespace: NAMESPACE,
      name: superuser,
    });
    expect(canaries.findIn(JSON.stringify(kept))).not.toEqual([]);
  });
});
