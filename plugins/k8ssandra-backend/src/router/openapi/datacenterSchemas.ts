const text = { type: 'string' } as const;
const textOrNull = { type: ['string', 'null'] } as const;
const sentence = { $ref: '#/components/schemas/Sentence' } as const;
const sentenceOrNull = { oneOf: [sentence, { type: 'null' }] } as const;
const objects = { type: 'array', items: { type: 'object' } } as const;
const secondsOrNull = {
  type: ['number', 'null'],
  description: 'Seconds; null when unknown',
} as const;

/** A value that can be old; `null` with a reason where it was never seen. */
const aged = {
  type: 'object',
  required: ['value', 'observedAgeSeconds', 'reachable'],
  properties: {
    value: {},
    observedAgeSeconds: secondsOrNull,
    reachable: { type: 'boolean' },
    reason: sentence,
  },
} as const;

const actions = {
  type: 'object',
  required: ['readLogs'],
  properties: { readLogs: { $ref: '#/components/schemas/ActionState' } },
} as const;

const version = { type: 'integer' } as const;

/** Shapes of datacenters and their nodes. */
export const datacenterSchemas = {
  DatacenterDetails: {
    type: 'object',
    required: [
      'version',
      'cluster',
      'datacenter',
      'verdict',
      'quorum',
      'problems',
      'conditions',
      'tasks',
      'clusterTasks',
      'objects',
      'marks',
      'sharedZones',
      'actions',
    ],
    properties: {
      version,
      cluster: { type: 'object' },
      datacenter: { type: 'object' },
      verdict: {
        type: 'object',
        required: ['state', 'clients', 'next'],
        properties: {
          state: sentence,
          clients: sentenceOrNull,
          next: sentenceOrNull,
        },
      },
      quorum: { type: 'string', enum: ['works', 'lost', 'none', 'unknown'] },
      problems: objects,
      conditions: aged,
      tasks: aged,
      clusterTasks: objects,
      objects: aged,
      marks: aged,
      sharedZones: objects,
      removal: { type: 'object' },
      actions,
    },
  },
  NodeDetails: {
    type: 'object',
    required: [
      'version',
      'datacenter',
      'label',
      'context',
      'node',
      'zone',
      'sinceSeconds',
      'cause',
      'clients',
      'next',
      'evidence',
      'facts',
      'pod',
      'events',
      'actions',
    ],
    properties: {
      version,
      datacenter: text,
      label: text,
      context: text,
      node: { type: 'object' },
      zone: textOrNull,
      sinceSeconds: secondsOrNull,
      cause: sentenceOrNull,
      clients: sentenceOrNull,
      next: sentenceOrNull,
      confidence: { type: 'number' },
      evidence: objects,
      facts: aged,
      pod: aged,
      events: aged,
      actions,
    },
  },
  NodeLogResponse: {
    type: 'object',
    required: ['pod', 'container', 'previous', 'lines', 'cut'],
    properties: {
      pod: text,
      container: text,
      previous: { type: 'boolean' },
      lines: { type: 'array', items: text },
      cut: {
        type: 'boolean',
        description: 'Fewer lines than asked for were read, as they are long',
      },
    },
  },
} as const;
