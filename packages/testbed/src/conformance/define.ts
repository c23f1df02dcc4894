import type { CaseContext, ConformanceCase } from './types';

type Run = (context: CaseContext) => Promise<void>;

/** Defines the cases of a group. */
export interface Define {
  (title: string, run: Run): void;
  /** A case that runs while no other one does, because it concerns the whole server. */
  alone(title: string, run: Run): void;
  /** A case for each row of a table. */
  each<Row>(
    rows: readonly Row[],
    title: (row: Row) => string,
    run: (context: CaseContext, row: Row) => Promise<void>,
  ): void;
}

/** The cases of one group: a list of statements, each with the code that proves it. */
export function defineGroup(
  group: string,
  body: (define: Define) => void,
): ConformanceCase[] {
  const cases: ConformanceCase[] = [];
  const add = (title: string, run: Run, alone: boolean) => {
    cases.push({ id: `${group}: ${title}`, group, title, alone, run });
  };
  const define: Define = Object.assign(
    (title: string, run: Run) => add(title, run, false),
    {
      alone: (title: string, run: Run) => add(title, run, true),
      each<Row>(
        rows: readonly Row[],
        title: (row: Row) => string,
        run: (context: CaseContext, row: Row) => Promise<void>,
      ) {
        for (const row of rows) {
          add(title(row), context => run(context, row), false);
        }
      },
    },
  );
  body(define);
  return cases;
}
