export const text = { type: 'string', maxLength: 20 };
export const integer = { type: 'integer' };
export const rule = (source: string, more: object = {}) => ({
  'x-kubernetes-validations': [{ rule: source, ...more }],
});

export interface ChangeRow {
  title: string;
  schema: object;
  before?: unknown;
  after: unknown;
  /** Causes where the field is `spec.value`; none for a change that is allowed. */
  causes: string[];
}

export const immutable = {
  ...text,
  ...rule('self == oldSelf', { message: 'fixed' }),
};
export const items = (item: object, kind: object = {}) => ({
  type: 'array',
  maxItems: 5,
  items: item,
  ...kind,
});
export const listMap = {
  'x-kubernetes-list-type': 'map',
  'x-kubernetes-list-map-keys': ['k'],
};
export const keyed = {
  type: 'object',
  required: ['k'],
  properties: { k: text, v: immutable },
};

/** A schema with these fields and one more in `spec`. */
export const specOf = (properties: object): object => ({
  type: 'object',
  properties: {
    spec: { type: 'object', properties: { ...properties, other: integer } },
  },
});
