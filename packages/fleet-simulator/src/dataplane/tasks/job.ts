import type { AnyObject } from '../api';
import type { Environment } from '../environment';

/** How a job on one pod or rack goes on. */
export type JobState =
  | { done: true }
  | { failed: string }
  /** Look again at the next change, or after this time. */
  | { waiting: true };

/** What a job works with. */
export interface JobInput {
  environment: Environment;
  task: AnyObject;
  args: Record<string, any>;
  pod: AnyObject;
  /** What the task's status already says of this pod. */
  recorded?: { jobId?: string };
  /** When this task began, RFC 3339. */
  startTime: string;
}

/** Work on one pod; called again at every change until it is done. */
export type Job = (input: JobInput) => Promise<JobState>;

export const DONE: JobState = { done: true };
export const WAITING: JobState = { waiting: true };
