import { STATE_KEYS } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  text,
  textOrNull,
  texts,
  sentence,
  clusterId,
  object,
  listOf,
} from './parts';

const sentences = { type: 'array', items: sentence } as const;
const answer = { type: 'string', enum: ['yes', 'no', 'unknown'] } as const;
const outcome = {
  type: 'string',
  enum: ['kept', 'partly', 'lost', 'unknown'],
} as const;
const number = { type: 'integer' } as const;

/** By what is lost: none, node, rack, zone, region, two-regions; null where there is no such loss. */
const byLoss = { type: 'object' } as const;

/** Shapes of what survives. */
export const survivalSchemas = {
  ClusterSurvival: object(
    {
      headline: sentence,
      value: sentence,
      detail: { oneOf: [sentence, { type: 'null' }] },
      state: { type: 'string', enum: [...STATE_KEYS] },
      basis: { type: 'string', enum: ['application', 'system', 'none'] },
      keyspaces: {
        type: 'array',
        items: object(
          {
            keyspaces: texts,
            system: { type: 'boolean' },
            replication: text,
            levels: {
              type: 'array',
              items: object({ level: text, now: byLoss }, ['level', 'now']),
            },
            remarks: sentences,
          },
          ['keyspaces', 'system', 'replication', 'levels', 'remarks'],
        ),
      },
      more: number,
      coldStart: listOf('ColdStart'),
      source: object(
        {
          readAgeSeconds: {
            type: ['number', 'null'],
            description: 'Seconds; null when it was never read',
          },
          through: textOrNull,
          sentences,
        },
        ['readAgeSeconds', 'through', 'sentences'],
      ),
    },
    [
      'headline',
      'value',
      'detail',
      'state',
      'basis',
      'keyspaces',
      'more',
      'coldStart',
      'source',
    ],
  ),
  ColdStart: object(
    {
      datacenter: text,
      label: text,
      answer,
      sentence,
      facts: {
        type: 'array',
        items: object(
          {
            about: text,
            answer,
            sentence,
            evidence: { type: 'array', items: { type: 'object' } },
          },
          ['about', 'answer', 'sentence', 'evidence'],
        ),
      },
    },
    ['datacenter', 'label', 'answer', 'sentence', 'facts'],
  ),
  WithoutContext: object(
    {
      context: text,
      datacenters: texts,
      levels: {
        type: 'array',
        items: object({ level: text, outcome }, ['level', 'outcome']),
      },
      sentence,
    },
    ['context', 'datacenters', 'levels', 'sentence'],
  ),
  KeyspaceDetails: object(
    {
      keyspaces: texts,
      system: { type: 'boolean' },
      replication: { type: 'object' },
      remarks: sentences,
      rows: {
        type: 'array',
        items: object(
          {
            level: text,
            from: textOrNull,
            access: { type: 'string', enum: ['both', 'reads', 'writes'] },
            now: byLoss,
            healthy: byLoss,
          },
          ['level', 'from', 'access', 'now', 'healthy'],
        ),
      },
    },
    ['keyspaces', 'system', 'replication', 'remarks', 'rows'],
  ),
  SurvivalResponse: object(
    {
      id: clusterId,
      summary: { $ref: '#/components/schemas/ClusterSurvival' },
      keyspaces: listOf('KeyspaceDetails'),
      more: number,
      without: listOf('WithoutContext'),
    },
    ['id', 'summary', 'keyspaces', 'more', 'without'],
  ),
  ContextSurvivalResponse: object(
    {
      items: {
        type: 'array',
        items: object(
          {
            id: clusterId,
            without: { $ref: '#/components/schemas/WithoutContext' },
          },
          ['id', 'without'],
        ),
      },
    },
    ['items'],
  ),
} as const;
