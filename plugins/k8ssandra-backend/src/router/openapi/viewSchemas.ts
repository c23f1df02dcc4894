import { contextAccessFields } from './accessSchemas';
import { STATE_KEYS } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  text,
  textOrNull,
  secondsOrNull,
  sentence,
  sentenceOrNull,
  objects,
} from './parts';

const state = { type: 'string', enum: [...STATE_KEYS, 'observed'] } as const;
const mode = { type: 'string', enum: ['reconcile', 'observe'] } as const;
const podsOrNull = {
  type: ['integer', 'null'],
  description: 'Nodes; null when nobody told',
} as const;
const action = {
  type: 'object',
  required: ['allowed', 'reason'],
  properties: { allowed: { type: 'boolean' }, reason: sentenceOrNull },
} as const;

const summaryFields = {
  id: { $ref: '#/components/schemas/ClusterId' },
  uid: text,
  signalKey: text,
  clusterName: text,
  serverVersion: textOrNull,
  owner: textOrNull,
  mode,
  state,
  verdict: {
    type: 'object',
    required: ['state', 'clients', 'next'],
    properties: {
      state: sentence,
      clients: sentenceOrNull,
      next: sentenceOrNull,
    },
  },
  change: { type: ['object', 'null'] },
  datacenters: objects,
  nodes: {
    type: 'object',
    required: ['up', 'size', 'notVisible'],
    properties: {
      up: { type: 'integer' },
      size: { type: 'integer' },
      notVisible: { type: 'integer' },
    },
  },
  oldestAgeSeconds: secondsOrNull,
  sinceSeconds: secondsOrNull,
  deleting: { type: 'boolean' },
} as const;

/** The shapes that pages show. */
export const viewSchemas = {
  ActionState: action,
  ClusterId: {
    type: 'object',
    required: ['controlPlane', 'namespace', 'name'],
    properties: { controlPlane: text, namespace: text, name: text },
  },
  ContextId: {
    type: 'object',
    required: ['controlPlane', 'context'],
    properties: { controlPlane: text, context: text },
  },
  Sentence: {
    type: 'object',
    required: ['key', 'params', 'text'],
    properties: {
      key: text,
      params: { type: 'object' },
      text,
      parts: {
        type: 'array',
        description:
          'Of a joined sentence (`sentence.join`): its sentences, in order.',
        items: {
          type: 'object',
          required: ['key', 'params'],
          properties: { key: text, params: { type: 'object' } },
        },
      },
      nested: {
        type: 'object',
        description:
          'Parameters that are sentences themselves, or lists with some in them, by name: each without its text. In `params` they stand in English.',
      },
      only: {
        type: 'string',
        enum: ['first', 'rest'],
        description:
          'It is not all of what its key says: its first sentence, or what follows it.',
      },
    },
  },
  ControlPlaneFacts: {
    type: 'object',
    required: ['name', 'mode', 'defaultOwner', 'synced'],
    properties: {
      name: text,
      mode,
      defaultOwner: textOrNull,
      synced: { type: 'boolean' },
    },
  },
  LeadershipFacts: {
    type: 'object',
    required: ['identity', 'isLeader', 'holder', 'term', 'since', 'problem'],
    properties: {
      identity: text,
      isLeader: { type: 'boolean' },
      holder: textOrNull,
      term: { type: ['integer', 'null'] },
      since: textOrNull,
      sinceSeconds: { type: ['integer', 'null'] },
      problem: {
        type: ['object', 'null'],
        required: ['code', 'message'],
        properties: { code: text, message: text },
      },
    },
  },
  ContextView: {
    type: 'object',
    required: ['id', 'name', 'state', 'connection', 'lastContactSeconds'],
    properties: {
      id: { $ref: '#/components/schemas/ContextId' },
      name: text,
      isControlPlane: { type: 'boolean' },
      region: text,
      state,
      connection: text,
      reason: sentenceOrNull,
      lastContactSeconds: secondsOrNull,
      latencyMs: { type: ['number', 'null'] },
      kubernetesVersion: textOrNull,
      aliases: { type: 'array', items: text },
      dependants: { type: 'array', items: text },
      ...contextAccessFields,
    },
  },
  ClusterSummary: {
    type: 'object',
    required: ['id', 'uid', 'state', 'verdict', 'datacenters', 'nodes'],
    properties: summaryFields,
  },
  ClusterView: {
    type: 'object',
    required: [
      'version',
      'id',
      'uid',
      'state',
      'verdict',
      'plan',
      'actions',
      'tasks',
    ],
    properties: {
      ...summaryFields,
      version: { type: 'integer', enum: [1] },
      controlPlaneContext: { $ref: '#/components/schemas/ContextView' },
      plan: { $ref: '#/components/schemas/Plan' },
      problems: objects,
      propagation: { type: ['object', 'null'] },
      survival: { $ref: '#/components/schemas/ClusterSurvival' },
      notes: { type: 'array', items: sentence },
      generation: { type: 'integer' },
      createdAgeSeconds: secondsOrNull,
      actions: {
        type: 'object',
        required: ['delete'],
        properties: { delete: action, adopt: action },
      },
      tasks: {
        type: 'object',
        required: ['items', 'more'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ClusterTask' },
          },
          more: {
            type: 'integer',
            description: 'Finished tasks that are not listed',
          },
        },
      },
    },
  },
  ClusterTask: {
    type: 'object',
    required: ['id', 'uid', 'command', 'parallel', 'state', 'datacenters'],
    properties: {
      id: {
        type: 'object',
        required: ['controlPlane', 'namespace', 'name'],
        properties: { controlPlane: text, namespace: text, name: text },
      },
      uid: text,
      cluster: { $ref: '#/components/schemas/ClusterId' },
      command: textOrNull,
      parallel: { type: 'boolean' },
      state: {
        type: 'string',
        enum: [
          'waiting',
          'running',
          'complete',
          'failed',
          'invalid',
          'deleting',
        ],
      },
      reason: sentenceOrNull,
      createdAt: textOrNull,
      startedAt: textOrNull,
      completedAt: textOrNull,
      expiresAt: textOrNull,
      createdAgeSeconds: secondsOrNull,
      startedAgeSeconds: secondsOrNull,
      completedAgeSeconds: secondsOrNull,
      succeeded: podsOrNull,
      failed: podsOrNull,
      datacenters: objects,
    },
  },
  DatacenterNodesResponse: {
    type: 'object',
    required: ['datacenter', 'racks'],
    properties: {
      datacenter: text,
      racks: {
        type: 'object',
        required: ['value', 'observedAgeSeconds', 'reachable'],
        properties: {
          value: { type: ['array', 'null'], items: { type: 'object' } },
          observedAgeSeconds: secondsOrNull,
          reachable: { type: 'boolean' },
          reason: sentence,
        },
      },
    },
  },
  Plan: {
    type: 'object',
    required: ['generation', 'settled', 'steps', 'attention'],
    properties: {
      generation: { type: 'integer' },
      settled: { type: 'boolean' },
      steps: objects,
      attention: { type: 'array', items: sentence },
    },
  },
} as const;
