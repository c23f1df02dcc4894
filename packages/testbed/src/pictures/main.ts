import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { FAULT_ANNOTATION } from '@k8ssandra-backstage/fleet-simulator';
import {
  clusterEntityName,
  datacenterEntityName,
  labels,
  resourceTypes,
  type CassandraDatacenter,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { launchBrowser, signIn } from '../e2e/browser';
import { fillName, fillRegions } from '../e2e/orderForm';
import { applyAsAdmin, example, untilComplete } from '../support/cluster';
import { startTestFleet, type TestFleet } from '../support/fleet';
import { root } from '../support/paths';
import { startTestPortal, type TestPortal } from '../support/portal';
import { untilObject } from '../support/until';

/** With `--all`, every page in both themes and at both widths, for a look at all of them; they are not kept. */
const all = process.argv.includes('--all');
const IMAGES = all
  ? join(root, '.cache', 'pictures')
  : join(root, 'docs', 'images');

interface Variant {
  suffix: string;
  width: number;
  theme: 'light' | 'dark';
}

const WIDE: Variant = { suffix: '', width: 1440, theme: 'light' };
const VARIANTS: Variant[] = [
  WIDE,
  { suffix: '-dark', width: 1440, theme: 'dark' },
  { suffix: '-400', width: 400, theme: 'light' },
  { suffix: '-400-dark', width: 400, theme: 'dark' },
];

/** Pictures of the running product for the documentation: `npm run pictures`. */
async function main() {
  mkdirSync(IMAGES, { recursive: true });
  const fleet = await startTestFleet({ pace: 'demo' });
  const portal = await startTestPortal(fleet);
  const browser = await launchBrowser();
  const take = (
    name: string,
    path: string,
    text: RegExp,
    prepare?: (page: Page) => Promise<void>,
  ) => takeAll({ browser, portal, name, path, text, prepare });
  try {
    await take('fleet-empty', '/cassandra', /No Cassandra cluster yet/);
    await take(
      'order',
      '/create/templates/default/cassandra-cluster',
      /QUORUM goes on if any one region is lost/,
      async page => {
        await fillName(page, 'orders');
        await fillRegions(page, [
          'k8ssandra-east',
          'k8ssandra-west',
          'k8ssandra-eu',
        ]);
      },
    );
    const cluster = example('three-regions.yaml');
    const { name, namespace } = cluster.metadata;
    const id = { controlPlane: 'control-plane', namespace: namespace!, name };
    const page = `/catalog/default/resource/${clusterEntityName(id)}`;
    await applyAsAdmin(fleet, cluster);
    await untilStarting(fleet, 'k8ssandra-west');
    await take('cluster-rolling-out', page, /Creation · step/);
    await applyAsAdmin(fleet, example('demo.yaml'));
    await untilComplete(fleet, cluster, 180_000);
    await untilComplete(fleet, example('demo.yaml'), 180_000);
    await take('cluster-healthy', page, /Everything asked for is running/);
    await take('connect', `${page}/connect`, /Local datacenter/);
    await take('manifests', `${page}/manifests`, /kind: K8ssandraCluster/);
    const pod = await failNode(fleet, 'k8ssandra-east');
    const datacenter = `/catalog/default/resource/${datacenterEntityName(
      id,
      'dc1',
    )}`;
    await take('datacenter', `${datacenter}?node=${pod}`, /nodes? down/);
    await fleet.command('hang', 'k8ssandra-west');
    await take('cluster-unreachable', page, /has been unreachable for/);
    await take('timeline', `${page}/timeline?range=1h`, /Unreachable/i);
    await take('fleet', '/cassandra', /unreachable/i);
    await take(
      'kubernetes-clusters',
      '/cassandra/kubernetes-clusters?context=control-plane%2Fk8ssandra-east',
      /Check again/,
    );
  } finally {
    await browser.close();
    await portal.stop();
    await fleet.stop();
  }
}

/** A node of the first datacenter stops to be ready; resolves with its pod. */
async function failNode(fleet: TestFleet, context: string): Promise<string> {
  const client = fleet.admin(context);
  const { items } = await client.list(resourceTypes.Pod, {
    namespace: 'k8ssandra',
    labelSelector: `${labels.cassandraDatacenter}=dc1`,
  });
  const [name] = items.map(({ metadata }) => metadata.name).sort();
  await client.mergePatch(
    resourceTypes.Pod,
    { namespace: 'k8ssandra', name },
    { metadata: { annotations: { [FAULT_ANNOTATION]: 'NotReady' } } },
  );
  return name;
}

function untilStarting(fleet: TestFleet, context: string) {
  return untilObject<CassandraDatacenter>({
    client: fleet.admin(context),
    type: resourceTypes.CassandraDatacenter,
    namespace: 'k8ssandra',
    name: 'dc2',
    condition: object =>
      Object.keys(object?.status?.nodeStatuses ?? {}).length > 0,
    what: 'the second datacenter starts its nodes',
    timeoutMs: 180_000,
  });
}

interface TakeOptions {
  browser: Browser;
  portal: TestPortal;
  name: string;
  path: string;
  /** What stands on the page when it is worth a picture. */
  text: RegExp;
  /** What is done on the page before. */
  prepare?: (page: Page) => Promise<void>;
}

async function takeAll(options: TakeOptions) {
  const { browser, portal, name, path, text, prepare } = options;
  for (const { suffix, width, theme } of all ? VARIANTS : [WIDE]) {
    const session = await signIn(browser, portal.baseUrl, {
      user: 'Petra',
      width,
      theme,
    });
    await session.page.goto(`${portal.baseUrl}${path}`);
    await prepare?.(session.page);
    await session.page.getByText(text).first().waitFor();
    await session.page.evaluate(() => document.fonts.ready);
    const file = join(IMAGES, `${name}${suffix}.png`);
    await session.page.screenshot({ path: file, fullPage: true });
    if (session.errors.length) console.error(name, session.errors);
    await session.close();
    console.log(relative(root, file));
  }
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
