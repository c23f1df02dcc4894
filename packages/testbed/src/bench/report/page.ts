import type { Driver } from '../fleets/types';
import { toComparison } from './comparison';
import { daysOf, rowsOf, type Results } from './results';
import { METHOD } from './settings';

const DRIVERS: Driver[] = ['simulator', 'real'];

/** The page `docs/benchmarks.md`, from the latest results of both drivers. `names` are the scenarios in their order. */
export function toPage(results: Results, names: string[]): string {
  const [simulator, real] = DRIVERS.map(each => rowsOf(results[each], names));
  return `# Benchmarks

How fast the control plane is, how many requests it needs and how much memory it holds: on the simulated fleet of \`npm start\`, and on
real kube-apiservers with etcd. A *bar* must hold: \`npm run bench\` fails when it does not. An *aim* is recorded. *Its API servers* says how
fast these answered us meanwhile, p50 / p99 in milliseconds: a server that is starved turns every figure into an echo of itself. The last
column is the K8ssandra operator 1.32, as shipped, on real API servers of a machine of the same size, measured once in the same way
(median); compare it with *real*, and ratios rather than milliseconds.

${DRIVERS.map(
  each =>
    `- ${each}: measured on ${daysOf(results[each], names) ?? 'no day yet'}`,
).join('\n')}

${toComparison(simulator, real)}

## Settings

${METHOD.map(each => `- ${each}`).join('\n')}

${DRIVERS.map(each => settingsText(each, results)).join('\n\n')}

## What the times are made of

- *Simulator*: all API servers and the data plane are one process with one thread. While nodes start there, an answer takes 10 to 20 ms
  instead of 2 to 4 ms, and every time that contains several answers one after the other grows with it.
- *Real*: every API server, etcd, the data plane, the observers and the control plane share two cores.
- *ready(dc i) → dc i+1 created*: two rounds of questions to the management API (all
  keyspaces together), for a third datacenter also the changes of replication one after the other and the rebuild of the second one, then
  the seeds of the new datacenter, then its CassandraDatacenter.
- *size change, all written*: one datacenter after the other by design: the next is written when the one before it is ready again. The time
  contains the start of two nodes.
- *B1 to B14* are the same questions that other control planes can be asked; the rows beside them say how they come about.
- *50 clusters at once*, and more of them: all processes compute all the time; on more cores, or with API servers of their own, it is less.

## How to repeat it

\`\`\`sh
npm run bench                                   # on the simulated fleet; ends with status 1 when a bar does not hold
npm run bench -- --driver real                  # on real API servers: needs Go, or KUBEBUILDER_ASSETS
npm run bench -- --driver both --write          # both, and writes this page
npm run bench -- --only sizeChange              # one scenario, or several with commas
npm run bench -- --only deadContextCreation     # one that takes ten minutes and more, and runs only when it is named
npm run bench -- --verbose                      # what was asked of the API servers, by verb and resource
\`\`\`

Each driver takes about twelve minutes and keeps its latest figures below \`.cache/bench\`, so that drivers and scenarios may be measured on
their own: \`--write\` makes this page of the latest of each. The simulator needs nothing but Node and npm, and a Chromium for the row about
the browser page. Nothing else should run on the machine meanwhile: with two cores, times double easily, and more intermediate states are
seen and written.
`;
}

function settingsText(driver: Driver, results: Results): string {
  const settings = results[driver]?.settings ?? ['not measured yet'];
  return `On the driver *${driver}*:\n\n${settings
    .map(each => `- ${each}`)
    .join('\n')}`;
}
