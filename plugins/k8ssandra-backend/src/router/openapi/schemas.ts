import { MAX_MANIFEST_BYTES } from '../../manifest/parseManifest';
import { accessSchemas } from './accessSchemas';
import { datacenterSchemas } from './datacenterSchemas';
import { historySchemas } from './historySchemas';
import { connectionSchemas } from './connectionSchemas';
import { survivalSchemas } from './survivalSchemas';
import { viewSchemas } from './viewSchemas';
import { text, sentence, listOf } from './parts';

/** The shapes of requests and answers; those of pages stand in `viewSchemas`. */
export const schemas = {
  ...viewSchemas,
  ...historySchemas,
  ...accessSchemas,
  ...survivalSchemas,
  ...connectionSchemas,
  ...datacenterSchemas,
  Problem: {
    type: 'object',
    required: ['error'],
    properties: {
      error: {
        type: 'object',
        required: ['name', 'message'],
        properties: {
          name: text,
          message: text,
          causes: listOf('Cause'),
        },
      },
    },
  },
  Cause: {
    type: 'object',
    description: 'One reason why an object is refused',
    required: ['field', 'reason', 'message'],
    properties: { field: text, reason: text, message: text },
  },
  ApplyManifestRequest: {
    type: 'object',
    additionalProperties: false,
    required: ['manifest'],
    properties: {
      manifest: {
        type: 'string',
        minLength: 1,
        maxLength: MAX_MANIFEST_BYTES,
        description: 'YAML or JSON text of one K8ssandraCluster',
      },
      dryRun: { type: 'boolean' },
      namespace: { type: 'string', minLength: 1, maxLength: 63 },
      owner: { type: 'string', minLength: 1, maxLength: 253 },
      createToken: { type: 'string', minLength: 1, maxLength: 253 },
    },
  },
  ApplyManifestResponse: {
    type: 'object',
    required: [
      'dryRun',
      'id',
      'uid',
      'outcome',
      'notes',
      'warnings',
      'manifest',
      'plan',
    ],
    properties: {
      dryRun: { type: 'boolean' },
      id: { $ref: '#/components/schemas/ClusterId' },
      uid: { type: ['string', 'null'] },
      outcome: { type: 'string', enum: ['created', 'updated', 'unchanged'] },
      notes: { type: 'array', items: sentence },
      warnings: { type: 'array', items: sentence },
      manifest: { type: 'object', description: 'A K8ssandraCluster' },
      plan: { $ref: '#/components/schemas/Plan' },
      objects: {
        type: 'object',
        description:
          'Dry runs only: what will exist once everything has settled, by context. Holds no secret value.',
        additionalProperties: { type: 'array', items: { type: 'object' } },
      },
      usualStartSeconds: {
        type: ['number', 'null'],
        description:
          'Dry runs only: how long a datacenter usually takes to start; null where nobody knows.',
      },
    },
  },
  DeleteClusterRequest: {
    type: 'object',
    additionalProperties: false,
    required: ['confirm'],
    properties: {
      confirm: {
        type: 'string',
        maxLength: 512,
        description: 'Exactly <namespace>/<name>',
      },
      uid: { type: 'string', minLength: 1, maxLength: 64 },
    },
  },
  AdoptClusterRequest: {
    type: 'object',
    additionalProperties: false,
    required: ['confirm'],
    properties: {
      confirm: {
        type: 'string',
        maxLength: 512,
        description: 'Exactly <namespace>/<name>',
      },
      uid: { type: 'string', minLength: 1, maxLength: 64 },
      dryRun: { type: 'boolean' },
      acceptChanges: {
        type: 'boolean',
        description: 'Go on although nodes would be started or restarted',
      },
    },
  },
  AdoptClusterResponse: {
    type: 'object',
    required: ['dryRun', 'outcome', 'from', 'objects', 'changes', 'plan'],
    properties: {
      dryRun: { type: 'boolean' },
      outcome: { type: 'string', enum: ['adopted', 'unchanged'] },
      from: {
        type: ['string', 'null'],
        description: 'The control plane that was in charge by its claim',
      },
      objects: { type: 'array', items: { type: 'object' } },
      changes: { type: 'array', items: { type: 'object' } },
      plan: { $ref: '#/components/schemas/Plan' },
    },
  },
  ClusterListResponse: {
    type: 'object',
    required: ['headline', 'items', 'contexts', 'controlPlanes'],
    properties: {
      headline: sentence,
      missing: { oneOf: [sentence, { type: 'null' }] },
      items: listOf('ClusterSummary'),
      contexts: listOf('ContextView'),
      controlPlanes: listOf('ControlPlaneFacts'),
      actions: {
        type: 'object',
        required: ['create'],
        properties: {
          create: { $ref: '#/components/schemas/ActionState' },
          connect: { $ref: '#/components/schemas/ActionState' },
        },
      },
    },
  },
  ControlPlaneListResponse: {
    type: 'object',
    required: ['items'],
    properties: {
      items: {
        type: 'array',
        items: {
          type: 'object',
          required: ['name', 'mode', 'context'],
          properties: {
            name: text,
            mode: { type: 'string', enum: ['reconcile', 'observe'] },
            context: { $ref: '#/components/schemas/ContextView' },
            leadership: { $ref: '#/components/schemas/LeadershipFacts' },
          },
        },
      },
    },
  },
  ContextListResponse: {
    type: 'object',
    required: ['items'],
    properties: {
      items: listOf('ContextView'),
      actions: {
        type: 'object',
        required: ['connect'],
        properties: { connect: { $ref: '#/components/schemas/ActionState' } },
      },
    },
  },
  NamespaceListResponse: {
    type: 'object',
    required: ['items'],
    properties: {
      items: {
        type: 'array',
        items: {
          type: 'object',
          required: ['name', 'missingIn', 'unknownIn'],
          properties: {
            name: text,
            missingIn: { type: 'array', items: text },
            unknownIn: { type: 'array', items: text },
          },
        },
      },
    },
  },
} as const;
