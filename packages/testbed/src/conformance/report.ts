import type { CaseResult, DriverName } from './types';

/** What a run says about one driver. */
export interface DriverReport {
  /** Lines for a person; failures and listed differences. */
  lines: string[];
  /** `N/M` */
  score: string;
  /** True when nothing but the listed differences failed, and all of them did. */
  ok: boolean;
}

const indent = (text: string) => text.replace(/^/gm, '  ');

/** Judges the results of one driver; `known` lists what it need not pass, with reasons. */
export function reportOf(
  driver: DriverName,
  results: readonly CaseResult[],
  known: Readonly<Record<string, string>>,
): DriverReport {
  const sorted = [...results].sort((a, b) => a.id.localeCompare(b.id));
  const failed = sorted.filter(each => each.failure !== undefined);
  const isKnown = (each: CaseResult) => Object.hasOwn(known, each.id);
  const unexpected = failed.filter(each => !isKnown(each));
  const listed = failed.filter(isKnown);
  const outdated = sorted.filter(each => !each.failure && isKnown(each));
  return {
    lines: [
      ...unexpected.map(
        each => `FAIL ${driver} — ${each.id}\n${indent(each.failure!)}`,
      ),
      ...listed.map(each => `known ${driver} — ${each.id}: ${known[each.id]}`),
      ...outdated.map(
        each =>
          `FAIL ${driver} — ${each.id}\n  passes, but is listed as a known difference: remove it from knownDifferences.ts`,
      ),
    ],
    score: `${results.length - failed.length}/${results.length}`,
    ok: unexpected.length === 0 && outdated.length === 0,
  };
}
