import type { StatusCause } from '../apiserver/status';
import { equalJson, isRecord } from '../storage';
import { validateArray } from './validateArray';
import { validateRules } from './validateRules';
import { validateScalar } from './validateScalar';
import { joinPath } from './path';
import { type JsonSchema, SchemaNode } from './schemaNode';

/** Collects what is wrong with a value. */
export interface Findings {
  causes: StatusCause[];
}

/** Causes after which rules are not looked at: what they read may not be there. */
const blocking = new Set([
  'FieldValueNotSupported',
  'FieldValueRequired',
  'FieldValueTooLong',
  'FieldValueTooMany',
  'FieldValueTypeInvalid',
]);

/** Said in place of rules that were not looked at. */
const uncheckedRules: StatusCause = {
  reason: 'FieldValueInvalid',
  message:
    'Invalid value: null: some validation rules were not checked because the object was invalid; correct the existing errors to complete validation',
  field: '<nil>',
};

/**
 * Validates an object, with the object before it for transition rules and for what was invalid already: an unchanged value is not
 * refused (ratcheting).
 */
export function validateSchema(
  object: unknown,
  old: unknown,
  root: SchemaNode,
  path = '',
): StatusCause[] {
  const findings: Findings = { causes: [] };
  validateValue(object, old, root, path, findings);
  const { causes } = findings;
  if (!causes.some(({ reason }) => blocking.has(reason))) {
    return [...causes, ...validateRules(object, old, root, path)];
  }
  return root.hasRules() ? [...causes, uncheckedRules] : causes;
}

/**
 * Validates what a write of the status may change, with the rules of the whole object. Kubernetes names the path without `status`
 * in its messages, and so do we.
 */
export function validateStatus(
  object: Record<string, unknown>,
  old: Record<string, unknown> | undefined,
  root: SchemaNode,
): StatusCause[] {
  const node = root.child('status');
  const findings: Findings = { causes: [] };
  if (node && object.status !== undefined) {
    validateValue(object.status, old?.status, node, 'status', findings);
  }
  const causes = findings.causes.map(each => ({
    ...each,
    message: each.message.replace(/: status\.?(\S*) in body/, ': $1 in body'),
  }));
  const isBlocked = causes.some(({ reason }) => blocking.has(reason));
  if (!isBlocked) return [...causes, ...validateRules(object, old, root, '')];
  return root.hasRules() ? [...causes, uncheckedRules] : causes;
}

/** Validates one value at a path but for its rules; `old` is what it was before. */
export function validateValue(
  value: unknown,
  old: unknown,
  node: SchemaNode,
  path: string,
  findings: Findings,
): void {
  const before = findings.causes.length;
  checkValue(value, old, node, path, findings);
  if (findings.causes.length === before || old === undefined) return;
  if (equalJson(value, old)) findings.causes.length = before;
}

function checkValue(
  value: unknown,
  old: unknown,
  node: SchemaNode,
  path: string,
  findings: Findings,
): void {
  if (value === null || value === undefined) {
    const isTyped = node.type !== undefined || node.intOrString;
    if (!node.nullable && isTyped) {
      wrongType(value, node, path, findings);
      if (value === null) validateEnum(value, node, path, findings);
    }
    return;
  }
  if (!hasType(value, node)) {
    wrongType(value, node, path, findings);
    validateEnum(value, node, path, findings);
    return;
  }
  if (Array.isArray(value)) validateArray(value, old, node, path, findings);
  else if (isRecord(value)) validateMap(value, old, node, path, findings);
  else validateScalar(value, node, path, findings);
  validateEnum(value, node, path, findings);
  validateCombinations(value, node, path, findings);
}

function validateMap(
  value: Record<string, unknown>,
  old: unknown,
  node: SchemaNode,
  path: string,
  findings: Findings,
): void {
  const previous = isRecord(old) ? old : undefined;
  const needed = node.embedded
    ? ['apiVersion', 'kind', ...node.required]
    : node.required;
  for (const name of needed) {
    if (value[name] === undefined) {
      findings.causes.push({
        reason: 'FieldValueRequired',
        message: 'Required value',
        field: joinPath(path, name),
      });
    }
  }
  const { minProperties, maxProperties } = node.schema;
  const size = Object.keys(value).length;
  if (minProperties !== undefined && size < minProperties) {
    findings.causes.push(
      cause(path, size, `should have at least ${minProperties} properties`),
    );
  }
  if (maxProperties !== undefined && size > maxProperties) {
    findings.causes.push(tooMany(path, size, maxProperties));
  }
  for (const key of Object.keys(value)) {
    const child = node.child(key);
    if (!child) continue;
    const childPath = joinPath(path, key);
    validateValue(value[key], previous?.[key], child, childPath, findings);
  }
}

