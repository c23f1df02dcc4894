import { labelValueProblems, qualifiedNameProblems } from '../names';
import { badRequest } from '../status';
import { type Token, tokensOf } from './labelTokens';

/** Decides by labels. */
export type LabelMatcher = (labels?: Record<string, string>) => boolean;

type Requirement = (labels: Record<string, string>) => boolean;

const refused = (why: string) =>
  badRequest(`unable to parse requirement: ${why}`);

const integer = (text: string) =>
  /^[+-]?\d+$/.test(text) ? Number(text) : undefined;

const OPERATORS = 'in, notin, =, ==, !=, gt, lt';

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

/** Reads requirements as Kubernetes does, and refuses what is none in its words. */
class LabelParser {
  private next = 0;

  constructor(private readonly tokens: Token[]) {}

  parse(): Requirement[] {
    const requirements: Requirement[] = [];
    if (this.peek().type === 'end') return requirements;
    this.expect(['identifier', '!'], "!, identifier, or 'end of string'");
    for (;;) {
      requirements.push(this.requirement());
      const { type, text } = this.take();
      if (type === 'end') return requirements;
      if (type !== ',') {
        throw badRequest(`found '${text}', expected: ',' or 'end of string'`);
      }
      this.expect(['identifier', '!'], "identifier after ','");
    }
  }

  private requirement(): Requirement {
    const isAbsent = this.peek().type === '!';
    if (isAbsent) this.take();
    const key = this.key();
    if (isAbsent) return labels => !Object.hasOwn(labels, key);
    if (['end', ','].includes(this.peek().type)) {
      return labels => Object.hasOwn(labels, key);
    }
    const { type, text } = this.take();
    if (text === 'in' || text === 'notin') return this.set(key, text === 'in');
    if (!['=', '==', '!=', '>', '<'].includes(type)) {
      throw refused(`found '${text}', expected: ${OPERATORS}`);
    }
    return compare(key, type, this.value());
  }

  private key(): string {
    const { type, text } = this.take();
    if (type !== 'identifier') {
      throw refused(`found '${text}', expected: identifier`);
    }
    const [problem] = qualifiedNameProblems(text);
    if (problem) {
      throw refused(
        `<nil>: Invalid value: ${JSON.stringify(text)}: ${problem}`,
      );
    }
    return text;
  }

  private set(key: string, isIn: boolean): Requirement {
    const open = this.take();
    if (open.type !== '(') throw refused(`found '${open.text}' expected: '('`);
    const values = new Set<string>();
    for (;;) {
      const isEmpty = [',', ')'].includes(this.peek().type);
      const value = isEmpty ? '' : this.take().text;
      values.add(checkValue(key, value, values.size));
      const { type, text } = this.take();
      if (type === ')') break;
      if (type !== ',') {
        throw refused(`found '${text}', expected: ',' or ')'`);
      }
    }
    return isIn
      ? labels => Object.hasOwn(labels, key) && values.has(labels[key])
      : labels => !Object.hasOwn(labels, key) || !values.has(labels[key]);
  }

  private value(): string {
    if (['end', ','].includes(this.peek().type)) return '';
    const { type, text } = this.take();
    if (type === 'identifier') return text;
    throw refused(`found '${text}', expected: identifier`);
  }

  private peek(): Token {
    return this.tokens[Math.min(this.next, this.tokens.length - 1)];
  }

  private take(): Token {
    const token = this.peek();
    this.next += 1;
    return token;
  }

  private expect(types: Token['type'][], what: string): void {
    const { type, text } = this.peek();
    if (!types.includes(type)) {
      throw badRequest(`found '${text}', expected: ${what}`);
    }
  }
}

function compare(key: string, operator: string, value: string): Requirement {
  if (operator === '>' || operator === '<') {
    const limit = integer(value);
    if (limit === undefined) {
      throw refused(
        `values[0]: Invalid value: ${JSON.stringify(
          value,
        )}: for 'Gt', 'Lt' operators, the value must be an integer`,
      );
    }
    return labels => {
      const own = integer(labels[key] ?? '');
      if (own === undefined) return false;
      return operator === '>' ? own > limit : own < limit;
    };
  }
  checkValue(key, value, 0);
  return operator === '!='
    ? labels => labels[key] !== value
    : labels => labels[key] === value;
}

function checkValue(key: string, value: string, index: number): string {
  const [problem] = labelValueProblems(value);
  if (!problem) return value;
  throw refused(
    `values[${index}][${key}]: Invalid value: ${JSON.stringify(
      value,
    )}: ${problem}`,
  );
}

/** Compiles `a=b,c!=d,e in (f,g),h notin (i),j,!k,l>1`; `undefined` when it selects everything. */
export function parseLabelSelector(text: string): LabelMatcher | undefined {
  const requirements = new LabelParser(tokensOf(text)).parse();
  if (requirements.length === 0) return undefined;
  return labels => requirements.every(matches => matches(labels ?? {}));
}
