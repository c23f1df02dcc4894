import {
  formatClusterId,
  type ClusterId,
  type PlanStep,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { StepDurations } from '../database/operations/usualDurations';
import type { StepsUnderWay } from '../detect';
import type { HistoryWrite } from '../types';

/** How many runs of a step say what is usual (ux 3). */
const LAST = 20;

/** Since when steps are as they are, and how long they usually take. */
export class StepTimes {
  /** Seconds, newest first, by step and subject. */
  readonly #durations = new Map<string, number[]>();
  readonly #underWay = new Map<
    string,
    { subject: string; steps: StepsUnderWay }
  >();

  /** What the database holds takes the place of what was known. */
  load(all: StepDurations[]): void {
    this.#durations.clear();
    for (const { step, subject, seconds } of all) {
      this.#durations.set(keyOf(step, subject), seconds.slice(0, LAST));
    }
  }

  /** What was seen of the plan of a cluster. */
  note(
    cluster: string,
    subject: string,
    steps: StepsUnderWay,
    durations: HistoryWrite[],
  ): void {
    this.#underWay.set(cluster, { subject, steps });
    for (const each of durations) {
      if (each.type !== 'duration') continue;
      for (const subjectKey of [each.subject.key, null]) {
        const key = keyOf(each.step, subjectKey);
        const known = this.#durations.get(key) ?? [];
        this.#durations.set(key, [each.seconds, ...known].slice(0, LAST));
      }
    }
  }

  forget(cluster: string): void {
    this.#underWay.delete(cluster);
  }

  /**
   * Whole seconds that a step usually takes: the median of its last runs on this cluster, else in the fleet, else `null` (ux 3).
   */
  usualSeconds(id: ClusterId, step: string): number | null {
    const { subject = null } = this.#underWay.get(formatClusterId(id)) ?? {};
    const own = subject === null ? undefined : median(this.#of(step, subject));
    const usual = own ?? median(this.#of(step, null));
    return usual === undefined ? null : Math.round(usual);
  }

  /**
   * Of a step of a plan: since when it is in its state, and how long it usually takes. How long one waits that cannot begin depends on
   * others: of it nothing is usual.
   */
  timesOf(
    id: ClusterId,
    step: Pick<PlanStep, 'id' | 'state' | 'title'>,
    now: number,
  ): { sinceSeconds: number | null; usualSeconds: number | null } {
    const { steps } = this.#underWay.get(formatClusterId(id)) ?? {};
    const begun = steps?.get(step.id);
    const since = begun?.state === step.state ? begun.since : null;
    return {
      sinceSeconds:
        since === null ? null : Math.max(0, Math.floor((now - since) / 1000)),
      usualSeconds:
        step.state === 'blocked'
          ? null
          : this.usualSeconds(id, begun?.step ?? step.title.key),
    };
  }

  #of(step: string, subject: string | null): number[] {
    return this.#durations.get(keyOf(step, subject)) ?? [];
  }
}

function keyOf(step: string, subject: string | null): string {
  return JSON.stringify([step, subject]);
}

/** Undefined for none. */
export function median(values: number[]): number | undefined {
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? sorted[middle]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}
