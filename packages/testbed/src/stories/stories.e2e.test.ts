import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { buildStoriesIfNeeded } from '../../../../scripts/lib/stories.mjs';
import { launchBrowser } from '../e2e/browser';
import { root } from '../support/paths';
import { chromium, describeWith } from '../support/requirements';
import { serveFolder, type Site } from './serveFolder';
import { StoryPage, type Variant } from './StoryPage';

jest.setTimeout(600_000);

/** Axe looks at these two; the others are looked at for errors and layout, which is soon done. */
const LOOKED_AT: Variant[] = [
  { width: 1440, theme: 'light' },
  { width: 400, theme: 'dark' },
];
const OTHERS: Variant[] = [
  { width: 1440, theme: 'dark' },
  { width: 400, theme: 'light' },
];

interface Story {
  id: string;
  title: string;
  name: string;
}

describeWith(chromium, 'stories in a browser', () => {
  let site: Site;
  let browser: Browser;
  let stories: Story[];

  beforeAll(async () => {
    const folder = await buildStoriesIfNeeded(root);
    const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
    stories = Object.values(index.entries);
    site = await serveFolder(folder);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  const titled = (start: string) =>
    stories.filter(({ title }) => title.startsWith(start));

  /** What is wrong with the stories, by story and variant. Two pages share the work. */
  async function complaintsOf(
    chosen: Story[],
    variantsOf: (story: Story) => Array<Variant & { axe: boolean }>,
  ): Promise<string[]> {
    const left = [...chosen];
    const found: string[] = [];
    const walk = async () => {
      const storyPage = await StoryPage.open(browser, site.url, chosen[0].id);
      for (let story = left.shift(); story; story = left.shift()) {
        for (const variant of variantsOf(story)) {
          const { width, theme, axe } = variant;
          await storyPage.show(story.id, variant);
          const complaints = await storyPage.complaints({ axe });
          const where = `${story.title} / ${story.name}, ${theme}, ${width} px`;
          found.push(...complaints.map(each => `${where}: ${each}`));
        }
      }
      await storyPage.page.context().close();
    };
    await Promise.all([walk(), walk()]);
    return found;
  }

  it('has stories of pages and of components', () => {
    expect(titled('Pages/').length).toBeGreaterThan(20);
    expect(titled('Components/').length).toBeGreaterThan(20);
  });

  it('finds nothing wrong with any page, in both themes, wide and narrow', async () => {
    const found = await complaintsOf(titled('Pages/'), () => [
      ...LOOKED_AT.map(variant => ({ ...variant, axe: true })),
      ...OTHERS.map(variant => ({ ...variant, axe: false })),
    ]);
    expect(found).toEqual([]);
  });

  it('finds nothing wrong with any component', async () => {
    const found = await complaintsOf(titled('Components/'), () =>
      LOOKED_AT.map(variant => ({ ...variant, axe: true })),
    );
    expect(found).toEqual([]);
  });

  it('loses nothing at 320 px, and at 200 % of 1440 px', async () => {
    const found = await complaintsOf(titled('Pages/'), () => [
      { width: 320, theme: 'light', axe: false },
      { width: 720, theme: 'light', axe: false },
    ]);
    expect(found).toEqual([]);
  });
});
