import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../support/paths';

const files = (...patterns: string[]) =>
  globSync(patterns, {
    cwd: root,
    exclude: each => /(^|\/)(node_modules|dist|dist-types)$/.test(each),
  }).sort();
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const pages = files('*.md', 'docs/*.md', '{packages,plugins}/*/README.md');
const tests = files('{packages,plugins}/*/src/**/*.test.{ts,tsx}');

/** Headings as a page's address names them. */
function anchorsOf(path: string): string[] {
  return [...read(path).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replace(/ /g, '-'),
  );
}

/** Why a link of a page leads nowhere. */
function brokenLink(page: string, link: string): string[] {
  if (/^[a-z]+:/.test(link)) return [];
  const [path, anchor] = link.split('#');
  const target = path ? join(dirname(page), path) : page;
  if (!existsSync(join(root, target))) return [`${link}: no such file`];
  const isKnown = !anchor || anchorsOf(target).includes(anchor);
  return isKnown ? [] : [`${link}: no such heading`];
}

describe.each(pages)('%s', page => {
  const text = read(page);
  const all = (pattern: RegExp) =>
    [...new Set([...text.matchAll(pattern)].map(([, found]) => found))].sort();

  it('links to what is there', () => {
    const links = all(/\]\(([^)\s]+)\)/g);
    expect(links.flatMap(each => brokenLink(page, each))).toEqual([]);
  });

  it('names tests that are there, each by an end that only one path has', () => {
    const named = all(/`([\w./-]+\.test\.tsx?)`/g);
    const counts = named.map(each => [
      each,
      tests.filter(path => path.endsWith(`/${each}`)).length,
    ]);
    expect(counts.filter(([, count]) => count !== 1)).toEqual([]);
  });

  it('names commands, manifests and pages that are there', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const commands = all(/\bnpm run (?:--silent )?([a-z]+)/g);
    expect(commands.filter(each => !(each in scripts))).toEqual([]);
    const paths = all(
      /(?:^|[\s`(])((?:deploy|docs|examples)\/[\w./-]*\w)(?=[\s`),;]|$)/gm,
    );
    expect(paths.filter(each => !existsSync(join(root, each)))).toEqual([]);
  });
});

it('looks at every page', () => {
  expect(pages).toEqual(
    expect.arrayContaining(['README.md', 'docs/compatibility.md']),
  );
  expect(tests.length).toBeGreaterThan(0);
});
