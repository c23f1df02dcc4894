import {
  quantityToNumber,
  type ContextView,
  type OrderRegion,
  type OrderResources,
  type StateKey,
  type StorageClassView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** A fact about the place of a row: what it means for this row as a state, and its words by key. */
export interface ContextFact {
  state: StateKey;
  /** End of a message key `order.fact.…`. */
  key:
    | 'zones'
    | 'zonesFew'
    | 'zonesUnknown'
    | 'workers'
    | 'workersFew'
    | 'workersSmall'
    | 'grows'
    | 'fixed'
    | 'noDefault'
    | 'noClass'
    | 'disksUnknown'
    | 'definitions'
    | 'definitionsBad'
    | 'kubernetes';
  params: Record<string, string | number>;
}

/**
 * What the picker and a row tell of a Kubernetes cluster (ux 6 f). What nobody looked at is unknown, and never fine; what was seen
 * before it went silent keeps its words, under the state *unreachable*.
 */
export function contextFacts(
  context: ContextView,
  region: OrderRegion,
  storageClassName?: string,
  resources?: Partial<OrderResources>,
): ContextFact[] {
  const facts = [
    zonesFact(context, region),
    ...workersFacts(context, region, resources),
    diskFact(context, region.storageClassName ?? storageClassName),
    ...versionFacts(context),
  ];
  return context.state === 'unreachable'
    ? facts.map(fact => ({ ...fact, state: 'unreachable' as const }))
    : facts;
}

function zonesFact(
  { zones }: ContextView,
  { racks }: OrderRegion,
): ContextFact {
  const named = zones?.value?.filter(({ name }) => name !== null);
  if (!named) return { state: 'unknown', key: 'zonesUnknown', params: {} };
  const count = named.filter(({ usable }) => usable > 0).length;
  const wanted = racks?.length ?? 1;
  const enough = count >= wanted || count >= 3;
  return {
    state: enough ? 'healthy' : 'attention',
    key: enough ? 'zones' : 'zonesFew',
    params: { count, racks: wanted },
  };
}

/** Each node has a worker of its own; how much of a worker is free is not known, and not claimed. */
function workersFacts(
  { zones }: ContextView,
  { size }: OrderRegion,
  resources?: Partial<OrderResources>,
): ContextFact[] {
  if (!zones?.value) return [];
  const usable = zones.value.reduce((sum, zone) => sum + zone.usable, 0);
  const large = zones.value.reduce(
    (sum, { sizes }) =>
      sum +
      (sizes ?? [])
        .filter(each => holds(each, resources))
        .reduce((count, each) => count + each.workers, 0),
    0,
  );
  const sized = zones.value.every(({ sizes }) => sizes !== undefined);
  if (usable >= size && sized && resources?.cpu && large < size) {
    return [
      {
        state: 'attention',
        key: 'workersSmall',
        params: { count: large, nodes: size },
      },
    ];
  }
  return [
    {
      state: usable >= size ? 'healthy' : 'attention',
      key: usable >= size ? 'workers' : 'workersFew',
      params: { count: usable, nodes: size },
    },
  ];
}

function holds(
  worker: { cpu: string | null; memory: string | null },
  { cpu, memory }: Partial<OrderResources> = {},
): boolean {
  return fits(worker.cpu, cpu) && fits(worker.memory, memory);
}

/** What a worker does not tell is not held against it. */
function fits(has: string | null, needs: string | undefined): boolean {
  const available = has === null ? undefined : quantityToNumber(has);
  const wanted = needs ? quantityToNumber(needs) : undefined;
  return available === undefined || wanted === undefined || available >= wanted;
}

function diskFact(
  { storageClasses }: ContextView,
  chosen: string | undefined,
): ContextFact {
  const classes = storageClasses?.value;
  if (!classes) return { state: 'unknown', key: 'disksUnknown', params: {} };
  const found = classOf(classes, chosen);
  if (!found) {
    return chosen
      ? { state: 'attention', key: 'noClass', params: { name: chosen } }
      : { state: 'attention', key: 'noDefault', params: {} };
  }
  return {
    state: found.canGrow ? 'healthy' : 'attention',
    key: found.canGrow ? 'grows' : 'fixed',
    params: { name: found.name },
  };
}

/** The class that disks get: the one that is named, else the default. */
export function classOf(
  classes: StorageClassView[],
  chosen: string | undefined,
): StorageClassView | undefined {
  return classes.find(({ name, isDefault }) =>
    chosen ? name === chosen : isDefault,
  );
}

function versionFacts({
  versions,
  kubernetesVersion,
}: ContextView): ContextFact[] {
  const definitions = versions?.value?.definitions;
  const facts: ContextFact[] = [];
  if (definitions) {
    const bad = definitions.filter(
      ({ state, optional }) => state !== 'healthy' && !optional,
    );
    const [worst] = bad;
    facts.push(
      worst
        ? {
            state: worst.state,
            key: 'definitionsBad',
            params: { what: worst.sentence.text },
          }
        : { state: 'healthy', key: 'definitions', params: {} },
    );
  }
  if (kubernetesVersion) {
    facts.push({
      state: 'healthy',
      key: 'kubernetes',
      params: { version: kubernetesVersion.replace(/^v/, '') },
    });
  }
  return facts;
}
