import { STATE_KEYS } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  text,
  textOrNull,
  numberOrNull,
  sentence,
  sentenceOrNull,
  clusterId,
  object,
  aged,
} from './parts';

const number = { type: 'integer' } as const;
const flag = { type: 'boolean' } as const;
const anything = { type: 'object' } as const;
const anythingOrNull = { type: ['object', 'null'] } as const;
const state = { type: 'string', enum: [...STATE_KEYS] } as const;

const list = <const S>(items: S) => ({ type: 'array', items } as const);

/** Shapes of connecting to a cluster. No property holds a value of a Secret. */
export const connectionSchemas = {
  ConnectionResponse: object(
    {
      id: clusterId,
      signalKey: text,
      controlPlane: text,
      datacenters: list({
        $ref: '#/components/schemas/ConnectionPoint',
      } as const),
      fallback: sentenceOrNull,
      replication: { $ref: '#/components/schemas/ReplicationTable' } as const,
      credentials: { $ref: '#/components/schemas/CredentialTable' } as const,
    },
    [
      'id',
      'signalKey',
      'controlPlane',
      'datacenters',
      'fallback',
      'replication',
      'credentials',
    ],
  ),
  ConnectionPoint: object(
    {
      name: text,
      cassandraName: text,
      region: text,
      label: text,
      context: text,
      kubernetesCluster: text,
      namespace: text,
      state,
      nodes: aged(anythingOrNull),
      serving: sentence,
      doNotUse: sentenceOrNull,
      contactPoint: object({ host: text, port: number, sentence }, [
        'host',
        'port',
        'sentence',
      ]),
      others: list(
        object({ kind: text, port: number, sentence }, [
          'kind',
          'port',
          'sentence',
        ]),
      ),
      consistency: object({ level: text, reason: sentence }, [
        'level',
        'reason',
      ]),
      login: object(
        {
          kind: { type: 'string', enum: ['secret', 'off', 'unknown'] },
          secret: anythingOrNull,
          superuser: flag,
          hidden: flag,
          sentence,
        },
        ['kind', 'secret', 'superuser', 'hidden', 'sentence'],
      ),
      tls: object(
        {
          mode: { type: 'string', enum: ['on', 'optional', 'off', 'unknown'] },
          clientCertificate: { type: ['boolean', 'null'] },
          stores: list(anything),
          hidden: flag,
          sentence,
        },
        ['mode', 'clientCertificate', 'stores', 'hidden', 'sentence'],
      ),
    },
    [
      'name',
      'cassandraName',
      'region',
      'label',
      'context',
      'kubernetesCluster',
      'namespace',
      'state',
      'nodes',
      'serving',
      'doNotUse',
      'contactPoint',
      'others',
      'consistency',
      'login',
      'tls',
    ],
  ),
  ReplicationTable: object(
    {
      source: anything,
      complete: flag,
      columns: list(
        object({ cassandraName: text, label: text, nodes: numberOrNull }, [
          'cassandraName',
          'label',
          'nodes',
        ]),
      ),
      rows: list(
        object(
          {
            keyspaces: list(text),
            system: flag,
            use: sentence,
            replication: anything,
            copies: list(numberOrNull),
            problems: list(
              object({ kind: text, state, datacenter: textOrNull, sentence }, [
                'kind',
                'state',
                'datacenter',
                'sentence',
              ]),
            ),
            survives: sentence,
            statement: textOrNull,
          },
          [
            'keyspaces',
            'system',
            'use',
            'replication',
            'copies',
            'problems',
            'survives',
            'statement',
          ],
        ),
      ),
      more: number,
    },
    ['source', 'complete', 'columns', 'rows', 'more'],
  ),
  CredentialTable: object(
    {
      allowed: flag,
      reason: sentenceOrNull,
      items: list(
        object(
          {
            namespace: text,
            name: text,
            use: text,
            useSentence: sentence,
            source: aged(textOrNull),
            ageSeconds: numberOrNull,
            copies: list(
              object(
                {
                  namespace: text,
                  name: text,
                  context: text,
                  label: text,
                  match: aged(textOrNull),
                },
                ['namespace', 'name', 'context', 'label', 'match'],
              ),
            ),
            trouble: sentenceOrNull,
            command: text,
          },
          [
            'namespace',
            'name',
            'use',
            'useSentence',
            'source',
            'ageSeconds',
            'copies',
            'trouble',
            'command',
          ],
        ),
      ),
    },
    ['allowed', 'reason', 'items'],
  ),
  ManifestsResponse: object(
    {
      id: clusterId,
      signalKey: text,
      asked: aged(anythingOrNull),
      datacenters: list({
        $ref: '#/components/schemas/DatacenterManifest',
      } as const),
    },
    ['id', 'signalKey', 'asked', 'datacenters'],
  ),
  DatacenterManifest: object(
    {
      name: text,
      region: text,
      label: text,
      context: text,
      kubernetesCluster: text,
      namespace: text,
      comparison: {
        type: 'string',
        enum: [
          'same',
          'differs',
          'not-created',
          'not-asked',
          'foreign',
          'unknown',
        ],
      },
      state,
      sentence,
      desired: anythingOrNull,
      desiredReason: sentenceOrNull,
      live: aged(anythingOrNull),
      forbidden: flag,
      difference: { type: ['array', 'null'], items: anything } as const,
      omitted: number,
    },
    [
      'name',
      'region',
      'label',
      'context',
      'kubernetesCluster',
      'namespace',
      'comparison',
      'state',
      'sentence',
      'desired',
      'desiredReason',
      'live',
      'forbidden',
      'difference',
      'omitted',
    ],
  ),
} as const;
