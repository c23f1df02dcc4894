import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { buildStoriesIfNeeded } from '../../../../scripts/lib/stories.mjs';
import { launchBrowser } from '../e2e/browser';
import { full } from '../support/full';
import { root } from '../support/paths';
import { chromium, describeWith } from '../support/requirements';
import { serveFolder, type Site } from './serveFolder';
import { forcedColorFindings } from './forcedColors';
import { keyboardFindings } from './keyboard';
import { StoryPage, type Variant } from './StoryPage';

jest.setTimeout(600_000);

const LOOKS: Variant[] = [
  { width: 1440, theme: 'light' },
  { width: 400, theme: 'dark' },
  { width: 1440, theme: 'dark' },
  { width: 400, theme: 'light' },
];

/** Every story is looked at in one way, in turn; the full run looks at each in all of them. */
const looksAt = (index: number): Variant[] =>
  full ? LOOKS : [LOOKS[index % LOOKS.length]];

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
    looks: (index: number) => Variant[],
    complaints: (page: StoryPage) => Promise<string[]>,
  ): Promise<string[]> {
    const left = chosen.map((story, index) => ({ story, index }));
    const found: string[] = [];
    const walk = async () => {
      const storyPage = await StoryPage.open(browser, site.url, chosen[0].id);
      for (let next = left.shift(); next; next = left.shift()) {
        const { id, title, name } = next.story;
        for (const look of looks(next.index)) {
          await storyPage.show(id, look);
          const where = `${title} / ${name}, ${look.theme}, ${look.width} px`;
          const wrong = await complaints(storyPage);
          found.push(...wrong.map(each => `${where}: ${each}`));
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

  it('finds nothing wrong with any page', async () => {
    const found = await complaintsOf(titled('Pages/'), looksAt, page =>
      page.complaints({ axe: true }),
    );
    expect(found).toEqual([]);
  });

  it('finds nothing wrong with any component', async () => {
    const found = await complaintsOf(titled('Components/'), looksAt, page =>
      page.complaints({ axe: true }),
    );
    expect(found).toEqual([]);
  });

  it('loses nothing at 320 px, or at 200 % of 1440 px', async () => {
    const found = await complaintsOf(
      titled('Pages/'),
      index =>
        [320, 720]
          .filter((_, each) => full || each === index % 2)
          .map(width => ({ width, theme: 'light' })),
      page => page.complaints({ axe: false }),
    );
    expect(found).toEqual([]);
  });

  it('needs no mouse, and no colours of ours', async () => {
    const found = await complaintsOf(
      firstOfEach(titled('Pages/')),
      () => [{ width: 1440, theme: 'light' }],
      async ({ page }) => {
        const byKeys = await keyboardFindings(page);
        await page.emulateMedia({ forcedColors: 'active' });
        const inForced = await forcedColorFindings(page);
        await page.emulateMedia({ forcedColors: 'none' });
        return [...byKeys, ...inForced];
      },
    );
    expect(found).toEqual([]);
  });
});

/** Without the full run one story of each page. */
function firstOfEach(stories: Story[]): Story[] {
  return stories.filter(
    ({ title }, index) =>
      full || stories.findIndex(each => each.title === title) === index,
  );
}
