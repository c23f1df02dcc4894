import { createHash } from 'node:crypto';
import type { State } from '../types';
import { canRehash, rehash } from './rehash';
import { givenNames, newNames, renamed, withOtherUids } from './rename';
import { dropExpiredEvents, shiftTimes } from './times';

/** The same in another order; the same order for the same salt. */
function shuffled<T>(items: T[], salt: string): T[] {
  return items
    .map((item, index) => ({
      item,
      rank: createHash('sha256').update(`${salt}/${index}`).digest('hex'),
    }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ item }) => item);
}

/**
 * The same state elsewhere and at another time: other names, other UIDs, other days, objects in another order, no expired events.
 * Names stay where the digests that they are part of cannot be made again.
 */
export function mutated(state: State, salt: string): State {
  const days = 7 * (20 + (salt.length % 50));
  const moved = withOtherUids(shiftTimes(JSON.stringify(state), -days), salt);
  const isRenamed = canRehash(state);
  const names = newNames(givenNames(state), salt);
  const copy: State = JSON.parse(isRenamed ? renamed(moved, names) : moved);
  if (isRenamed) rehash(copy);
  dropExpiredEvents(copy);
  for (const file of copy.files) {
    file.objects = shuffled(file.objects, salt);
  }
  copy.files = shuffled(copy.files, salt);
  return copy;
}
