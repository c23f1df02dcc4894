import {
  HISTORY_KINDS,
  STATE_KEYS,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { text, textOrNull, numberOrNull, sentence } from './parts';

const time = { type: 'string', format: 'date-time' } as const;
const stateOrNull = {
  type: ['string', 'null'],
  enum: [...STATE_KEYS, null],
} as const;

/** The shapes of history. */
export const historySchemas = {
  HistoryResponse: {
    type: 'object',
    required: ['items', 'nextCursor', 'complete', 'reason', 'gaps'],
    properties: {
      items: {
        type: 'array',
        items: { $ref: '#/components/schemas/HistoryEntry' },
      },
      nextCursor: textOrNull,
      complete: {
        type: 'boolean',
        description: 'False when entries of the span may be missing',
      },
      reason: { anyOf: [sentence, { type: 'null' }] },
      gaps: {
        type: 'array',
        items: { $ref: '#/components/schemas/HistoryGap' },
      },
      since: {
        type: ['string', 'null'],
        format: 'date-time',
        description: 'Nothing is known of what happened before',
      },
      sinceAgeSeconds: numberOrNull,
      states: {
        type: 'array',
        description: 'What was so at the beginning of the span; first page',
        items: { $ref: '#/components/schemas/HistoryState' },
      },
    },
  },
  HistoryState: {
    type: 'object',
    description: 'A null state is that of something that did not exist',
    required: ['subject', 'context', 'datacenter', 'state'],
    properties: {
      subject: { type: 'string', enum: ['cluster', 'datacenter', 'context'] },
      context: textOrNull,
      datacenter: textOrNull,
      state: stateOrNull,
    },
  },
  HistoryGap: {
    type: 'object',
    description:
      'A span of which entries were lost, or in which no portal ran to notice them (`lost` is null)',
    required: ['from', 'to', 'lost', 'reason'],
    properties: { from: time, to: time, lost: numberOrNull, reason: sentence },
  },
  HistoryEntry: {
    type: 'object',
    description: 'What is there beside the common fields depends on the kind',
    required: [
      'id',
      'kind',
      'at',
      'ageSeconds',
      'until',
      'untilAgeSeconds',
      'controlPlane',
      'cluster',
      'context',
      'datacenter',
      'sentence',
    ],
    properties: {
      id: text,
      kind: { type: 'string', enum: HISTORY_KINDS },
      at: time,
      ageSeconds: { type: 'number' },
      until: { type: ['string', 'null'], format: 'date-time' },
      untilAgeSeconds: numberOrNull,
      controlPlane: text,
      cluster: {
        anyOf: [{ $ref: '#/components/schemas/ClusterId' }, { type: 'null' }],
      },
      context: textOrNull,
      datacenter: textOrNull,
      sentence,
      subject: { type: 'string', enum: ['cluster', 'datacenter', 'context'] },
      from: stateOrNull,
      to: stateOrNull,
      verb: {
        type: 'string',
        enum: ['created', 'changed', 'deletion-asked', 'removed', 'adopted'],
      },
      generation: numberOrNull,
      author: {
        type: 'object',
        required: ['manager', 'operation', 'user'],
        properties: {
          manager: textOrNull,
          operation: textOrNull,
          user: textOrNull,
        },
      },
      diff: {
        type: 'array',
        items: {
          type: 'object',
          required: ['path'],
          properties: {
            path: { type: 'string', description: 'JSON pointer (RFC 6901)' },
            before: {},
            after: {},
          },
        },
      },
      omitted: { type: 'number' },
      involved: {
        type: 'object',
        required: ['kind', 'name'],
        properties: { kind: text, name: text },
      },
      type: text,
      message: text,
      count: { type: 'number' },
      task: text,
      command: textOrNull,
      state: text,
      succeeded: numberOrNull,
      failed: numberOrNull,
      connection: text,
      reason: {
        description:
          'Of an event its reason; of an outage its code and message',
      },
    },
  },
} as const;
