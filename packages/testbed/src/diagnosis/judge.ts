import type { EvidenceRef, Label } from './types';

/** What a diagnosis says, as the command `diagnose` prints it. */
export interface Answer {
  problems: Array<{ rule: string; evidence: EvidenceRef[] }>;
}

/** How an answer compares with what an expert says. */
export interface Judgement {
  /** Rules that were to be found and were, with an object that shows it. */
  found: string[];
  /** Rules that were to be found and were not, or by no object that shows it. */
  missed: string[];
  /** Rules that nobody asked for. */
  surplus: string[];
}

/** Sums over a set of states. */
export interface Score {
  /** Of what was said, how much is so. */
  precision: number;
  /** Of what is so, how much was said. */
  recall: number;
  found: number;
  missed: number;
  surplus: number;
}

const isSame = (one: EvidenceRef, other: EvidenceRef) =>
  one.context === other.context &&
  one.kind === other.kind &&
  one.namespace === other.namespace &&
  one.name === other.name;

/** Judges one answer. A rule counts once, however often it is found. */
export function judge(label: Label, { problems }: Answer): Judgement {
  const isFound = ({ rule, evidence }: Label['rules'][number]) =>
    problems.some(
      problem =>
        problem.rule === rule &&
        (evidence.length === 0 ||
          problem.evidence.some(named =>
            evidence.some(each => isSame(each, named)),
          )),
    );
  const wanted = label.rules.map(each => each.rule);
  const known = new Set([...wanted, ...Object.keys(label.allowed ?? {})]);
  const said = new Set(problems.map(each => each.rule));
  return {
    found: label.rules.filter(isFound).map(each => each.rule),
    missed: label.rules.filter(each => !isFound(each)).map(each => each.rule),
    surplus: [...said].filter(each => !known.has(each)),
  };
}

/** Precision and recall over rules and states. A rule that is named for the wrong object is missed and nothing else. */
export function score(judgements: Judgement[]): Score {
  const count = (of: keyof Judgement) =>
    judgements.reduce((sum, each) => sum + each[of].length, 0);
  const [found, missed, surplus] = [
    count('found'),
    count('missed'),
    count('surplus'),
  ];
  const share = (rest: number) =>
    found + rest === 0 ? 1 : found / (found + rest);
  return {
    precision: share(surplus),
    recall: share(missed),
    found,
    missed,
    surplus,
  };
}

/** A line for each rule that was missed or said without need, with the states. */
export function report(judged: Array<{ name: string } & Judgement>): string[] {
  const lines = (of: 'missed' | 'surplus', word: string) =>
    [...new Set(judged.flatMap(each => each[of]))].sort().map(rule => {
      const states = judged.filter(each => each[of].includes(rule));
      return `  ${rule}: ${word} in ${states
        .map(each => each.name)
        .join(', ')}`;
    });
  return [...lines('missed', 'not found'), ...lines('surplus', 'too much')];
}
