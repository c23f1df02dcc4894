import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startTestFleet, type TestFleet } from '../support/fleet';
import { root } from '../support/paths';
import { startTestPortal, type TestPortal } from '../support/portal';
import { chromium, describeWith } from '../support/requirements';
import { launchBrowser, signIn, takePicture, type Session } from './browser';
import { fillName, fillRegions, next } from './orderForm';

jest.setTimeout(240_000);

describeWith(chromium, 'the portal in a browser', () => {
  let fleet: TestFleet;
  let portal: TestPortal;
  let browser: Browser;
  let session: Session;
  let page: Page;

  beforeAll(async () => {
    fleet = await startTestFleet();
    portal = await startTestPortal(fleet);
    browser = await launchBrowser();
    session = await signIn(browser, portal.baseUrl, { user: 'Petra' });
    page = session.page;
  });
  afterAll(async () => {
    await browser?.close();
    await portal?.stop();
    await fleet?.stop();
  });

  /** A test that leaves a picture of the page behind when it fails. */
  const step = (name: string, body: () => Promise<void> | void) =>
    it(name, async () => {
      try {
        await body();
      } catch (error) {
        await takePicture(page, `failed ${name}`);
        throw error;
      }
    });
  const verdict = () => page.getByRole('region', { name: 'Verdict' });
  const regionPanel = (name: string) =>
    page.getByRole('listitem', { name: new RegExp(name) }).first();

  step('orders a cluster of three regions through the template', async () => {
    await page.getByRole('button', { name: 'Order a cluster' }).first().click();
    await fillName(page, 'orders');
    // three regions by the profile; what somebody types counts
    await fillRegions(page, [
      'k8ssandra-east',
      'k8ssandra-west',
      'k8ssandra-eu',
    ]);
    await page.getByText('k8sContext: k8ssandra-west').waitFor();
    await page
      .getByText('QUORUM goes on if any one region is lost')
      .first()
      .waitFor();
    await next(page);

    await page.getByLabel('Clients log in with a password').waitFor();
    await page.getByText('Checked: the control plane accepts it.').waitFor();
    await page.getByRole('button', { name: 'Review' }).click();
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByRole('link', { name: 'Open the cluster' }).click();
  });

  step('sees it become healthy on its page', async () => {
    await page
      .getByText('Everything asked for is running in 3 regions.')
      .waitFor();
    await page
      .getByText('3 of 3 regions and the control plane reporting')
      .waitFor();
  });

  step(
    'imports a manifest in the article’s spelling, with a note, and sees it come up',
    async () => {
      await page.goto(`${portal.baseUrl}/cassandra`);
      await page.getByRole('button', { name: 'Import a manifest' }).click();
      await page
        .getByLabel('Choose a file')
        .setInputFiles(join(root, 'examples', 'figure-1.yaml'));
      await page.getByRole('button', { name: 'Check' }).click();
      await page
        .getByText(/clusterName/)
        .first()
        .waitFor();
      await page.getByRole('button', { name: /^Create demo/ }).click();
      await page.getByRole('link', { name: /Open demo/ }).click();
      await page
        .getByText('Stargate waits for an operator in', { exact: false })
        .first()
        .waitFor();
      await page
        .getByText('2 of 2 regions and the control plane reporting')
        .first()
        .waitFor();
    },
  );

  step(
    'shows a region that hangs as unreachable, with an age, while the others stay live',
    async () => {
      await openCluster(page, portal, 'orders');
      await fleet.command('hang', 'k8ssandra-west');
      await page.getByText('Unreachable').first().waitFor();
      await verdict()
        .getByText(/us-west \(dc2\) has been unreachable/)
        .waitFor();
      await regionPanel('us-west').getByText('Last seen healthy').waitFor();
      await regionPanel('us-east').getByText('Healthy').first().waitFor();
      expect(await page.getByText(/us-west.*is down/).count()).toBe(0);

      await fleet.command('restore', 'k8ssandra-west');
      await verdict()
        .getByText('Everything asked for is running in 3 regions.')
        .waitFor();
    },
  );

  step('deletes the cluster after its name was typed', async () => {
    await verdict().getByRole('button', { name: 'Actions' }).click();
    await page.getByRole('menuitem', { name: /Delete/ }).click();
    const dialog = page.getByRole('dialog');
    const confirm = dialog.getByRole('button', { name: /Delete orders/ });
    expect(await confirm.isDisabled()).toBe(true);
    await dialog.getByRole('textbox').fill('k8ssandra/orders');
    await confirm.click();
    await page.goto(`${portal.baseUrl}/cassandra`);
    await page.getByRole('link', { name: 'demo' }).waitFor();
    await page
      .getByRole('link', { name: 'orders' })
      .waitFor({ state: 'detached' });
  });

  step('saw no uncaught error on any page', () => {
    expect(session.errors).toEqual([]);
  });
});

async function openCluster(page: Page, portal: TestPortal, name: string) {
  await page.goto(
    `${portal.baseUrl}/catalog/default/resource/${name}.k8ssandra.control-plane`,
  );
}
