import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import { parse } from 'yaml';

// eslint-disable-next-line no-restricted-syntax
const ROOT = resolve(__dirname, '../../../../..');

/** Our custom resource definitions. */
export const CRDS = resolve(ROOT, 'deploy/crds');

/** Our example manifests. */
export const EXAMPLES = resolve(ROOT, 'examples');

/** A node of a structural schema. */
export type Schema = Record<string, any>;

/** All definitions in a folder by the kind they define. */
export function readCrds(folder: string): Record<string, Schema> {
  const files = readdirSync(folder).filter(each => each.endsWith('.yaml'));
  const parsed = files.map(file =>
    parse(readFileSync(resolve(folder, file), 'utf8')),
  );
  return Object.fromEntries(
    parsed
      .filter(each => each.kind === 'CustomResourceDefinition')
      .map(crd => [crd.spec.names.kind, crd]),
  );
}

/** The schema of the only version. */
export function schemaOf(crd: Schema): Schema {
  return crd.spec.versions[0].schema.openAPIV3Schema;
}

/**
 * Checks objects against a definition as an API server does that refuses unknown fields instead of dropping them.
 * Formats are left out: the reference data has placeholders for times.
 */
export function validator(crd: Schema): ValidateFunction {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  return ajv.compile(closed(schemaOf(crd), true));
}

function closed(schema: Schema, root = false): Schema {
  const { properties, items, additionalProperties, nullable, type, ...rest } =
    schema;
  const result: Schema = { ...rest };
  if (type) {
    result.type = nullable ? [type, 'null'] : type;
  }
  if (properties) {
    result.properties = Object.fromEntries(
      Object.entries(properties).map(([key, each]) => [
        key,
        root && key === 'metadata' ? {} : closed(each as Schema),
      ]),
    );
    if (!schema['x-kubernetes-preserve-unknown-fields']) {
      result.additionalProperties = false;
    }
  }
  if (items) {
    result.items = closed(items);
  }
  if (additionalProperties) {
    result.additionalProperties = closed(additionalProperties);
  }
  return result;
}
