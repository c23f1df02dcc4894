import {
  text,
  textOrNull,
  textsOrNull,
  numberOrNull,
  sentence,
  sentenceOrNull,
  listOf,
} from './parts';

/** What a Kubernetes cluster runs. */
export const versionSchemas = {
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
  OperatorView: {
    type: 'object',
    required: ['name', 'namespace', 'version', 'ready', 'replicas', 'state'],
    properties: {
      name: text,
      namespace: text,
      version: textOrNull,
      minorsBehind: numberOrNull,
      ready: { type: 'integer' },
      replicas: { type: 'integer' },
      state: text,
      sentence,
    },
  },
  VersionsView: {
    type: 'object',
    required: [
      'kubernetes',
      'minorsBehind',
      'oldestSupported',
      'definitions',
      'operators',
    ],
    properties: {
      kubernetes: textOrNull,
      minorsBehind: numberOrNull,
      oldestSupported: text,
      definitions: {
        oneOf: [listOf('DefinitionView'), { type: 'null' }],
      },
      operators: {
        oneOf: [listOf('OperatorView'), { type: 'null' }],
      },
      sentence: sentenceOrNull,
    },
  },
} as const;
