import { aCluster } from '../__testUtils__/fixtures';
import { MAX_MANIFEST_BYTES, parseManifest } from './parseManifest';
import { MAX_DEPTH, MAX_LEXEMES } from './refuseBombs';

const filled = (part: string) =>
  part.repeat(Math.floor(MAX_MANIFEST_BYTES / part.length));

describe('a manifest that costs more than it says', () => {
  it.each([
    '[',
    '{',
    '- ',
    '{a: ',
    '? ',
    '&a [',
    '"',
    '*a ',
    '{}\n',
    'a: 1\n',
    '- a\n',
    '!!map ',
    '---\n',
  ])('is refused within a moment: %j', part => {
    const text = filled(part);
    const began = performance.now();
    expect(() => parseManifest(text)).toThrow(/^manifest: it has more than/);
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it('may have as many parts as are read', () => {
    const keys = MAX_LEXEMES / 10;
    const text = Array.from({ length: keys }, (_, i) => `k${i}: v`).join('\n');
    const began = performance.now();
    expect(Object.keys(parseManifest(text))).toHaveLength(keys);
    expect(performance.now() - began).toBeLessThan(3_000);
  });

  it('may be as deep as is read, and no deeper', () => {
    const nested = (depth: number) =>
      `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
    expect(parseManifest(nested(MAX_DEPTH))).toHaveProperty('a');
    expect(() => parseManifest(nested(MAX_DEPTH + 1))).toThrow(/64 brackets/);
  });

  it('is none that has many regions', () => {
    const contexts = Array.from({ length: 50 }, (_, i) => `region-${i}`);
    const cluster = aCluster('large', { contexts });
    const text = JSON.stringify(cluster, null, 2);
    expect(parseManifest(text)).toEqual(JSON.parse(text));
  });
});
