import { type CelExpression, compileExpression, toCelValue } from './cel';
import type { JsonSchema, ValidationRule } from './schemaNode';

/** What a broken rule says. */
export interface RuleViolation {
  message: string;
  reason: string;
  /** Below the path of the schema; empty for the path itself. */
  fieldPath: string;
  /** Whether the rule could not be evaluated. */
  isError: boolean;
}

interface CompiledRule {
  source: ValidationRule;
  expression: CelExpression;
  message?: CelExpression;
  isTransition: boolean;
}

/** The CEL rules of one schema node. */
export class SchemaRules {
  private readonly rules: CompiledRule[];

  /** Throws for a rule that does not compile. */
  constructor(rules: ValidationRule[]) {
    this.rules = rules.map(source => ({
      source,
      expression: compileExpression(source.rule),
      message: source.messageExpression
        ? compileExpression(source.messageExpression)
        : undefined,
      isTransition: /\boldSelf\b/.test(source.rule),
    }));
  }

  /**
   * Rules that are broken. `old` is the value before, `undefined` when there is none to compare with. A value that is `unchanged` is
   * held to rules of transition only.
   */
  violations(
    value: unknown,
    old: unknown,
    schema: JsonSchema,
    unchanged = false,
  ): RuleViolation[] {
    const self = toCelValue(value, schema);
    return this.rules.flatMap(rule => {
      if (unchanged && !rule.isTransition) return [];
      if (rule.isTransition && old === undefined) {
        // `optionalOldSelf` rules run without an old value too.
        if (!rule.source.optionalOldSelf) return [];
      }
      const oldSelf = old === undefined ? undefined : toCelValue(old, schema);
      const variables = {
        self,
        oldSelf,
        optionalOldSelf: rule.source.optionalOldSelf === true,
      };
      const outcome = rule.expression.run(variables);
      if (outcome.value === true) return [];
      return [
        {
          message: outcome.error
            ? `${outcome.error} evaluating rule: ${rule.source.rule}`
            : messageOf(rule, variables),
          reason: rule.source.reason ?? 'FieldValueInvalid',
          fieldPath: rule.source.fieldPath ?? '',
          isError: outcome.error !== undefined,
        },
      ];
    });
  }
}

function messageOf(
  rule: CompiledRule,
  variables: Parameters<CelExpression['run']>[0],
): string {
  const text = rule.message?.run(variables).value;
  if (typeof text === 'string' && text.trim() !== '') return text;
  return rule.source.message ?? `failed rule: ${rule.source.rule}`;
}
