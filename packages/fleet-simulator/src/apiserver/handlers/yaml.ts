import { isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';

/** YAML as Kubernetes reads it. */
export interface YamlBody {
  value: unknown;
  /** Keys that a map has twice, as Kubernetes tells them: `line 6: key "size" already set in map`. */
  duplicates: string[];
}

/**
 * Reads YAML 1.1 but for times, which stay texts, and numbers to the base of 60: `y` and `off` are booleans, `010` is eight.
 * Throws for what is no YAML.
 */
export function readYaml(text: string): YamlBody {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    version: '1.1',
    uniqueKeys: false,
    lineCounter: lines,
    customTags: tags =>
      tags.filter(
        tag =>
          typeof tag === 'string' ||
          (!('format' in tag && tag.format === 'TIME') &&
            tag.tag !== 'tag:yaml.org,2002:timestamp'),
      ),
  });
  if (document.errors.length > 0) throw document.errors[0];
  const duplicates: string[] = [];
  visit(document, {
    Map(_, map) {
      const seen = new Set<unknown>();
      for (const { key } of isMap(map) ? map.items : []) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) {
          const { line } = lines.linePos(key.range?.[0] ?? 0);
          duplicates.push(
            `line ${line}: key ${JSON.stringify(key.value)} already set in map`,
          );
        }
        seen.add(key.value);
      }
    },
  });
  return { value: document.toJS({ maxAliasCount: 100 }), duplicates };
}
