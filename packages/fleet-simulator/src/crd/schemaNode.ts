import { SchemaRules } from './rules';

/** An OpenAPI v3 schema with the extensions that Kubernetes uses. */
export interface JsonSchema {
  type?: string;
  format?: string;
  description?: string;
  nullable?: boolean;
  default?: unknown;
  enum?: unknown[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: boolean;
  exclusiveMaximum?: boolean;
  multipleOf?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  minProperties?: number;
  maxProperties?: number;
  required?: string[];
  properties?: Record<string, JsonSchema>;
  additionalProperties?: boolean | JsonSchema;
  items?: JsonSchema;
  allOf?: JsonSchema[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  not?: JsonSchema;
  'x-kubernetes-preserve-unknown-fields'?: boolean;
  'x-kubernetes-embedded-resource'?: boolean;
  'x-kubernetes-int-or-string'?: boolean;
  'x-kubernetes-list-type'?: 'atomic' | 'set' | 'map';
  'x-kubernetes-list-map-keys'?: string[];
  'x-kubernetes-map-type'?: 'atomic' | 'granular';
  'x-kubernetes-validations'?: ValidationRule[];
}

/** One CEL rule of a schema. */
export interface ValidationRule {
  rule: string;
  message?: string;
  messageExpression?: string;
  reason?: string;
  fieldPath?: string;
  optionalOldSelf?: boolean;
}

/** A schema that takes everything and keeps it. */
export const anything: JsonSchema = {
  'x-kubernetes-preserve-unknown-fields': true,
};

/**
 * One node of a structural schema, compiled on first use, so that a schema of megabytes costs only
 * what its objects touch.
 */
export class SchemaNode {
  readonly type: string | undefined;
  readonly intOrString: boolean;
  readonly preserve: boolean;
  readonly embedded: boolean;
  readonly nullable: boolean;
  readonly listType: 'atomic' | 'set' | 'map';
  readonly listMapKeys: readonly string[];
  readonly atomicMap: boolean;
  readonly required: readonly string[];
  private readonly children = new Map<string, SchemaNode | undefined>();
  private memoItems?: SchemaNode;
  private memoAdditional?: SchemaNode;
  private memoDefaults?: [string, unknown][];
  private memoPattern?: RegExp;
  private memoRules?: SchemaRules;
  private memoHasRules?: boolean;

  constructor(readonly schema: JsonSchema) {
    this.type = schema.type;
    this.intOrString = schema['x-kubernetes-int-or-string'] === true;
    this.preserve = schema['x-kubernetes-preserve-unknown-fields'] === true;
    this.embedded = schema['x-kubernetes-embedded-resource'] === true;
    this.nullable = schema.nullable === true;
    this.listType = schema['x-kubernetes-list-type'] ?? 'atomic';
    this.listMapKeys = schema['x-kubernetes-list-map-keys'] ?? [];
    this.atomicMap = schema['x-kubernetes-map-type'] === 'atomic';
    this.required = schema.required ?? [];
  }

  /** The schema of a field: a declared one, else that of additional fields. */
  child(name: string): SchemaNode | undefined {
    return this.property(name) ?? this.additional();
  }

  /** The schema of a declared field. */
  property(name: string): SchemaNode | undefined {
    if (this.children.has(name)) return this.children.get(name);
    const properties = this.schema.properties;
    const node =
      properties && Object.hasOwn(properties, name)
        ? new SchemaNode(properties[name])
        : undefined;
    if (node) this.children.set(name, node);
    return node;
  }

  /** The schema of list items. */
  items(): SchemaNode | undefined {
    if (!this.schema.items) return undefined;
    return (this.memoItems ??= new SchemaNode(this.schema.items));
  }

  /** The schema of fields that are not declared. */
  additional(): SchemaNode | undefined {
    const additional = this.schema.additionalProperties;
    if (!additional) return undefined;
    return (this.memoAdditional ??= new SchemaNode(
      additional === true ? anything : additional,
    ));
  }

  /** Fields with a default, with it. */
  defaults(): [string, unknown][] {
    return (this.memoDefaults ??= Object.entries(this.schema.properties ?? {})
      .filter(([, property]) => property.default !== undefined)
      .map(([name, property]) => [name, property.default]));
  }

  /** The compiled `pattern`. */
  pattern(): RegExp {
    return (this.memoPattern ??= compilePattern(this.schema.pattern!));
  }

  /** The compiled CEL rules; `undefined` without any. */
  rules(): SchemaRules | undefined {
    const rules = this.schema['x-kubernetes-validations'];
    if (!rules || rules.length === 0) return undefined;
    return (this.memoRules ??= new SchemaRules(rules));
  }

  /** Whether this or anything below has CEL rules. */
  hasRules(): boolean {
    return (this.memoHasRules ??= mentionsRules(this.schema));
  }
}

function mentionsRules(schema: JsonSchema): boolean {
  if (schema['x-kubernetes-validations']?.length) return true;
  const { properties, items, additionalProperties } = schema;
  const below = [...Object.values(properties ?? {}), items];
  if (typeof additionalProperties === 'object')
    below.push(additionalProperties);
  return below.some(each => each !== undefined && mentionsRules(each));
}

/** Patterns are written for RE2; what Unicode mode refuses (`\-` and the like) runs without it. */
function compilePattern(pattern: string): RegExp {
  const flags = /^\(\?([is]+)\)/.exec(pattern);
  const source = flags ? pattern.slice(flags[0].length) : pattern;
  try {
    return new RegExp(source, `u${flags?.[1] ?? ''}`);
  } catch {
    return new RegExp(source, flags?.[1] ?? '');
  }
}
