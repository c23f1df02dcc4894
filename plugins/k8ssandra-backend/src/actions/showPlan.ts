import { guarded } from './guarded';
import { clusterInput, exampleInput } from './schemas';
import type { RegisterAction } from './types';
import { bounded, NOTICE, said, untrusted } from './untrusted';

const MAX_STEPS = 50;

/** `plan`: what the control plane does, and what each step waits for. */
export const showPlan: RegisterAction = options => {
  options.actionsRegistry.register({
    name: 'plan',
    title: 'Show the plan of a Cassandra cluster',
    description:
      'Shows the steps that lead a Cassandra cluster to what its specification asks for: those that are not done, in order, with what each waits for.',
    attributes: { readOnly: true, idempotent: true },
    schema: {
      input: clusterInput,
      output: z =>
        z.object({
          notice: z.string(),
          generation: z.number(),
          settled: z.boolean().describe('Nothing is to be done'),
          done: z.number().describe('Steps that are done'),
          steps: z.array(
            z.object({
              kind: z.string(),
              state: z.enum(['ready', 'running', 'blocked']),
              needsPerson: z.boolean(),
              untrusted: z.object({
                id: z.string(),
                context: z.string(),
                title: z.string(),
                why: z.string(),
                reason: z.string().nullable(),
                waitsFor: z.string().nullable(),
              }),
            }),
          ),
          more: z.number().describe('Steps beyond those'),
          untrusted: z.object({ attention: z.array(z.string()) }),
        }),
    },
    examples: [
      {
        title: 'What happens next in ledger?',
        input: exampleInput,
      },
    ],
    action: guarded(options, 'plan', async ({ input, credentials }) => {
      const plan = await options.service.getPlan(input, { credentials });
      const open = plan.steps.flatMap(step => {
        const { state } = step;
        return state === 'done' ? [] : [{ ...step, state }];
      });
      const { items, more } = bounded(open, MAX_STEPS);
      return {
        notice: NOTICE,
        generation: plan.generation,
        settled: plan.settled,
        done: plan.steps.length - open.length,
        steps: items.map(step => ({
          kind: step.kind,
          state: step.state,
          needsPerson: step.needsPerson === true,
          untrusted: {
            id: untrusted(step.id),
            context: untrusted(step.context),
            title: said(step.title),
            why: said(step.why),
            reason: said(step.reason),
            waitsFor: untrusted(step.waitsFor),
          },
        })),
        more,
        untrusted: {
          attention: bounded(plan.attention, MAX_STEPS).items.map(each =>
            said(each),
          ),
        },
      };
    }),
  });
};
