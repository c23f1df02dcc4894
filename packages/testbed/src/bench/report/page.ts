import { DRIVERS, type Driver } from '../fleets/types';
import { toComparison } from './comparison';
import { daysOf, rowsOf, type Results } from './results';
import { METHOD } from './settings';

/** The page `docs/benchmarks.md`, from the latest results of every driver. `names` are the scenarios in their order. */
export function toPage(results: Results, names: string[]): string {
  const rows = Object.fromEntries(
    DRIVERS.map(each => [each, rowsOf(results[each], names)]),
  );
  return `# Benchmarks

How fast the control plane is, how many requests it needs and how much memory it holds. A *bar* must hold: \`npm run bench\` fails when it
does not. An *aim* is recorded. *Its API servers* says how fast these answered us meanwhile, p50 / p99 in milliseconds: a server that is
starved turns every figure into an echo of itself. What was measured:

- *simulator*: the fleet of \`npm start\`: API servers and data plane are simulated.
- *real*: real kube-apiservers with etcd, and the whole data plane of the simulator in place of cass-operator: StatefulSets, claims, a
  scheduler, nodes that start one after the other, about twenty writes for each node. Its times contain all of that.
- *stand-in*: the same API servers with the thinnest data plane there can be: a datacenter's pods are made and ready at once, and its status
  is written once. Its times are those of the control plane and of the API servers. Only what a data plane has a part in is measured so.
- *K8ssandra operator*: version 1.32 as shipped, measured once in the same way, on real API servers of a machine of the same size (median).
  Its data plane was a stand-in as well, without StatefulSets, claims and intermediate statuses; ours is made after its description. So
  compare it with *stand-in*, and where that has no figure with *real*; and ratios rather than milliseconds.

Measured:

${DRIVERS.map(
  each => `- ${each}: ${daysOf(results[each], names) ?? 'on no day yet'}`,
).join('\n')}

${toComparison(rows)}

## Settings

${METHOD.map(each => `- ${each}`).join('\n')}

${DRIVERS.map(each => settingsText(each, results)).join('\n\n')}

## What the times are made of

- *simulator*: all API servers and the data plane are one process with one thread. While nodes start there, an answer takes 10 to 20 ms
  instead of 2 to 4 ms, and every time that contains several answers one after the other grows with it.
- *real* and *stand-in*: every API server, etcd, the data plane, the observers and the control plane share two cores.
- *real* less *stand-in* is what a data plane costs: the time that its own writes take, and the computing time of the API servers that it
  takes away from everybody else.
- *ready(dc i) → dc i+1 created*: two rounds of questions to the management API (all keyspaces together), for a third datacenter also the
  changes of replication one after the other and the rebuild of the second one, then the seeds of the new datacenter, then its
  CassandraDatacenter.
- *size change, all written*: one datacenter after the other by design: the next is written when the one before it is ready again. The time
  contains the start of two nodes; on *stand-in* these are two writes each, and one of a status.
- *B1 to B14* are the same questions that other control planes can be asked; the rows beside them say how they come about.
- *50 clusters at once*, and more of them: all processes compute all the time; on more cores, or with API servers of their own, it is less.

## How to repeat it

\`\`\`sh
npm run bench                                   # on the simulated fleet; ends with status 1 when a bar does not hold
npm run bench -- --driver real                  # on real API servers: needs Go, or KUBEBUILDER_ASSETS
npm run bench -- --driver stand-in              # the same with the thinnest data plane
npm run bench -- --driver all --write           # all three, and writes this page
npm run bench -- --only sizeChange              # one scenario, or several with commas
npm run bench -- --only deadContextCreation     # one that takes ten minutes and more, and runs only when it is named
npm run bench -- --verbose                      # what was asked of the API servers, by verb and resource
\`\`\`

*simulator* and *real* take about twelve minutes each, *stand-in* less. Each keeps its latest figures below \`.cache/bench\`, so that
drivers and scenarios may be measured on their own: \`--write\` makes this page of the latest of each. The simulator needs nothing but Node
and npm, and a Chromium for the row about the browser page. Nothing else should run on the machine meanwhile: with two cores, times double easily, and more intermediate states are
seen and written.
`;
}

function settingsText(driver: Driver, results: Results): string {
  const settings = results[driver]?.settings ?? ['not measured yet'];
  return `On the driver *${driver}*:\n\n${settings
    .map(each => `- ${each}`)
    .join('\n')}`;
}
