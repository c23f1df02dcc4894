import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium as launcher, type Browser, type Page } from 'playwright-core';
import { root } from '../support/paths';
import { chromium } from '../support/requirements';

/** A page of the portal with somebody signed in. */
export interface Session {
  page: Page;
  /** Uncaught errors of the page so far. */
  errors: string[];
  close(): Promise<void>;
}

/** Starts the browser that the requirement found. */
export function launchBrowser(): Promise<Browser> {
  return launcher.launch({
    executablePath: chromium.path,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

/** Opens the portal and signs in as one of the demo's users. */
export async function signIn(
  browser: Browser,
  baseUrl: string,
  options: { user: string; width?: number; theme?: 'light' | 'dark' },
): Promise<Session> {
  const { user, width = 1440, theme = 'light' } = options;
  const context = await browser.newContext({
    viewport: { width, height: 1000 },
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const errors: string[] = [];
  page.on('pageerror', error => errors.push(error.message));
  await page.goto(baseUrl);
  await page.evaluate(chosen => localStorage.setItem('theme', chosen), theme);
  await page.getByRole('button', { name: `Sign in as ${user}` }).click();
  await page.getByRole('heading', { name: 'Cassandra clusters' }).waitFor();
  return { page, errors, close: () => context.close() };
}

/** Saves the whole page as a PNG below `.cache/pictures`. */
export async function takePicture(page: Page, name: string): Promise<void> {
  const folder = join(root, '.cache', 'pictures');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name.replaceAll(/[^a-z0-9]+/gi, '-')}.png`);
  await page.screenshot({ path, fullPage: true });
}
