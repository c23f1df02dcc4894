import {
  CONTEXT_CHECKS,
  MAX_KUBECONFIG_LENGTH,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { versionSchemas } from './versionSchemas';
import {
  text,
  textOrNull,
  texts,
  numberOrNull,
  sentence,
  sentenceOrNull,
  listOf,
  aged,
} from './parts';

/** A value that can be old, or was never seen. */
const agedOrNull = <const V>(value: V) =>
  aged({ oneOf: [value, { type: 'null' }] });

const action = { $ref: '#/components/schemas/ActionState' } as const;
const figures = { type: 'array', items: numberOrNull } as const;

/** What lists of contexts say beside it. */
const contextDetailFields = {
  latencyHistory: {
    type: 'object',
    description:
      'Milliseconds in each of the last 60 whole minutes, oldest first; null for one without an answer. In lists of contexts and with the access only',
    required: ['p50Ms', 'p99Ms', 'recent'],
    properties: {
      p50Ms: figures,
      p99Ms: figures,
      recent: { type: ['object', 'null'] },
    },
  },
  datacenters: {
    type: 'integer',
    description: 'Datacenters there, of clusters that the viewer may read',
  },
  actions: {
    type: 'object',
    description: 'What the viewer may do to it',
    required: ['renew', 'remove'],
    properties: { renew: action, remove: action },
  },
} as const;

/** What a ContextView says of the access to its Kubernetes cluster. */
export const contextAccessFields = {
  endpoint: textOrNull,
  credential: agedOrNull({
    $ref: '#/components/schemas/CredentialView',
  } as const),
  permissions: agedOrNull({
    $ref: '#/components/schemas/PermissionsView',
  } as const),
  versions: agedOrNull({ $ref: '#/components/schemas/VersionsView' } as const),
  storageClasses: agedOrNull(listOf('StorageClassView')),
  zones: agedOrNull(listOf('ZoneView')),
  ...contextDetailFields,
} as const;

const kubeconfigFields = {
  kubeconfig: {
    type: 'string',
    minLength: 1,
    maxLength: MAX_KUBECONFIG_LENGTH,
    description: 'YAML or JSON text of a kubeconfig; it is never answered',
  },
  kubeconfigContext: {
    type: 'string',
    minLength: 1,
    maxLength: 253,
    description: 'Which of its contexts; the current one when absent',
  },
} as const;

const checksRequired = ['kubeconfig', 'checks', 'acceptable'] as const;

const checksFields = {
  kubeconfig: { $ref: '#/components/schemas/KubeconfigFacts' },
  checks: listOf('ContextCheck'),
  acceptable: { type: 'boolean' },
  kubernetesVersion: textOrNull,
  permissions: {
    oneOf: [{ $ref: '#/components/schemas/PermissionsView' }, { type: 'null' }],
  },
  missingRbac: textOrNull,
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
  ...versionSchemas,
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
      sizes: listOf('WorkerSizeView'),
    },
  },
  WorkerSizeView: {
    type: 'object',
    required: ['cpu', 'memory', 'workers'],
    properties: {
      cpu: textOrNull,
      memory: textOrNull,
      workers: { type: 'integer' },
    },
  },
  ContextCheck: {
    type: 'object',
    required: ['check', 'outcome', 'sentence', 'fix'],
    properties: {
      check: { type: 'string', enum: CONTEXT_CHECKS },
      outcome: {
        type: 'string',
        enum: ['passed', 'warning', 'failed', 'skipped'],
      },
      sentence,
      fix: sentenceOrNull,
    },
  },
  KubeconfigFacts: {
    type: 'object',
    description: 'What may be shown of a kubeconfig',
    required: ['contexts', 'context', 'endpoint', 'credential', 'refused'],
    properties: {
      contexts: texts,
      context: textOrNull,
      endpoint: textOrNull,
      credential: {
        oneOf: [
          { $ref: '#/components/schemas/CredentialView' },
          { type: 'null' },
        ],
      },
      refused: {
        type: 'array',
        items: {
          type: 'object',
          required: ['code', 'field', 'message'],
          properties: { code: text, field: text, message: text },
        },
      },
    },
  },
  ConnectContextRequest: {
    type: 'object',
    additionalProperties: false,
    required: ['kubeconfig'],
    properties: {
      ...kubeconfigFields,
      name: { type: 'string', minLength: 1, maxLength: 200 },
      namespace: { type: 'string', minLength: 1, maxLength: 63 },
      region: {
        type: 'string',
        maxLength: 63,
        pattern: '^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$',
      },
      owner: { type: 'string', minLength: 1, maxLength: 253 },
      acceptAlias: {
        type: 'boolean',
        description:
          'Take it although another context leads to the same Kubernetes cluster',
      },
    },
  },
  RenewContextRequest: {
    type: 'object',
    additionalProperties: false,
    required: ['kubeconfig'],
    properties: {
      ...kubeconfigFields,
      acceptOther: {
        type: 'boolean',
        description: 'Take it although it leads to another Kubernetes cluster',
      },
      dryRun: {
        type: 'boolean',
        description:
          'Look only: nothing is written, and checks that fail are answered with 200',
      },
    },
  },
  RemoveContextRequest: {
    type: 'object',
    additionalProperties: false,
    required: ['confirm'],
    properties: {
      confirm: {
        type: 'string',
        maxLength: 253,
        description: 'Exactly the name of the context',
      },
    },
  },
  CheckContextResponse: {
    type: 'object',
    required: [...checksRequired, 'id', 'namespace'],
    properties: {
      ...checksFields,
      id: {
        oneOf: [{ $ref: '#/components/schemas/ContextId' }, { type: 'null' }],
      },
      namespace: textOrNull,
    },
  },
  ConnectContextResponse: {
    type: 'object',
    required: [...checksRequired, 'id', 'namespace', 'notes'],
    properties: {
      ...checksFields,
      id: { $ref: '#/components/schemas/ContextId' },
      namespace: text,
      notes: { type: 'array', items: sentence },
    },
  },
  RenewContextResponse: {
    type: 'object',
    required: [...checksRequired, 'id', 'sameCluster', 'notes'],
    properties: {
      ...checksFields,
      id: { $ref: '#/components/schemas/ContextId' },
      sameCluster: { type: ['boolean', 'null'] },
      notes: { type: 'array', items: sentence },
    },
  },
  RemoveContextResponse: {
    type: 'object',
    required: ['id', 'secret', 'notes'],
    properties: {
      id: { $ref: '#/components/schemas/ContextId' },
      secret: { type: 'string', enum: ['deleted', 'kept', 'absent'] },
      notes: { type: 'array', items: sentence },
    },
  },
  ContextAccessResponse: {
    type: 'object',
    required: ['context', 'permissions', 'missingRbac', 'dependants'],
    properties: {
      context: { $ref: '#/components/schemas/ContextView' },
      permissions: agedOrNull(listOf('PermissionRow')),
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
