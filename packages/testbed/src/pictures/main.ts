import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { CassandraDatacenter } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { launchBrowser, signIn } from '../e2e/browser';
import { applyAsAdmin, example, untilComplete } from '../support/cluster';
import { startTestFleet, type TestFleet } from '../support/fleet';
import { root } from '../support/paths';
import { startTestPortal, type TestPortal } from '../support/portal';
import { untilObject } from '../support/until';

const IMAGES = join(root, 'docs', 'images');
const WIDTHS = [1440, 400];
const THEMES = ['light', 'dark'] as const;

/** Pictures of the running product for the documentation: `npm run pictures`. */
async function main() {
  mkdirSync(IMAGES, { recursive: true });
  const fleet = await startTestFleet({ pace: 'demo' });
  const portal = await startTestPortal(fleet);
  const browser = await launchBrowser();
  const take = (name: string, path: string, text: RegExp) =>
    takeAll({ browser, portal, name, path, text });
  try {
    await take('fleet-empty', '/cassandra', /No Cassandra cluster yet/);
    const cluster = example('three-regions.yaml');
    const page = `/catalog/default/resource/${cluster.metadata.name}.${cluster.metadata.namespace}.control-plane`;
    await applyAsAdmin(fleet, cluster);
    await untilStarting(fleet, 'k8ssandra-west');
    await take('cluster-rolling-out', page, /Creation · step/);
    await applyAsAdmin(fleet, example('demo.yaml'));
    await untilComplete(fleet, cluster, 180_000);
    await untilComplete(fleet, example('demo.yaml'), 180_000);
    await take('cluster-healthy', page, /Everything asked for is running/);
    await fleet.command('hang', 'k8ssandra-west');
    await take('cluster-unreachable', page, /has been unreachable for/);
    await take('fleet', '/cassandra', /unreachable/i);
  } finally {
    await browser.close();
    await portal.stop();
    await fleet.stop();
  }
}

function untilStarting(fleet: TestFleet, context: string) {
  return untilObject<CassandraDatacenter>({
    client: fleet.admin(context),
    type: resourceTypes.CassandraDatacenter,
    namespace: 'k8ssandra',
    name: 'dc2',
    condition: object => Object.keys(object?.status?.nodeStatuses ?? {}).length > 0,
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
}

async function takeAll({ browser, portal, name, path, text }: TakeOptions) {
  for (const theme of THEMES) {
    for (const width of WIDTHS) {
      const session = await signIn(browser, portal.baseUrl, {
        user: 'Petra',
        width,
        theme,
      });
      await session.page.goto(`${portal.baseUrl}${path}`);
      await session.page.getByText(text).first().waitFor();
      await session.page.evaluate(() => document.fonts.ready);
      const variant = [
        name,
        ...(width === 1440 ? [] : [String(width)]),
        ...(theme === 'light' ? [] : [theme]),
      ].join('-');
      await session.page.screenshot({
        path: join(IMAGES, `${variant}.png`),
        fullPage: true,
      });
      if (session.errors.length) console.error(variant, session.errors);
      await session.close();
      console.log(`docs/images/${variant}.png`);
    }
  }
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
