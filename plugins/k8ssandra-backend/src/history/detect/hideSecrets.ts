/** What stands in place of a value that may be secret. */
export const HIDDEN = '(hidden)';

/** Names of fields and variables whose values may be secret. */
const SENSITIVE =
  /pass(word|phrase|wd)?$|secret$|token$|credentials?$|api[-_]?key$|private[-_]?key$|access[-_]?key/i;

/** Names that only point at where a secret is, or say how it is made. */
const HARMLESS =
  /(ref|name|namespace|path|file|alias|class|enabled|type|key_alias|keyspace|tokens)$/i;

/** An option of a command line whose value may be secret, and stands in the same text or in the next one. */
const OPTION =
  /^--?[\w.-]*(?:pass(?:word|phrase|wd)?|secret|token|api[-_]?key)$/i;

/** Secrets within a longer text: options of a JVM, addresses with a login. */
const IN_TEXT = [
  /(--?[\w.-]*(?:pass(?:word|phrase|wd)?|secret|token|api[-_]?key)\s+)("[^"]*"|'[^']*'|\S+)/gi,
  /((?:pass(?:word|phrase|wd)?|secret|token|api[-_]?key)[\w.-]*\s*[=:]\s*)("[^"]*"|'[^']*'|\S+)/gi,
  /(\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]*:)([^\s/@]+)(?=@)/gi,
];

/**
 * Whether the value of a field may be secret. A specification refers to Secrets and rarely holds one; where it could, as settings of
 * Cassandra do, we had rather hide too much.
 */
export function isSensitive(name: string): boolean {
  return SENSITIVE.test(name) && !HARMLESS.test(name);
}

/** A copy without the values that may be secret; what is there and that it is there stays. */
export function hideSecrets(value: unknown): unknown {
  if (typeof value === 'string') return hideInText(value);
  if (Array.isArray(value)) {
    return value.map((each, index) =>
      isOption(value[index - 1]) ? hideWhole(each) : hideSecrets(each),
    );
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const variable = variableOf(value);
  return Object.fromEntries(
    entries.map(([name, each]) => {
      const secret = isSensitive(name) || (name === 'value' && variable);
      return [name, secret ? hideWhole(each) : hideSecrets(each)];
    }),
  );
}

/** Hides secrets that stand in the middle of a text. */
export function hideInText(text: string): string {
  return IN_TEXT.reduce(
    (hidden, pattern) => hidden.replace(pattern, `$1${HIDDEN}`),
    text,
  );
}

function isOption(text: unknown): boolean {
  return typeof text === 'string' && OPTION.test(text);
}

/** An environment variable, or a setting by name and value, whose name says that its value is secret. */
function variableOf(value: object): boolean {
  const { name } = value as { name?: unknown };
  return typeof name === 'string' && isSensitive(name);
}

/** Objects under such a name refer to a Secret by name and key; everything else is the value itself. */
function hideWhole(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(hideWhole);
  if (typeof value === 'object' && value !== null) return hideSecrets(value);
  return value === null || value === undefined ? value : HIDDEN;
}
