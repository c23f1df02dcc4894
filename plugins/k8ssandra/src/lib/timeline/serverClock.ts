import type { HistoryResponse } from '@k8ssandra-backstage/plugin-k8ssandra-common';

type Told = Pick<HistoryResponse, 'since' | 'sinceAgeSeconds' | 'items'>;

/**
 * The server's time in epoch milliseconds when it sent an answer: a time that it told, and the age of it. The browser's own clock has no
 * part in it and may be wrong (ux 4).
 * @returns `undefined` when the answer tells no time at all
 */
export function sentAt({
  since,
  sinceAgeSeconds,
  items,
}: Told): number | undefined {
  const [first] = items;
  const [at, age] = since
    ? [since, sinceAgeSeconds ?? 0]
    : [first?.at, first?.ageSeconds ?? 0];
  return at === undefined ? undefined : Date.parse(at) + age * 1000;
}
