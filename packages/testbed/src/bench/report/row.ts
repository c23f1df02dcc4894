import { summarise, type ServerSummary, type Summary } from './stats';

/** What a figure is held against. `max` is the largest value of all. */
export interface Goal {
  /** A bar must hold: the run fails when it does not. An aim is only recorded. */
  kind: 'bar' | 'aim';
  p50?: number;
  p95?: number;
  p99?: number;
  max?: number;
  /** Of a rate: the smallest value of all. */
  min?: number;
}

/** One line of the report. */
export interface Row {
  /** The same words for every driver. */
  measure: string;
  /** `score`: layout shift as browsers count it. */
  unit: 'ms' | 's' | 'requests' | 'changes' | 'kB' | 'score';
  values: number[];
  goal?: Goal;
  /** The K8ssandra operator's p50, or what else is said. */
  baseline?: string;
  /** How fast the API servers answered us meanwhile, in milliseconds. */
  servers?: ServerSummary;
}

/** The parts of a goal that do not hold, such as `p99`. */
export function missed({ values, goal }: Row): string[] {
  if (!goal) return [];
  const reached = { ...summarise(values), max: Math.max(...values) };
  return (['p50', 'p95', 'p99', 'max', 'min'] as const).filter(part => {
    const limit = goal[part];
    if (limit === undefined) return false;
    return part === 'min' ? reached.min < limit : reached[part] > limit;
  });
}

/** True when a row fails the run. */
export function breaksBar(row: Row): boolean {
  return row.goal?.kind === 'bar' && missed(row).length > 0;
}

/** The summary of a row's values. */
export function summaryOf({ values }: Row): Summary {
  return summarise(values);
}

/** Rows with the API servers' times beside them; those that have some already keep them. */
export function besideServers(rows: Row[], answers: number[]): Row[] {
  if (answers.length === 0) return rows;
  const { p95: _, ...servers } = summarise(answers);
  return rows.map(row => ({ servers, ...row }));
}
