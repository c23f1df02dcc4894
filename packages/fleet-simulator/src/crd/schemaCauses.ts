import type { StatusCause } from '../apiserver/status';
import { isRecord } from '../storage';
import { SchemaNode } from './schemaNode';
import { validateSchema } from './validate';

/** What is wrong with a schema of a CRD; every pattern, rule and default is tried. */
export function schemaCauses(
  schema: Record<string, any>,
  at: string,
  isRoot = true,
): StatusCause[] {
  return [
    ...ownCauses(schema, at, isRoot),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, property]) =>
      isRecord(property)
        ? schemaCauses(property, `${at}.properties[${name}]`, false)
        : [],
    ),
    ...(isRecord(schema.items)
      ? schemaCauses(schema.items, `${at}.items`, false)
      : []),
    ...(isRecord(schema.additionalProperties)
      ? schemaCauses(
          schema.additionalProperties,
          `${at}.additionalProperties`,
          false,
        )
      : []),
  ];
}

const required = (field: string, why: string): StatusCause => ({
  reason: 'FieldValueRequired',
  message: `Required value: ${why}`,
  field,
});

function ownCauses(
  schema: Record<string, any>,
  at: string,
  isRoot: boolean,
): StatusCause[] {
  const causes: StatusCause[] = [];
  const isFree =
    schema['x-kubernetes-int-or-string'] ||
    schema['x-kubernetes-preserve-unknown-fields'];
  if (!schema.type && !isFree) {
    const what = isRoot ? 'at the root' : 'for specified object fields';
    causes.push(required(`${at}.type`, `must not be empty ${what}`));
  }
  if (schema.type === 'array' && !isRecord(schema.items)) {
    causes.push(required(`${at}.items`, 'must be specified'));
  }
  const keys = schema['x-kubernetes-list-map-keys'];
  if (schema['x-kubernetes-list-type'] === 'map' && !keys?.length) {
    const field = `${at}.x-kubernetes-list-map-keys`;
    causes.push(
      required(field, 'must not be empty if x-kubernetes-list-type is map'),
    );
  }
  return [
    ...causes,
    ...compiledCauses(schema, at),
    ...defaultCauses(schema, at),
  ];
}

/** What a compiler says of patterns and rules. */
function compiledCauses(
  schema: Record<string, any>,
  at: string,
): StatusCause[] {
  const why = (work: () => unknown) => {
    try {
      work();
      return undefined;
    } catch (error) {
      return (error as Error).message.split('\n')[0];
    }
  };
  const refused = (field: string, value: unknown, text: string) => ({
    reason: 'FieldValueInvalid',
    message: `Invalid value: ${JSON.stringify(value)}: ${text}`,
    field: `${at}.${field}`,
  });
  const pattern =
    schema.pattern !== undefined && why(() => new SchemaNode(schema).pattern());
  const rules: any[] = schema['x-kubernetes-validations'] ?? [];
  return [
    ...(pattern
      ? [
          refused(
            'pattern',
            schema.pattern,
            `must be a valid regular expression, but isn't: ${pattern}`,
          ),
        ]
      : []),
    ...rules.flatMap((rule, index) => {
      const only = { ...schema, 'x-kubernetes-validations': [rule] };
      const error = why(() => new SchemaNode(only).rules());
      return error
        ? [
            refused(
              `x-kubernetes-validations[${index}].rule`,
              rule,
              `compilation failed: ERROR: ${error}`,
            ),
          ]
        : [];
    }),
  ];
}

function defaultCauses(schema: Record<string, any>, at: string): StatusCause[] {
  if (schema.default === undefined) return [];
  return validateSchema(schema.default, undefined, new SchemaNode(schema)).map(
    cause => ({
      ...cause,
      field: `${at}.default${cause.field ? `.${cause.field}` : ''}`,
    }),
  );
}
