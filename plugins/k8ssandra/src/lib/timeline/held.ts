/** Entries that are shown, and those that wait for a person to ask for them. */
export interface Held<T> {
  shown: T[];
  waiting: T[];
}

/**
 * Holds back what came in above or between what is read, so that nothing moves (ux 1, rule 6); what follows below is shown at once.
 * @param items - newest first
 * @param accepted - ids that are shown already; none at the first look
 */
export function holdBack<T extends { id: string }>(
  items: T[],
  accepted: ReadonlySet<string>,
): Held<T> {
  const lastKnown = items.reduce(
    (last, { id }, index) => (accepted.has(id) ? index : last),
    -1,
  );
  const isNew = ({ id }: T, index: number) =>
    index < lastKnown && !accepted.has(id);
  return {
    shown: items.filter((each, index) => !isNew(each, index)),
    waiting: items.filter(isNew),
  };
}
