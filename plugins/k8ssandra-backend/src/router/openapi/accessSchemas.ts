const text = { type: 'string' } as const;
const textOrNull = { type: ['string', 'null'] } as const;
const texts = { type: 'array', items: text } as const;
const textsOrNull = { type: ['array', 'null'], items: text } as const;
const numberOrNull = { type: ['number', 'null'] } as const;
const sentence = { $ref: '#/components/schemas/Sentence' } as const;
const sentenceOrNull = {
  oneOf: [sentence, { type: 'null' }],
} as const;

/** A value that can be old: its age, and why it is missing. */
const aged = <const V>(value: V) =>
  ({
    type: 'object',
    required: ['value', 'observedAgeSeconds', 'reachable'],
    properties: {
      value: { oneOf: [value, { type: 'null' }] },
      observedAgeSeconds: numberOrNull,
      reachable: { type: 'boolean' },
      reason: sentence,
    },
  } as const);

const listOf = <const S extends string>(schema: S) =>
  ({
    type: 'array',
    items: { $ref: `#/components/schemas/${schema}` as const },
  } as const);

/** What a ContextView says of the access to its Kubernetes cluster. */
export const contextAccessFields = {
  endpoint: textOrNull,
  credential: aged({ $ref: '#/components/schemas/CredentialView' } as const),
  permissions: aged({ $ref: '#/components/schemas/PermissionsView' } as const),
  versions: aged({ $ref: '#/components/schemas/VersionsView' } as const),
  storageClasses: aged(listOf('StorageClassView')),
  zones: aged(listOf('ZoneView')),
} as const;

/** Shapes of the access to Kubernetes clusters. */
export const accessSchemas = {
  CredentialView: {
    type: 'object',
    description: 'What may be shown of a credential',
    required: ['kind', 'end', 'endsAt', 'endsInSeconds', 'state', 'sentence'],
    properties: {
      kind: {
        type: 'string',
        enum: [
          'client-certificate',
          'token',
          'token-file',
          'command',
          'password',
        ],
      },
      end: { type: 'string', enum: ['at', 'never', 'renewed', 'unknown'] },
      endsAt: textOrNull,
      endsInSeconds: numberOrNull,
      state: text,
      sentence,
      fingerprint: textOrNull,
    },
  },
  PermissionRow: {
    type: 'object',
    required: ['group', 'resource', 'namespace', 'allowed', 'missing'],
    properties: {
      group: text,
      resource: text,
      namespace: textOrNull,
      allowed: texts,
      missing: texts,
      optional: { type: 'boolean' },
      without: sentenceOrNull,
    },
  },
  PermissionsView: {
    type: 'object',
    required: ['allowed', 'needed', 'missing', 'sentence'],
    properties: {
      allowed: { type: 'integer' },
      needed: { type: 'integer' },
      missing: listOf('PermissionRow'),
      sentence,
    },
  },
  DefinitionView: {
    type: 'object',
    required: ['name', 'kind', 'version', 'served', 'state', 'sentence'],
    properties: {
      name: text,
      kind: text,
      version: text,
      served: textsOrNull,
      missingFields: textsOrNull,
      optional: { type: 'boolean' },
      state: text,
      sentence,
    },
  },
  VersionsView: {
    type: 'object',
    required: ['kubernetes', 'minorsBehind', 'oldestSupported', 'definitions'],
    properties: {
      kubernetes: textOrNull,
      minorsBehind: numberOrNull,
      oldestSupported: text,
      definitions: {
        oneOf: [listOf('DefinitionView'), { type: 'null' }],
      },
      sentence: sentenceOrNull,
    },
  },
  StorageClassView: {
    type: 'object',
    required: ['name', 'provisioner', 'isDefault', 'canGrow'],
    properties: {
      name: text,
      provisioner: text,
      isDefault: { type: 'boolean' },
      canGrow: { type: 'boolean' },
    },
  },
  ZoneView: {
    type: 'object',
    required: ['name', 'workers', 'usable'],
    properties: {
      name: textOrNull,
      workers: { type: 'integer' },
      usable: { type: 'integer' },
    },
  },
  ContextAccessResponse: {
    type: 'object',
    required: ['context', 'permissions', 'missingRbac', 'dependants'],
    properties: {
      context: { $ref: '#/components/schemas/ContextView' },
      permissions: aged(listOf('PermissionRow')),
      missingRbac: textOrNull,
      dependants: {
        type: 'array',
        items: {
          type: 'object',
          required: ['cluster', 'datacenter', 'namespace'],
          properties: { cluster: text, datacenter: text, namespace: text },
        },
      },
    },
  },
} as const;
