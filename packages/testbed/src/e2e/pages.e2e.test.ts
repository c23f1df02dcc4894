import type { Browser, Page } from 'playwright-core';
import {
  clusterEntityName,
  datacenterEntityName,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { applyAsAdmin, example, untilComplete } from '../support/cluster';
import { eventually } from '../support/eventually';
import { startTestFleet, type TestFleet } from '../support/fleet';
import { startTestPortal, type TestPortal } from '../support/portal';
import { chromium, describeWith } from '../support/requirements';
import { launchBrowser, signIn, takePicture, type Session } from './browser';
import { axeFindings, foreignRequests, overflow } from './pageChecks';

jest.setTimeout(240_000);

const cluster = example('three-regions.yaml');
const { name, namespace } = cluster.metadata;
const id = { controlPlane: 'control-plane', namespace: namespace!, name };
const entity = `/catalog/default/resource/${clusterEntityName(id)}`;
const datacenterName = datacenterEntityName(id, 'dc1');
const datacenter = `/catalog/default/resource/${datacenterName}`;

/** Every page of the product, and a text that it shows once it has its data. */
const PAGES: Array<{ what: string; path: string; ready: RegExp }> = [
  {
    what: 'the fleet',
    path: '/cassandra',
    ready: /clusters? (is|are) healthy/,
  },
  {
    what: 'Kubernetes clusters',
    path: '/cassandra/kubernetes-clusters',
    ready: /k8ssandra-west/,
  },
  { what: 'the activity', path: '/cassandra/activity', ready: /created/i },
  { what: 'a cluster', path: entity, ready: /Everything asked for is running/ },
  { what: 'its datacenters', path: `${entity}/datacenters`, ready: /dc2/ },
  {
    what: 'how to connect',
    path: `${entity}/connect`,
    ready: /Local datacenter/,
  },
  { what: 'its timeline', path: `${entity}/timeline`, ready: /created/i },
  {
    what: 'its manifests',
    path: `${entity}/manifests`,
    ready: /K8ssandraCluster/,
  },
  { what: 'a datacenter', path: datacenter, ready: /Racks and nodes/ },
  {
    what: 'the order form',
    path: '/create/templates/default/cassandra-cluster',
    ready: /Name and owner/i,
  },
];

const VARIANTS = [
  { theme: 'light', width: 1440 },
  { theme: 'dark', width: 1440 },
  { theme: 'light', width: 400 },
  { theme: 'dark', width: 400 },
] as const;

describeWith(chromium, 'every page in a browser', () => {
  let fleet: TestFleet;
  let portal: TestPortal;
  let browser: Browser;

  beforeAll(async () => {
    fleet = await startTestFleet();
    portal = await startTestPortal(fleet);
    browser = await launchBrowser();
    await applyAsAdmin(fleet, cluster);
    await untilComplete(fleet, cluster);
    await eventually(async () => {
      const response = await portal.fetch(
        `/api/catalog/entities/by-name/resource/default/${datacenterName}`,
      );
      if (!response.ok) {
        throw new Error(`The catalog answers ${response.status}`);
      }
    });
  });
  afterAll(async () => {
    await browser?.close();
    await portal?.stop();
    await fleet?.stop();
  });

  describe.each(VARIANTS)('in $theme at $width px', ({ theme, width }) => {
    let session: Session;
    let foreign: string[];

    beforeAll(async () => {
      session = await signIn(browser, portal.baseUrl, {
        user: 'Petra',
        theme,
        width,
      });
      foreign = foreignRequests(session.page, portal.baseUrl);
    });
    afterAll(() => session?.close());

    it.each(PAGES)('$what is whole', async ({ what, path, ready }) => {
      const { page, errors } = session;
      await page.goto(`${portal.baseUrl}${path}`);
      try {
        await page.getByText(ready).first().waitFor();
        const found = await axeFindings(page);
        expect({ found, wider: await overflow(page) }).toEqual({
          found: [],
          wider: 0,
        });
        expect([...errors, ...foreign]).toEqual([]);
      } finally {
        await takePicture(page, `${what} ${width} ${theme}`);
      }
    });
  });

  it('a region that is switched off changes its own cards and no other', async () => {
    const { page, close } = await signIn(browser, portal.baseUrl, {
      user: 'Petra',
    });
    await page.goto(`${portal.baseUrl}${entity}`);
    await page.getByTestId('region-dc2').waitFor();
    const before = await cards(page);
    await fleet.command('hang', 'k8ssandra-west');
    try {
      await page
        .locator('[data-testid="region-dc2"][data-state="unreachable"]')
        .waitFor({ timeout: 120_000 });
      const after = await cards(page);
      const changed = Object.keys(before).filter(
        each => before[each] !== after[each],
      );
      expect(changed).toEqual(['region-dc2']);
    } finally {
      await fleet.command('restore', 'k8ssandra-west');
      await close();
    }
  });
});

/** What the card of each region says, without ages and latencies. */
async function cards(page: Page): Promise<Record<string, string>> {
  const found = await page.locator('[data-testid^="region-"]').all();
  const entries = await Promise.all(
    found.map(async each => [
      await each.getAttribute('data-testid'),
      `${await each.getAttribute('data-state')} ${(
        await each.innerText()
      ).replaceAll(/\d+ (ms|s|min|h)( ago)?/g, '')}`,
    ]),
  );
  return Object.fromEntries(entries);
}
