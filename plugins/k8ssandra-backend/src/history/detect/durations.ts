import type {
  PlanStep,
  StepState,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ClusterSubject, HistoryWrite } from '../types';

/** A step under way. */
interface Begun {
  /** What kind of step it was when it began: its title changes on the way. */
  step: string;
  state: StepState;
  /** Epoch milliseconds since when it is under way. */
  begunAt: number;
  /** Since when it is in its state. */
  since: number;
  /** Whether we saw it begin; else its time is no measure. */
  sawBegin: boolean;
}

/** Steps of one cluster's plan that are not done, by id. */
export type StepsUnderWay = Map<string, Begun>;

/** Shorter ones mean nothing to who waits. */
const SHORTEST_SECONDS = 1;

/**
 * Follows the steps of a plan from the first moment they could be worked on to the last. Time in which a step was blocked by another
 * counts as well once it was under way.
 * @returns what took how long
 */
export function followSteps(
  underWay: StepsUnderWay,
  look: {
    subject: ClusterSubject;
    steps: PlanStep[];
    at: number;
    first: boolean;
  },
): HistoryWrite[] {
  const { subject, steps, at, first } = look;
  const found: HistoryWrite[] = [];
  const present = new Set<string>();
  for (const step of steps) {
    const begun = underWay.get(step.id);
    if (step.state === 'done') {
      if (begun?.sawBegin) found.push(...durationOf(subject, step, begun, at));
      underWay.delete(step.id);
      continue;
    }
    present.add(step.id);
    if (!begun) {
      underWay.set(step.id, {
        step: step.title.key,
        state: step.state,
        begunAt: at,
        since: at,
        sawBegin: !first && step.state !== 'blocked',
      });
    } else if (begun.state !== step.state) {
      const starts = begun.state === 'blocked' && !begun.sawBegin;
      underWay.set(step.id, {
        ...begun,
        ...(starts && { begunAt: at, sawBegin: true }),
        state: step.state,
        since: at,
      });
    }
  }
  // What is not planned any more was given up: its time is no measure.
  for (const id of [...underWay.keys()]) {
    if (!present.has(id)) underWay.delete(id);
  }
  return found;
}

function durationOf(
  subject: ClusterSubject,
  { id }: PlanStep,
  { step, begunAt }: Begun,
  at: number,
): HistoryWrite[] {
  const seconds = (at - begunAt) / 1000;
  return seconds < SHORTEST_SECONDS
    ? []
    : [
        {
          type: 'duration',
          subject,
          key: `${subject.key}/${id}/${Math.round(at / 1000)}`,
          step,
          seconds,
          at,
        },
      ];
}
