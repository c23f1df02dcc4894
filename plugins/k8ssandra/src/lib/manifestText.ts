import { isNode, LineCounter, parseDocument } from 'yaml';

/** Splits `spec.cassandra.datacenters[1].size` into the keys and indexes that lead there. */
export function pathOfField(field: string): Array<string | number> {
  return [...field.matchAll(/\[(\d+)\]|\["?([^"\]]+)"?\]|([^.[\]]+)/g)].map(
    ([, index, quoted, key]) =>
      index === undefined ? quoted ?? key : Number(index),
  );
}

/**
 * The line (from 1) of a manifest in which a field stands, or the nearest field above it that is written.
 * `undefined` when the text cannot be read or nothing of the path is there.
 */
export function lineOfField(
  manifest: string,
  field: string,
): number | undefined {
  const lines = new LineCounter();
  const document = parseDocument(manifest, { lineCounter: lines });
  if (document.errors.length > 0) {
    return undefined;
  }
  const path = pathOfField(field);
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) {
      return lines.linePos(node.range[0]).line;
    }
  }
  return undefined;
}

/** Whether the manifest names its namespace; one that cannot be read does not count as naming none. */
export function lacksNamespace(manifest: string): boolean {
  const document = parseDocument(manifest);
  return (
    manifest.trim() !== '' &&
    document.errors.length === 0 &&
    document.hasIn(['metadata']) &&
    !document.hasIn(['metadata', 'namespace'])
  );
}
