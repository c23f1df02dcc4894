import type { ObjectRef } from '../../plan/types';
import { compareStates } from '../../status/rollUp';
import type { StateKey } from '../../status/states';
import { regionLabel, shortRegionLabel, type RegionNames } from '../region';
import type { Sentence } from '../sentence';
import { cut, MAX_HEADING } from '../template';
import { say } from './catalogue';

/** What a rule found. The worst one becomes the verdict, those that need somebody become problems. */
export interface Finding {
  rule: string;
  state: StateKey;
  /** How long it lasts: the longer one of two alike comes first. */
  seconds: number | null;
  /** Object name of the datacenter it is about. */
  datacenter?: string;
  /** The same sentence from its best form to its shortest. */
  headings: Sentence[];
  /** Forms that are only right when nothing else is wrong. */
  alone?: Sentence[];
  clients: Sentence | null;
  next: Sentence | null;
  evidence?: ObjectRef[];
  quote?: string;
  /** CQL that mends it, ready to copy. */
  statements?: string[];
}

/** Names a region in a heading. */
export type Label = (region: RegionNames) => string;

/**
 * Makes the forms of a heading from the best to the shortest: full region labels, regions alone, datacenters alone;
 * each as `say` writes it and then in brief.
 */
export function headings(
  saying: (label: Label, brief: boolean) => Sentence,
): Sentence[] {
  const labels: Label[] = [
    regionLabel,
    shortRegionLabel,
    region => region.datacenter,
  ];
  const forms = [false, true].flatMap(brief =>
    labels.map(label => saying(label, brief)),
  );
  return [...new Map(forms.map(form => [form.text, form])).values()];
}

/** Worst first; of two alike the longer one. */
export function compareFindings(a: Finding, b: Finding): number {
  return compareStates(a.state, b.state) || (b.seconds ?? 0) - (a.seconds ?? 0);
}

/** The first form that is short enough for a heading, else the last one, cut. */
export function fitHeading(forms: Sentence[]): Sentence {
  const fitting = forms.find(form => form.text.length <= MAX_HEADING);
  const last = forms[forms.length - 1];
  return fitting ?? { ...last, text: cut(last.text, MAX_HEADING) };
}

/** Two headings joined by a semicolon; `undefined` when no forms of them fit together. */
export function joinHeadings(
  first: Sentence[],
  second: Sentence[],
): Sentence | undefined {
  for (const a of first) {
    for (const b of second) {
      const both = say('verdict.two', { first: a, second: b });
      if (both.text.length <= MAX_HEADING) return both;
    }
  }
  return undefined;
}
