import { guarded } from './guarded';
import {
  clusterIdFields,
  clusterInput,
  exampleInput,
  nodesOf,
  secondsOf,
  stateOf,
  verdictOf,
} from './schemas';
import type { RegisterAction } from './types';
import { bounded, named, NOTICE, said, untrusted } from './untrusted';

const MAX_REGIONS = 50;
const MAX_PROBLEMS = 20;
const MAX_EVIDENCE = 5;

/** `explain-cluster`: what is wrong, for whom, what proves it, what next. */
export const explainCluster: RegisterAction = options => {
  options.actionsRegistry.register({
    name: 'explain-cluster',
    title: 'Explain a Cassandra cluster',
    description:
      'Says how a Cassandra cluster is: its state in each region, what is wrong with the objects that prove it, what that means for clients, and what comes next.',
    attributes: { readOnly: true, idempotent: true },
    schema: {
      input: clusterInput,
      output: z =>
        z.object({
          notice: z.string(),
          id: z.object(clusterIdFields(z)),
          state: stateOf(z),
          nodes: nodesOf(z),
          oldestAgeSeconds: secondsOf(z),
          regions: z.array(
            z.object({
              state: stateOf(z),
              reachable: z
                .boolean()
                .describe('False: what follows is what was seen last'),
              observedAgeSeconds: secondsOf(z),
              nodes: z
                .object({ up: z.number(), size: z.number() })
                .nullable()
                .describe('null: never seen'),
              untrusted: z.object({
                datacenter: z.string(),
                region: z.string(),
                context: z.string(),
                sentence: z.string(),
              }),
            }),
          ),
          moreRegions: z.number(),
          problems: z.array(
            z.object({
              rule: z.string(),
              state: stateOf(z),
              confidence: z.number().optional(),
              untrusted: z.object({
                cause: z.string(),
                next: z.string().nullable(),
                evidence: z.array(z.string()),
                quote: z.string().nullable(),
              }),
            }),
          ),
          moreProblems: z.number(),
          untrusted: z.object({ verdict: verdictOf(z) }),
        }),
    },
    examples: [
      {
        title: 'Why is ledger not healthy?',
        input: exampleInput,
      },
    ],
    action: guarded(options, 'explain-cluster', async call => {
      const { input, credentials } = call;
      const view = await options.service.getCluster(input, { credentials });
      const regions = bounded(view.datacenters, MAX_REGIONS);
      const problems = bounded(view.problems, MAX_PROBLEMS);
      return {
        notice: NOTICE,
        id: view.id,
        state: view.state,
        nodes: view.nodes,
        oldestAgeSeconds: view.oldestAgeSeconds,
        regions: regions.items.map(each => ({
          state: each.state,
          reachable: each.nodes.reachable,
          observedAgeSeconds: each.nodes.observedAgeSeconds,
          nodes: each.nodes.value,
          untrusted: {
            datacenter: untrusted(each.name),
            region: untrusted(each.region),
            context: untrusted(each.context),
            sentence: said(each.sentence),
          },
        })),
        moreRegions: regions.more,
        problems: problems.items.map(each => ({
          rule: each.rule,
          state: each.state,
          ...(each.confidence !== undefined && { confidence: each.confidence }),
          untrusted: {
            cause: said(each.cause),
            next: said(each.next),
            evidence: each.evidence.slice(0, MAX_EVIDENCE).map(named),
            quote: untrusted(each.quote),
          },
        })),
        moreProblems: problems.more,
        untrusted: {
          verdict: {
            state: said(view.verdict.state),
            clients: said(view.verdict.clients),
            next: said(view.verdict.next),
          },
        },
      };
    }),
  });
};
