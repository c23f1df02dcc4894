import { Document, parse, visit } from 'yaml';

/** Texts that are remembered; the oldest go first. Most datacenters have the same settings. */
const LIMIT = 200;
const written = new Map<string, string>();

/**
 * YAML as Go's libraries write it: keys sorted, lists not indented, double quotes around text that would be read as something
 * else, single quotes around text that is no plain scalar. Equal text means that a ConfigMap is not rewritten for nothing.
 */
export function goYaml(value: unknown): string {
  const key = JSON.stringify(value);
  const known = written.get(key);
  if (known !== undefined) return known;
  const text = write(value);
  written.set(key, text);
  if (written.size > LIMIT) written.delete(written.keys().next().value!);
  return text;
}

function write(value: unknown): string {
  const document = new Document(value, {
    sortMapEntries: true,
    aliasDuplicateObjects: false,
  });
  visit(document, {
    Scalar(_key, node) {
      if (typeof node.value === 'string') {
        node.type = isAmbiguous(node.value) ? 'QUOTE_DOUBLE' : 'PLAIN';
      }
    },
  });
  return document.toString({
    indentSeq: false,
    lineWidth: 0,
    singleQuote: true,
  });
}

/** Whether text reads as a number, a date, a switch or nothing, by the rules of YAML 1.1. */
function isAmbiguous(text: string): boolean {
  try {
    const read: unknown = parse(text, { version: '1.1', logLevel: 'silent' });
    return (
      read === null ||
      read instanceof Date ||
      ['boolean', 'number', 'bigint'].includes(typeof read)
    );
  } catch {
    return false;
  }
}
