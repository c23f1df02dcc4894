import type { Browser, Page } from 'playwright-core';
import { axeFindings, foreignRequests, overflow } from '../e2e/pageChecks';
import { motionFindings } from './motion';

/** How a story is looked at. */
export interface Variant {
  width: number;
  theme: 'light' | 'dark';
}

/** Where stories stand in the page of Storybook. */
const ROOT = '#storybook-root';

/** What no page may show, whatever it was sent: keys, tokens, and values that fixtures plant. */
const SECRETS = /PRIVATE KEY|eyJ[\w-]{20,}|planted-secret/;

/** The channel by which Storybook's own frame tells the preview what to show. */
interface Channel {
  emit(event: string, args: object): void;
  once(event: string, listener: () => void): void;
}

declare global {
  interface Window {
    __STORYBOOK_ADDONS_CHANNEL__: Channel;
  }
}

/** One page that goes from story to story without loading anything anew. */
export class StoryPage {
  readonly #errors: string[] = [];
  readonly #foreign: string[];

  #shown: { id: string; theme: Variant['theme'] };

  private constructor(readonly page: Page, url: string, first: string) {
    this.#shown = { id: first, theme: 'light' };
    page.on('pageerror', error => this.#errors.push(error.message));
    this.#foreign = foreignRequests(page, url);
  }

  /** Opens the first story. */
  static async open(
    browser: Browser,
    url: string,
    first: string,
  ): Promise<StoryPage> {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const storyPage = new StoryPage(page, url, first);
    await page.goto(`${url}/iframe.html?viewMode=story&id=${first}`);
    await page.locator(`${ROOT} > *`).first().waitFor({ state: 'attached' });
    return storyPage;
  }

  /** Shows a story and waits until it stands still. */
  async show(storyId: string, { width, theme }: Variant): Promise<void> {
    await this.page.setViewportSize({ width, height: 900 });
    await this.page.evaluate(
      async ({ id, globals, before }) => {
        window.localStorage.clear();
        const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
        const rendered = (event: string, args: object) =>
          new Promise<void>(resolve => {
            for (const end of [
              'storyRendered',
              'storyErrored',
              'storyThrewException',
              'storyMissing',
            ]) {
              channel.once(end, resolve);
            }
            channel.emit(event, args);
          });
        // what is shown already is not rendered again, and nothing tells so
        if (id !== before.id) {
          await rendered('setCurrentStory', { storyId: id, viewMode: 'story' });
        }
        if (globals.theme !== before.theme) {
          await rendered('updateGlobals', { globals });
        }
      },
      { id: storyId, globals: { theme }, before: this.#shown },
    );
    this.#shown = { id: storyId, theme };
    await this.#settle();
  }

  /** Until nothing was added, removed or named anew for a while: answers have come, skeletons are gone or stay. */
  #settle(): Promise<void> {
    return this.page.evaluate(
      () =>
        new Promise<void>(resolve => {
          let quiet = setTimeout(end, 200);
          const observer = new MutationObserver(() => {
            clearTimeout(quiet);
            quiet = setTimeout(end, 60);
          });
          const latest = setTimeout(end, 3000);
          observer.observe(document.body, { childList: true, subtree: true });
          function end() {
            clearTimeout(quiet);
            clearTimeout(latest);
            observer.disconnect();
            resolve();
          }
        }),
    );
  }

  /** What is wrong with the story that is shown; nothing is the good answer. */
  async complaints(options: { axe: boolean }): Promise<string[]> {
    const found = [
      ...this.#errors.splice(0).map(error => `error: ${error}`),
      ...this.#foreign.splice(0).map(url => `asked another origin: ${url}`),
    ];
    const wide = await overflow(this.page);
    if (wide > 0) found.push(`scrolls sideways by ${wide} px`);
    const failure = await this.page.evaluate(() =>
      document.body.classList.contains('sb-show-errordisplay')
        ? document.querySelector('#error-message')?.textContent
        : null,
    );
    if (failure) found.push(`does not render: ${failure.slice(0, 300)}`);
    const text = await this.page.evaluate(() => document.body.innerText);
    found.push(...(await motionFindings(this.page)));
    const secret = SECRETS.exec(text);
    if (secret) found.push(`shows a secret: ${secret[0]}`);
    return options.axe
      ? // dialogs stand beside the root
        [...found, ...(await axeFindings(this.page))]
      : found;
  }
}
