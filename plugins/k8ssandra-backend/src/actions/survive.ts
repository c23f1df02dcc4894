import { ServiceUnavailableError } from '@backstage/errors';
import type {
  ClusterSurvival,
  ClusterView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { guarded } from './guarded';
import {
  clusterInput,
  exampleInput,
  secondsOf,
  stateOf,
  type Z,
} from './schemas';
import type { RegisterAction } from './types';
import { bounded, NOTICE, said, untrusted } from './untrusted';

const MAX_GROUPS = 20;
const MAX_NAMES = 20;
const MAX_REGIONS = 50;

const outcomeOf = (z: Z) =>
  z
    .enum(['kept', 'partly', 'lost', 'unknown'])
    .nullable()
    .describe(
      'kept: requests work for all data; partly: they fail for part of it; lost: for all; null: there is no such loss here',
    );

const outcomesOf = (z: Z) =>
  z.object({
    none: outcomeOf(z),
    node: outcomeOf(z),
    rack: outcomeOf(z),
    zone: outcomeOf(z),
    region: outcomeOf(z),
    'two-regions': outcomeOf(z),
  });

/** `survive`: which losses keep reads and writes now, and whether each region could start alone. */
export const survive: RegisterAction = options => {
  options.actionsRegistry.register({
    name: 'survive',
    title: 'What does a Cassandra cluster survive?',
    description:
      'Says which losses of a node, rack, zone or region keep reads and writes of a Cassandra cluster now, by keyspace and consistency level, and whether each of its regions could start alone.',
    attributes: { readOnly: true, idempotent: true },
    schema: {
      input: clusterInput,
      output: z =>
        z.object({
          notice: z.string(),
          state: stateOf(z).describe(
            'healthy: as much is survived as when everything is up',
          ),
          basis: z
            .enum(['application', 'system', 'none'])
            .describe('Keyspaces that the summary is said of'),
          replicationReadAgeSeconds: secondsOf(z),
          keyspaces: z.array(
            z.object({
              system: z.boolean(),
              levels: z.array(
                z.object({ level: z.string(), now: outcomesOf(z) }),
              ),
              untrusted: z.object({
                names: z.array(z.string()),
                replication: z.string(),
                remarks: z.array(z.string()),
              }),
            }),
          ),
          more: z.number().describe('Groups of keyspaces beyond those'),
          coldStart: z.array(
            z.object({
              answer: z.enum(['yes', 'no', 'unknown']),
              untrusted: z.object({
                datacenter: z.string(),
                sentence: z.string(),
              }),
            }),
          ),
          untrusted: z.object({
            headline: z.string(),
            detail: z.string().nullable(),
          }),
        }),
    },
    examples: [
      {
        title: 'What does ledger survive?',
        input: exampleInput,
      },
    ],
    action: guarded(options, 'survive', async call => {
      const { input, credentials } = call;
      const view = await options.service.getCluster(input, { credentials });
      return outputOf(survivalOf(view));
    }),
  });
};

function survivalOf({ survival }: ClusterView): ClusterSurvival {
  if (!survival) {
    throw new ServiceUnavailableError(
      'What the cluster survives is not known yet. Try again in a moment',
    );
  }
  return survival;
}

function outputOf(survival: ClusterSurvival) {
  const groups = bounded(survival.keyspaces, MAX_GROUPS);
  return {
    notice: NOTICE,
    state: survival.state,
    basis: survival.basis,
    replicationReadAgeSeconds: survival.source.readAgeSeconds,
    keyspaces: groups.items.map(each => ({
      system: each.system,
      levels: each.levels,
      untrusted: {
        names: each.keyspaces.slice(0, MAX_NAMES).map(name => untrusted(name)),
        replication: untrusted(each.replication),
        remarks: bounded(each.remarks, MAX_NAMES).items.map(one => said(one)),
      },
    })),
    more: groups.more + survival.more,
    coldStart: bounded(survival.coldStart, MAX_REGIONS).items.map(each => ({
      answer: each.answer,
      untrusted: {
        datacenter: untrusted(each.datacenter),
        sentence: said(each.sentence),
      },
    })),
    untrusted: {
      headline: said(survival.headline),
      detail: said(survival.detail),
    },
  };
}
