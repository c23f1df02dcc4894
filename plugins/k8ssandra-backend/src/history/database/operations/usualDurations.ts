import type { Knex } from 'knex';
import { tables, type DurationRow, type SubjectRow } from '../rows';

/** How many of a step are looked at (ux 3). */
const LAST = 20;

/** How long the last runs of a step took, in seconds. */
export interface StepDurations {
  step: string;
  /** Key of the cluster; `null` over the whole fleet. */
  subject: string | null;
  seconds: number[];
}

/** The last runs of every step: on each cluster, and in the whole fleet. */
export async function recentDurations(knex: Knex): Promise<StepDurations[]> {
  const newestFirst = 'order by at desc, id desc';
  const ranked = knex<DurationRow>(tables.durations).select(
    'subject_id',
    'step',
    'seconds',
    knex.raw(
      `row_number() over (partition by subject_id, step ${newestFirst}) as of_cluster`,
    ),
    knex.raw(
      `row_number() over (partition by step ${newestFirst}) as of_fleet`,
    ),
  );
  const rows: Array<
    DurationRow & SubjectRow & { of_cluster: number; of_fleet: number }
  > = await knex(ranked.as('d'))
    .join(`${tables.subjects} as s`, 's.id', 'd.subject_id')
    .select('s.key', 'd.step', 'd.seconds', 'd.of_cluster', 'd.of_fleet')
    .where(some =>
      some.where('d.of_cluster', '<=', LAST).orWhere('d.of_fleet', '<=', LAST),
    );
  const groups = new Map<string, StepDurations>();
  const add = (step: string, subject: string | null, seconds: number) => {
    const key = JSON.stringify([step, subject]);
    const group = groups.get(key) ?? { step, subject, seconds: [] };
    group.seconds.push(seconds);
    groups.set(key, group);
  };
  for (const row of rows) {
    if (Number(row.of_cluster) <= LAST) add(row.step, row.key, row.seconds);
    if (Number(row.of_fleet) <= LAST) add(row.step, null, row.seconds);
  }
  return [...groups.values()];
}
