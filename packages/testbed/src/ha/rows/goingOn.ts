import assert from 'node:assert/strict';
import type { Replica } from '../replica';
import type { Stage } from '../stage';

/** The one that led leads on, alone and in the same term, and serves a change. */
export async function leadsOn(
  { leaders, workload }: Stage,
  leader: Replica,
  term: number | undefined,
): Promise<void> {
  assert.deepEqual(leaders(), [leader.identity]);
  assert.equal(leader.leads, term);
  const { holder } = await leader.ask({ do: 'report' });
  assert.equal(holder, leader.identity);
  await workload.grow();
  await workload.untilServed();
}
