import {
  FIELD_MANAGER,
  resourceTypes,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { eventually } from '../../support/eventually';
import { startTestFleet, type TestFleet } from '../../support/fleet';
import { startTestPortal, type TestPortal } from '../../support/portal';
import type { HostileServer } from '../../faults/hostile/support/hostileServer';
import { ask, askAll, readable, type Answer } from './answers';
import { ACTING, textsIn, UNFIT, unfitIn } from './corpus';
import {
  connectTalking,
  NAMESPACE,
  orderHostile,
  orderTasks,
  places,
  settled,
  speak,
  startTalkingServer,
  textsOf,
} from './stage';

jest.setTimeout(120_000);

const PLANE = '/api/k8ssandra/v1/control-planes/control-plane';
const CLUSTERS = `${PLANE}/namespaces/${NAMESPACE}/clusters`;
const ACTIONS = '/api/k8ssandra/.backstage/actions/v1/actions';

/** Whole objects in an answer. */
const MANIFEST = /^\.(asked\.value|datacenters\.(desired|live\.value))\./;

/** Largest answer: 16 clusters, each with some long texts. */
const MAX_ANSWER = 1024 * 1024;

describe('texts of others, through the whole portal', () => {
  let fleet: TestFleet;
  let portal: TestPortal;
  let server: HostileServer;
  let paths: string[];
  let answers: Answer[];

  beforeAll(async () => {
    [fleet, server] = await Promise.all([
      startTestFleet(),
      startTalkingServer(textsOf('server')),
    ]);
    portal = await startTestPortal(fleet, { env: { LOG_LEVEL: 'debug' } });
    await connectTalking(fleet, server, textsOf('server').slice(8));
    const [names] = await Promise.all([
      orderHostile(fleet, textsOf('order')),
      speak(fleet, textsOf('said')),
    ]);
    await orderTasks(fleet, textsOf('task'));
    paths = await readable(portal, {
      controlPlane: 'control-plane',
      namespace: NAMESPACE,
      names: [...names, 'settled'],
      contexts: ['-', 'talking', 'k8ssandra-west'],
      datacenter: settled().spec.cassandra!.datacenters![0].metadata.name,
    });
    await eventually(async () => {
      const told = await ask(
        portal,
        `${CLUSTERS}/settled/history?kinds=event&limit=500`,
      );
      const missing = textsOf('said').filter(
        ({ mark }) => !told.text.includes(mark),
      );
      if (missing.length > 0) throw new Error(`No ${missing[0].mark} yet`);
    });
    answers = await askAll(portal, paths);
  });
  afterAll(async () => {
    await portal?.stop();
    await server?.close();
    await fleet?.stop();
  });

  it('come through: what follows is not said of nothing', () => {
    const told = answers.map(({ text }) => text).join('\n');
    const found = (place: (typeof places)[number]) =>
      textsOf(place).filter(({ mark }) => told.includes(mark)).length;
    expect(places.map(place => [place, found(place) > 0])).toEqual(
      places.map(place => [place, true]),
    );
    expect(found('order')).toBe(textsOf('order').length);
  });

  it('are JSON of bounded size in every answer, and taken for nothing else', () => {
    const wrong = answers.filter(
      ({ text, headers, status }) =>
        // A datacenter is asked for of every cluster, and is one cluster's.
        ![200, 404].includes(status) ||
        text.length > MAX_ANSWER ||
        headers.get('content-type') !== 'application/json; charset=utf-8' ||
        headers.get('x-content-type-options') !== 'nosniff',
    );
    expect(wrong.map(({ path, status }) => `${status} ${path}`)).toEqual([]);
    expect(answers.length).toBeGreaterThan(80);
    const away = answers.filter(({ status }) => status !== 200);
    expect(away.filter(({ path }) => !/\/datacenters\//.test(path))).toEqual(
      [],
    );
  });

  it('have no escapes, no marks of direction, nothing unseen and no great length in any answer', () => {
    const found = answers.flatMap(({ path, text }) =>
      unfitIn(JSON.parse(text))
        // Manifests are exact: pages escape what nobody would see in them.
        .filter(each => !(path.endsWith('/manifests') && MANIFEST.test(each)))
        .map(each => `${path}: ${each}`),
    );
    expect(found).toEqual([]);
  });

  it('are no links', () => {
    const found = answers.flatMap(({ path, text }) =>
      textsIn(JSON.parse(text))
        .filter(
          ([place, value]) =>
            /(url|href|link|uri)$/i.test(place) && ACTING.test(value),
        )
        .map(each => `${path}: ${each}`),
    );
    expect(found).toEqual([]);
  });

  it('are plain in CSV of history, and no formula', async () => {
    const histories = paths.filter(path => path.endsWith('/history'));
    const pages = await askAll(
      portal,
      histories.map(path => `${path}?limit=500`),
      { headers: { accept: 'text/csv' } },
    );
    const text = pages.map(page => page.text).join('');
    expect(text).toContain('said-d');
    expect(
      pages.map(({ headers }) => [
        headers.get('content-type'),
        headers.get('x-content-type-options'),
      ]),
    ).toEqual(pages.map(() => ['text/csv; charset=utf-8', 'nosniff']));
    const lines = text.split('\r\n');
    expect(lines.filter(line => UNFIT.test(line))).toEqual([]);
    expect(lines.filter(line => /(^|,)"?\s*[=+@]/.test(line))).toEqual([]);
  });

  it('are data in what actions answer, and in the catalog', async () => {
    const explained = await ask(
      portal,
      `${ACTIONS}/k8ssandra:explain-cluster/invoke`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          controlPlane: 'control-plane',
          namespace: NAMESPACE,
          name: 'settled',
        }),
      },
    );
    expect(explained.status).toBe(200);
    expect(unfitIn(JSON.parse(explained.text))).toEqual([]);
    await eventually(async () => {
      const { text } = await ask(
        portal,
        '/api/catalog/entities?filter=kind=resource',
      );
      expect(text).toContain('hostile-14');
      expect(unfitIn(JSON.parse(text))).toEqual([]);
      const owners = [...text.matchAll(/"owner":"([^"]*)"/g)];
      expect(owners.filter(([, name]) => !/^[\w.:/-]+$/.test(name))).toEqual(
        [],
      );
    });
  });

  it('are plain in what we write to Kubernetes', async () => {
    const home = fleet.admin('control-plane');
    await eventually(async () => {
      const { items } = await home.list<any>(resourceTypes.Event);
      const ours = items.filter(each =>
        [FIELD_MANAGER, 'k8ssandratask-controller'].includes(
          each.source?.component,
        ),
      );
      const sources = new Set(ours.map(each => each.source.component));
      expect(sources.size).toBe(2);
      expect(ours.flatMap(each => unfitIn(each))).toEqual([]);
    });
    const kinds = [resourceTypes.K8ssandraCluster, resourceTypes.K8ssandraTask];
    for (const kind of kinds) {
      const { items } = await home.list<KubernetesObject>(kind);
      const statuses = items.flatMap(each => {
        const { datacenters: copied, ...own } = (each as any).status ?? {};
        // A datacenter's status is copied as it is (operator-spec 5): it is the data of cass-operator.
        return Object.keys(own).length > 0 ? [own] : [];
      });
      expect(statuses.length).toBeGreaterThan(10);
      expect(unfitIn(statuses)).toEqual([]);
    }
  });

  it('are plain in the log, and begin no record of their own', () => {
    const records = portal.output().split('\n');
    const unfit = records.filter(line => UNFIT.test(line));
    expect(unfit).toEqual([]);
    expect(records.filter(line => line.length > 20_000)).toEqual([]);
    expect(records.filter(line => /^\s*2026-01-01 error/.test(line))).toEqual(
      [],
    );
  });
});
