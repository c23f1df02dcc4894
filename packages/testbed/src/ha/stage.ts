import { createCast, type Cast } from './cast';
import type { Ground } from './ground';
import type { Replica } from './replica';
import { keepTermJournal, type TermJournal } from './termJournal';
import { startWorkload, type Workload } from './workload';

/** Those of production are four times as long. The deadline must outlast the pauses of a busy machine. */
export const SHORT_LEASE = {
  leaseDurationMs: 4_000,
  renewDeadlineMs: 2_500,
  retryPeriodMs: 400,
};

/** Three replicas with a cluster to run, and a journal of what they do to it. */
export interface Stage {
  ground: Ground;
  cast: Cast;
  workload: Workload;
  journal: TermJournal;
  /** Identities of those that say that they lead. */
  leaders(): string[];
  stop(): Promise<void>;
}

/** What is done to the replicas, and what must hold; it throws where that does not. */
export interface Row {
  /** Begins with the row of research 4.3. */
  title: string;
  run(stage: Stage): Promise<void>;
}

/** Sets the stage. */
export async function setStage(
  startGround: () => Promise<Ground>,
): Promise<Stage> {
  const ground = await startGround();
  const journal = keepTermJournal(ground);
  const cast = createCast(ground, SHORT_LEASE);
  const stop = async () => {
    journal.stop();
    await cast.stop();
    await ground.stop();
  };
  try {
    await Promise.all(['a', 'b', 'c'].map(cast.start));
    const workload = await startWorkload(ground);
    const isLeader = (each: Replica) => each.leads !== undefined;
    return {
      ground,
      cast,
      workload,
      journal,
      leaders: () => cast.replicas.filter(isLeader).map(each => each.identity),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
