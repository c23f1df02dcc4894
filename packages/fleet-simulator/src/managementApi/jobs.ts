import { randomUUID } from 'crypto';

/** A long operation of the management API, as `GET /api/v0/ops/executor/job` shows it. */
export interface Job {
  id: string;
  type: string;
  status: 'WAITING' | 'COMPLETED' | 'ERROR';
  /** Milliseconds since the epoch. */
  submit_time: number;
  end_time?: number;
  error?: string;
}

/** Options of {@link JobRegistry}. */
export interface JobRegistryOptions {
  /** How long an operation takes on a node, in milliseconds. */
  durationMs: number;
  /** Milliseconds since the epoch. */
  now?: () => number;
}

/** Jobs of all nodes. They live as long as the process, like those of the real management API. */
export class JobRegistry {
  private readonly jobs = new Map<string, Job>();

  constructor(private readonly options: JobRegistryOptions) {}

  /** Starts a job and answers its id. */
  submit(type: string): string {
    const id = randomUUID();
    this.jobs.set(id, { id, type, status: 'WAITING', submit_time: this.now() });
    return id;
  }

  /** The job with the state it has by now; undefined when the id is unknown. */
  get(id: string): Job | undefined {
    const job = this.jobs.get(id);
    if (
      job?.status === 'WAITING' &&
      this.now() - job.submit_time >= this.options.durationMs
    ) {
      job.status = 'COMPLETED';
      job.end_time = job.submit_time + this.options.durationMs;
    }
    return job;
  }

  private now(): number {
    return (this.options.now ?? Date.now)();
  }
}
