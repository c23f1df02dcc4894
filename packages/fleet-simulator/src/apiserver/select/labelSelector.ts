import { badRequest } from '../status';

/** Decides by labels. */
export type LabelMatcher = (labels?: Record<string, string>) => boolean;

const KEY =
  /^([a-z0-9]([-a-z0-9.]*[a-z0-9])?\/)?[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
const VALUE = /^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$/;

/** Compiles `a=b,c!=d,e in (f,g),h notin (i),j,!k`; `undefined` when it selects everything. */
export function parseLabelSelector(text: string): LabelMatcher | undefined {
  if (text.trim() === '') return undefined;
  const requirements = split(text).map(part => parseRequirement(part.trim()));
  return labels => requirements.every(matches => matches(labels ?? {}));
}

/** Compiles the object form, `{ matchLabels, matchExpressions }`. */
export function labelSelectorFromObject(selector: {
  matchLabels?: Record<string, string>;
  matchExpressions?: { key: string; operator: string; values?: string[] }[];
}): LabelMatcher {
  const equal = Object.entries(selector.matchLabels ?? {});
  return labels =>
    equal.every(([key, value]) => labels?.[key] === value) &&
    (selector.matchExpressions ?? []).every(
      ({ key, operator, values = [] }) => {
        const value = labels?.[key];
        switch (operator) {
          case 'In':
            return value !== undefined && values.includes(value);
          case 'NotIn':
            return value === undefined || !values.includes(value);
          case 'Exists':
            return value !== undefined;
          default:
            return value === undefined;
        }
      },
    );
}

/** Splits at commas outside parentheses. */
function split(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const char of text) {
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    if (char === ',' && depth === 0) {
      parts.push(part);
      part = '';
    } else {
      part += char;
    }
  }
  return [...parts, part];
}

function parseRequirement(
  text: string,
): (labels: Record<string, string>) => boolean {
  const set = /^(\S+)\s+(in|notin)\s*\(([^)]*)\)$/.exec(text);
  if (set) {
    const key = checkKey(set[1], text);
    const values = new Set(set[3].split(',').map(v => checkValue(v.trim())));
    return set[2] === 'in'
      ? labels => Object.hasOwn(labels, key) && values.has(labels[key])
      : labels => !Object.hasOwn(labels, key) || !values.has(labels[key]);
  }
  const equality = /^([^=!]+?)\s*(==|=|!=)\s*(.*)$/.exec(text);
  if (equality) {
    const key = checkKey(equality[1].trim(), text);
    const value = checkValue(equality[3]);
    return equality[2] === '!='
      ? labels => labels[key] !== value
      : labels => labels[key] === value;
  }
  if (text.startsWith('!')) {
    const key = checkKey(text.slice(1).trim(), text);
    return labels => !Object.hasOwn(labels, key);
  }
  const key = checkKey(text, text);
  return labels => Object.hasOwn(labels, key);
}

function checkKey(key: string, requirement: string): string {
  if (KEY.test(key)) return key;
  throw badRequest(
    `unable to parse requirement: "${requirement}": <nil>: Invalid value: "${key}": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character`,
  );
}

function checkValue(value: string): string {
  if (VALUE.test(value) && value.length <= 63) return value;
  throw badRequest(
    `unable to parse requirement: values[0]: Invalid value: "${value}": a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character`,
  );
}
