import type { StatusCause } from '../apiserver/status';
import { equalJson, isRecord } from '../storage';
import { validateArray } from './validateArray';
import { validateScalar } from './validateScalar';
import { joinPath } from './path';
import { type JsonSchema, SchemaNode } from './schemaNode';

/** Collects what is wrong with a value. */
export interface Findings {
  causes: StatusCause[];
}

/** Validates an object, with the object before it for transition rules. */
export function validateSchema(
  object: unknown,
  old: unknown,
  root: SchemaNode,
): StatusCause[] {
  const findings: Findings = { causes: [] };
  validateValue(object, old, root, '', findings);
  return findings.causes;
}

/** Validates one value at a path; `old` is what transition rules compare it with. */
export function validateValue(
  value: unknown,
  old: unknown,
  node: SchemaNode,
  path: string,
  findings: Findings,
): void {
  if (value === null || value === undefined) {
    if (!node.nullable && node.type !== undefined) {
      wrongType(value, node, path, findings);
    }
    return;
  }
  const before = findings.causes.length;
  if (!hasType(value, node)) {
    wrongType(value, node, path, findings);
    return;
  }
  if (Array.isArray(value)) validateArray(value, old, node, path, findings);
  else if (isRecord(value)) validateMap(value, old, node, path, findings);
  else validateScalar(value, node, path, findings);
  validateEnum(value, node, path, findings);
  validateCombinations(value, node, path, findings);
  if (findings.causes.length > before) return;
  for (const broken of node.rules()?.violations(value, old, node.schema) ??
    []) {
    findings.causes.push({
      reason: broken.reason,
      message: `Invalid value: ${describe(value)}: ${broken.message}`,
      field: `${path}${broken.fieldPath}` || '<nil>',
    });
  }
}

function validateMap(
  value: Record<string, unknown>,
  old: unknown,
  node: SchemaNode,
  path: string,
  findings: Findings,
): void {
  const previous = isRecord(old) ? old : undefined;
  for (const name of node.required) {
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
      cause(path, value, `should have at least ${minProperties} properties`),
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
  const supported = allowed.map(item => JSON.stringify(item)).join(', ');
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
  for (const schema of allOf ?? []) findings.causes.push(...fails(schema));
  // `anyOf: [integer, string]` only repeats what int-or-string says and has been checked.
  if (anyOf && !node.intOrString && anyOf.every(s => fails(s).length > 0)) {
    findings.causes.push(
      cause(path, value, 'must validate at least one schema (anyOf)'),
    );
  }
  if (oneOf && oneOf.filter(s => fails(s).length === 0).length !== 1) {
    findings.causes.push(
      cause(path, value, 'must validate one and only one schema (oneOf)'),
    );
  }
  if (not && fails(not).length === 0) {
    findings.causes.push(
      cause(path, value, 'must not validate the schema (not)'),
    );
  }
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
  const subject =
    path === '' || why.startsWith('must') ? '' : `${path} in body `;
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
    message: `Too many: ${found}: must have at most ${limit} items`,
    field: path,
  };
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return '"array"';
  return isRecord(value) ? '"object"' : JSON.stringify(value);
}
