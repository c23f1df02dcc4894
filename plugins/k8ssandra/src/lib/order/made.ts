import type {
  ApplyManifestResponse,
  ContextView,
  OrderRegion,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { kindsIn } from '../settledObjects';
import { contextOf, hostingOf, type Hosting } from './contexts';
import { regionName, shownName } from './survival';

/** A datacenter that is made. */
export interface MadeDatacenter {
  name: string;
  size: number;
  /** Zones of its racks, each once, without what all of their names begin with. */
  zones: string[];
}

/** What is made in one Kubernetes cluster. */
export interface MadeRow {
  /** Its context; empty for the control-plane cluster. */
  context: string;
  /** What people call it. */
  label: string;
  isControlPlane: boolean;
  hosting: Hosting;
  datacenters: MadeDatacenter[];
  /** "CassandraDatacenter, 3 Secret"; `undefined` while the control plane has not said. */
  kinds: string | undefined;
  /** Datacenter that must be up before anything is made here. */
  after: string | undefined;
  /** Whole seconds that its datacenters usually take to start, one after the other; `null` where nobody knows, `undefined` where nobody said. */
  usualSeconds: number | null | undefined;
}

/** What the rows rest on. */
export interface MadeInput {
  controlPlane: string;
  regions: OrderRegion[];
  contexts: ContextView[];
  /** Answer of the dry run to exactly this order. */
  accepted?: Pick<ApplyManifestResponse, 'objects' | 'usualStartSeconds'>;
}

/** One row for each Kubernetes cluster: the control plane's own first, then the others in the order in which they are built (ux 6 f). */
export function madeRows(input: MadeInput): MadeRow[] {
  const names = [
    '',
    ...input.regions.map(({ context }) => context ?? ''),
  ].filter((name, index, all) => all.indexOf(name) === index);
  return names.map(name => madeRow(name, input));
}

function madeRow(
  name: string,
  { controlPlane, regions, contexts, accepted }: MadeInput,
): MadeRow {
  const view = contextOf(contexts, name);
  const here = regions.filter(({ context }) => (context ?? '') === name);
  const index = regions.indexOf(here[0]);
  const objects = accepted?.objects?.[name || controlPlane];
  return {
    context: name,
    label: name ? regionName(here[0], contexts) : controlPlane,
    isControlPlane: name === '',
    hosting: view ? hostingOf(view) : 'now',
    datacenters: here.map(({ datacenterName, size, racks }) => ({
      name: shownName(datacenterName),
      size,
      zones: shortNames([
        ...new Set((racks ?? []).flatMap(({ zone }) => zone ?? [])),
      ]),
    })),
    kinds: objects && kindsIn(objects),
    after: index > 0 ? shownName(regions[index - 1].datacenterName) : undefined,
    usualSeconds: usualSecondsOf(here.length, accepted?.usualStartSeconds),
  };
}

function usualSecondsOf(
  datacenters: number,
  each: number | null | undefined,
): number | null | undefined {
  return typeof each === 'number' ? datacenters * each : each;
}

/** "a", "b" and "c" of "us-east-1a", "us-east-1b" and "us-east-1c". */
export function shortNames(names: string[]): string[] {
  if (names.length < 2) return names;
  const [first, ...others] = names;
  const longest = Math.min(...names.map(each => each.length)) - 1;
  const differs = [...first].findIndex(
    (letter, index) =>
      index >= longest || others.some(each => each[index] !== letter),
  );
  return names.map(each => each.slice(differs));
}
