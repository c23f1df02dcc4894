import { cronProblem } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { CronTime } from 'cron';

/**
 * The first time after `from` that a schedule names, in UTC as in cass-operator's container (operator-spec 7.3).
 * @throws Error that says what is wrong with the schedule
 */
export function nextTick(schedule: string, from: Date): Date {
  const problem = cronProblem(schedule);
  if (problem) throw new Error(`Cannot read the schedule: ${problem}`);
  return new CronTime(schedule, 'UTC').getNextDateFrom(from).toJSDate();
}
