import type { Cast } from './cast';
import type { Replica } from './replica';
import { wait } from './wait';
import type { Workload } from './workload';

/** What a fail-over took. */
export interface FailOver {
  how: 'kill' | 'close';
  /** From the end of the leader until another one led. */
  leadMs: number;
  /** From the end of the leader until a change was served that was asked for right then (research 3.5, B11). */
  servedMs: number;
  /** Lists that the new leader sent to take over and to serve it. */
  lists: string[];
  /** Term of the new leader. */
  term: number;
  /** The new leader. */
  successor: Replica;
}

/** Ends the leader, by SIGKILL or as a portal ends that is told to stop, asks for a change at that instant, and waits until it is served. */
export async function measureFailOver(
  cast: Cast,
  workload: Workload,
  how: FailOver['how'],
): Promise<FailOver> {
  await workload.untilComplete();
  const leader = await cast.leader();
  const listsBefore = new Map<Replica, number>();
  for (const each of cast.replicas) {
    if (each !== leader) listsBefore.set(each, await untilQuiet(each));
  }
  const began = performance.now();
  const ends = how === 'kill' ? leader.kill() : leader.close();
  const asked = workload.grow();
  const successor = await cast.leader(leader);
  const leadMs = performance.now() - began;
  await asked;
  await workload.untilServed();
  const servedMs = performance.now() - began;
  await ends;
  const { lists, term } = await successor.ask({ do: 'report' });
  return {
    how,
    leadMs,
    servedMs,
    lists: lists.slice(listsBefore.get(successor) ?? 0),
    term: term ?? 0,
    successor,
  };
}

/** Waits until a replica that was just started has listed everything, and tells how often it did. */
async function untilQuiet(replica: Replica): Promise<number> {
  for (let before = -1; ; ) {
    const { lists } = await replica.ask({ do: 'report' });
    if (lists.length === before) return before;
    before = lists.length;
    await wait(300);
  }
}
