import type { Row } from './row';
import { toMarkdown } from './table';

/** What is written around the table. */
export interface ReportOptions {
  rows: Row[];
  settings: string[];
  /** ISO 8601. */
  date: string;
}

/** The page `docs/benchmarks.md`. */
export function toReport({ rows, settings, date }: ReportOptions): string {
  return `# Benchmarks

How fast the control plane is, how many requests it needs and how much memory it holds. A *bar* must hold: \`npm run bench\` fails when it
does not. An *aim* is recorded. The last column is the K8ssandra operator 1.32, as shipped, on real API servers of a machine of the same
size, measured in the same way (median); its API servers are not ours, so read ratios and counts, not milliseconds.

Measured on ${date.slice(0, 10)}.

${toMarkdown(rows)}

## Settings

${settings.map(each => `- ${each}`).join('\n')}

## What the times are made of

- All API servers and the data plane are one process with one thread. While nodes start there, an answer takes 10 to 20 ms instead of 2 to
  4 ms, and every time that contains several answers one after the other grows with it.
- *ready(dc i) → dc i+1 created*: two rounds of questions to the management API (all
  keyspaces together), for a third datacenter also the changes of replication one after the other and the rebuild of the second one, then
  the seeds of the new datacenter, then its CassandraDatacenter.
- *size change, all written*: one datacenter after the other by design: the next is written when the one before it is ready again. The time
  contains the start of two nodes.
- *B1 to B5 and B14* are the same questions that other control planes can be asked; the rows beside them say how they come about.
- *50 clusters at once*, and more of them: both processes compute all the time; on more cores, or with API servers of their own, it is less.

## How to repeat it

\`\`\`sh
npm run bench                        # prints the table; ends with status 1 when a bar does not hold
npm run bench -- --write             # writes this page too
npm run bench -- --only sizeChange   # one scenario, or several with commas
npm run bench -- --verbose           # what was asked of the API servers, by verb and resource
\`\`\`

It takes about eleven minutes, needs nothing but Node and npm, and a Chromium for the row about the browser page. Nothing else should run
on the machine meanwhile: with two cores, times double easily, and more intermediate states are seen and written.
`;
}
