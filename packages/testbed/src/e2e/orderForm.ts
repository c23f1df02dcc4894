import type { Page } from 'playwright-core';

/** Goes to the next step of the form. */
export async function next(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Next' }).click();
}

/** Fills in the first step of the order form and goes on. */
export async function fillName(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('textbox', { name: 'Owner' }).fill('plat');
  await page.getByRole('option', { name: /Platform/ }).click();
  await page.getByLabel(/^Namespace/).selectOption('k8ssandra');
  await page.getByLabel(/^Cassandra version/).waitFor();
  await next(page);
}

/** Fills in the regions of the second step, and waits until the control plane has accepted them in a dry run. */
export async function fillRegions(
  page: Page,
  contexts: string[],
): Promise<void> {
  await page.getByRole('group', { name: 'Region 1' }).waitFor();
  await page.getByLabel('Multi-region').check();
  for (const [index, context] of contexts.entries()) {
    const row = page.getByRole('group', { name: `Region ${index + 1}` });
    await row.getByLabel('Datacenter').fill(`dc${index + 1}`);
    await row.getByLabel('Kubernetes cluster').click();
    await page.getByRole('option', { name: context }).click();
    await row.getByLabel('Nodes').fill('3');
  }
  await page.getByText('Checked: the control plane accepts it.').waitFor();
}
