import { refuse } from './context';
import { cronProblem } from './cron';
import { asText, at } from './read';
import type { Cause } from './types';

/** Judges a MedusaBackupSchedule as upstream's webhook does (operator-spec 6.2). Never throws. */
export function validateMedusaBackupSchedule(schedule: unknown): Cause[] {
  return schedulesAt(schedule, 'cronSchedule');
}

/** Judges a ScheduledTask by the same rule; nobody else does before its time comes (operator-spec 7.3). Never throws. */
export function validateScheduledTask(task: unknown): Cause[] {
  return schedulesAt(task, 'schedule');
}

function schedulesAt(object: unknown, name: string): Cause[] {
  const text = asText(at(object, 'spec', name));
  const problem = text === undefined ? 'it is empty' : cronProblem(text);
  return problem
    ? [
        refuse.invalid(
          `spec.${name}`,
          `"${
            text ?? ''
          }" is not a schedule: ${problem}; write five fields such as "0 3 * * *", or @daily`,
        ),
      ]
    : [];
}
