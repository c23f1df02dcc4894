import type { VerdictFacts } from '../facts';

/** A row of ux 5: facts, then the exact three sentences; `null` for "–". */
export type Example = [
  row: number,
  facts: VerdictFacts,
  state: string,
  clients: string | null,
  next: string | null,
];