function validateEnum(
  value: unknown,
  node: SchemaNode,
  path: string,
  findings: Findings,
): void {
  const allowed = node.schema.enum;
  if (!allowed || allowed.some(item => equalJson(item, value))) return;
  const supported = allowed
    .map(item => (typeof item === 'string' ? item : JSON.stringify(item)))
    .map(item => JSON.stringify(item))
    .join(', ');
  findings.causes.push({
    reason: 'FieldValueNotSupported',
    message: `Unsupported value: ${JSON.stringify(
      value,
    )}: supported values: ${supported}`,
    field: path,
  });
}

function validateCombinations(
  value: unknown,
  node: SchemaNode,
  path: string,
  findings: Findings,
): void {
  const { allOf, anyOf, oneOf, not } = node.schema;
  const fails = (schema: JsonSchema) => {
    const inner: Findings = { causes: [] };
    validateValue(value, undefined, new SchemaNode(schema), path, inner);
    return inner.causes;
  };
  const refuse = (why: string) => {
    findings.causes.push({
      reason: 'FieldValueInvalid',
      message: `Invalid value: "": "${path}" ${why}`,
      field: '<nil>',
    });
  };
  // The first alternative says what it lacks.
  const explain = (schemas: JsonSchema[]) =>
    findings.causes.push(...fails(schemas[0]));
  // `anyOf: [integer, string]` only repeats what int-or-string says and has been checked.
  if (anyOf && !node.intOrString && anyOf.every(s => fails(s).length > 0)) {
    refuse('must validate at least one schema (anyOf)');
    explain(anyOf);
  }
  const passed = oneOf?.filter(s => fails(s).length === 0).length;
  if (oneOf && passed !== 1) {
    refuse(
      `must validate one and only one schema (oneOf). Found ${
        passed ? `${passed} valid alternatives` : 'none valid'
      }`,
    );
    if (passed === 0) explain(oneOf);
  }
  const broken = (allOf ?? []).flatMap(fails);
  if (broken.length > 0) {
    findings.causes.push(...broken);
    refuse('must validate all the schemas (allOf)');
  }
  if (not && fails(not).length === 0)
    refuse('must not validate the schema (not)');
}

function hasType(value: unknown, node: SchemaNode): boolean {
  if (node.intOrString) {
    return typeof value === 'string' || Number.isInteger(value);
  }
  switch (node.type) {
    case 'object':
      return isRecord(value);
    case 'array':
      return Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    case 'number':
      return typeof value === 'number';
    case 'string':
    case 'boolean':
      return typeof value === node.type;
    default:
      return true;
  }
}

function wrongType(
  value: unknown,
  node: SchemaNode,
  path: string,
  findings: Findings,
): void {
  const type = node.intOrString ? 'integer,string' : node.type;
  const shown = `"${typeName(value)}"`;
  findings.causes.push({
    reason: 'FieldValueTypeInvalid',
    message: `Invalid value: ${shown}: ${path} in body must be of type ${type}: ${shown}`,
    field: path,
  });
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'array';
  if (Number.isInteger(value)) return 'integer';
  return typeof value;
}

/** A refused value in Kubernetes' words. */
export function cause(path: string, value: unknown, why: string): StatusCause {
  const subject = path === '' ? '' : `${path} in body `;
  return {
    reason: 'FieldValueInvalid',
    message: `Invalid value: ${describe(value)}: ${subject}${why}`,
    field: path || '<nil>',
  };
}

/** Too many items or fields. */
export function tooMany(
  path: string,
  found: number,
  limit: number,
): StatusCause {
  return {
    reason: 'FieldValueTooMany',
    message: `Too many: ${found}: must have at most ${limit} item${
      limit === 1 ? '' : 's'
    }`,
    field: path,
  };
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return '"array"';
  return isRecord(value) ? '"object"' : JSON.stringify(value);
}
