import {
  joinSentences,
  needsSomeone,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { guarded } from './guarded';
import {
  clusterIdFields,
  nodesOf,
  secondsOf,
  stateOf,
  verdictOf,
} from './schemas';
import type { Call, RegisterAction } from './types';
import { bounded, NOTICE, said, untrusted } from './untrusted';

const MAX_CLUSTERS = 100;
const USUAL_CLUSTERS = 50;

interface ListInput {
  only?: 'all' | 'needs-someone';
  owner?: string;
  limit?: number;
}

/** `list-clusters`: the fleet page. */
export const listClusters: RegisterAction = options => {
  options.actionsRegistry.register({
    name: 'list-clusters',
    title: 'List Cassandra clusters',
    description:
      'Lists the Cassandra clusters that you may read, with their state, what it means for clients, and what comes next.',
    attributes: { readOnly: true, idempotent: true },
    schema: {
      input: z =>
        z
          .object({
            only: z
              .enum(['all', 'needs-someone'])
              .optional()
              .describe('needs-someone: those that a person must look after'),
            owner: z
              .string()
              .max(253)
              .optional()
              .describe('Entity reference of the owner'),
            limit: z.number().int().min(1).max(MAX_CLUSTERS).optional(),
          })
          .strict(),
      output: z =>
        z.object({
          notice: z.string(),
          clusters: z.array(
            z.object({
              id: z.object(clusterIdFields(z)),
              state: stateOf(z),
              nodes: nodesOf(z),
              oldestAgeSeconds: secondsOf(z),
              untrusted: z.object({
                owner: z.string().nullable(),
                verdict: verdictOf(z),
              }),
            }),
          ),
          more: z.number().describe('Clusters beyond the limit'),
          untrusted: z.object({ headline: z.string() }),
        }),
    },
    examples: [
      { title: 'All clusters', input: {} },
      {
        title: 'Those of a team that need someone',
        input: { only: 'needs-someone', owner: 'group:default/payments' },
      },
    ],
    action: guarded(
      options,
      'list-clusters',
      async ({ input, credentials }: Call<ListInput>) => {
        const { only, owner, limit = USUAL_CLUSTERS } = input;
        const { headline, missing, items } = await options.service.listClusters(
          {
            credentials,
          },
        );
        const chosen = items
          .filter(each => only !== 'needs-someone' || needsSomeone(each.state))
          .filter(each => !owner || isSame(each.owner, owner));
        const { items: shown, more } = bounded(chosen, limit);
        return {
          notice: NOTICE,
          untrusted: { headline: said(joinSentences([headline, missing])!) },
          more,
          clusters: shown.map(each => ({
            id: each.id,
            state: each.state,
            nodes: each.nodes,
            oldestAgeSeconds: each.oldestAgeSeconds,
            untrusted: {
              owner: untrusted(each.owner),
              verdict: {
                state: said(each.verdict.state),
                clients: said(each.verdict.clients),
                next: said(each.verdict.next),
              },
            },
          })),
        };
      },
    ),
  });
};

/** Catalog references are compared without regard to case. */
function isSame(a: string | null, b: string): boolean {
  return a?.toLowerCase() === b.toLowerCase();
}
