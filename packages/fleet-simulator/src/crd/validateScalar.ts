import { hasFormat } from './formats';
import type { SchemaNode } from './schemaNode';
import { cause, type Findings } from './validate';

/** Checks the limits of a string or a number. */
export function validateScalar(
  value: unknown,
  node: SchemaNode,
  path: string,
  findings: Findings,
): void {
  if (typeof value === 'string') validateString(value, node, path, findings);
  if (typeof value === 'number') validateNumber(value, node, path, findings);
}

function validateString(
  value: string,
  node: SchemaNode,
  path: string,
  findings: Findings,
): void {
  const { minLength, maxLength, pattern, format } = node.schema;
  const { causes } = findings;
  if (minLength !== undefined && [...value].length < minLength) {
    causes.push(
      cause(path, value, `should be at least ${minLength} chars long`),
    );
  }
  if (maxLength !== undefined && [...value].length > maxLength) {
    causes.push({
      reason: 'FieldValueTooLong',
      message: `Too long: may not be more than ${maxLength} byte${
        maxLength === 1 ? '' : 's'
      }`,
      field: path,
    });
  }
  if (pattern !== undefined && !node.pattern().test(value)) {
    causes.push(cause(path, value, `should match '${pattern}'`));
  }
  if (format !== undefined && !hasFormat(value, format)) {
    const shown = JSON.stringify(value);
    causes.push({
      reason: 'FieldValueTypeInvalid',
      message: `Invalid value: ${shown}: ${path} in body must be of type ${format}: ${shown}`,
      field: path,
    });
  }
}

function validateNumber(
  value: number,
  node: SchemaNode,
  path: string,
  findings: Findings,
): void {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = node.schema;
  const { multipleOf } = node.schema;
  const refuse = (why: string) => findings.causes.push(cause(path, value, why));
  if (minimum !== undefined) {
    if (exclusiveMinimum && value <= minimum) {
      refuse(`should be greater than ${minimum}`);
    } else if (value < minimum) {
      refuse(`should be greater than or equal to ${minimum}`);
    }
  }
  if (maximum !== undefined) {
    if (exclusiveMaximum && value >= maximum) {
      refuse(`should be less than ${maximum}`);
    } else if (value > maximum) {
      refuse(`should be less than or equal to ${maximum}`);
    }
  }
  if (multipleOf !== undefined && value % multipleOf !== 0) {
    refuse(`should be a multiple of ${multipleOf}`);
  }
}
