import type {
  EvidenceRef,
  ExpectedRule,
  Label,
  Reachability,
  State,
  StateFile,
} from '../types';
import { dumpCluster } from './dump';
import { startStage, type Stage, type StageOptions } from './stage';

/** What a scenario leaves to be judged. */
export interface ScenarioLabel
  extends Pick<Label, 'state' | 'source' | 'allowed'> {
  rules: ExpectedRule[];
}

/** How one state comes about, and what an expert says of it. */
export interface Scenario {
  /** Name of the state and of its folder. */
  name: string;
  /** What was done, for `how` of the label. */
  what: string;
  stage?: StageOptions;
  /** How many minutes later the state is looked at; nothing changes meanwhile. */
  laterMinutes?: number;
  /** Something is under way that shall be seen half done. */
  moving?: boolean;
  /** Makes the fault and waits for what shows it. */
  make(stage: Stage): Promise<void>;
  /** Adds by hand what no simulated fleet makes; the state then counts as typed. */
  type?(state: TypedState): void;
  /** Regions by number that are out of sight from the beginning, so that nothing is known of them. */
  unseen?: number[];
  label(stage: Stage): ScenarioLabel;
}

/** A state that is edited by hand before it is written. */
export interface TypedState {
  stage: Stage;
  now: Date;
  reachability: Reachability;
  /** RFC 3339 of so many minutes before the state is looked at. */
  ago(minutes: number): string;
  /** Objects of a region, or of the control-plane cluster. */
  objects(region?: number): Array<Record<string, any>>;
  find(region: number | undefined, kind: string, name: string): any;
  add(region: number | undefined, object: Record<string, any>): void;
  remove(region: number | undefined, kind: string, name?: string): void;
}

/** RFC 3339 with whole seconds, as Kubernetes writes times. */
const timestamp = (date: Date) => date.toISOString().replace(/\.\d+Z$/, 'Z');

/** Makes the fault of a scenario on a fleet of its own and reads the state that it leaves. */
export async function recordState(scenario: Scenario): Promise<State> {
  const stage = await startStage(scenario.name, scenario.stage);
  try {
    await scenario.make(stage);
    if (!scenario.moving) await stage.rest();
    const files: StateFile[] = [];
    for (const context of stage.lab.contexts) {
      const region = stage.names.regions.indexOf(context);
      if (scenario.unseen?.includes(region)) continue;
      files.push(await dumpCluster(context, stage.lab.admin(context)));
    }
    const later = (scenario.laterMinutes ?? 0) * 60;
    const now = new Date(Date.now() + later * 1000);
    for (const file of files) forgetEvents(file, now);
    const reachability = reachabilityOf(stage, later);
    scenario.type?.(typedState({ stage, now, reachability, files }));
    const { rules, state, source, allowed } = scenario.label(stage);
    const label: Label = {
      cluster: `${stage.names.namespace}/${stage.names.cluster}`,
      now: timestamp(now),
      state,
      rules: rules.map(each => ({
        ...each,
        evidence: withEvents(each.evidence, files),
      })),
      ...(allowed && { allowed }),
      how: `${scenario.type ? 'typed' : 'recorded'}: ${scenario.what}`,
      source,
    };
    return { files, reachability, label };
  } finally {
    await stage.stop();
  }
}

/** Kubernetes keeps events for an hour; that services were made is told by the services. */
function forgetEvents(file: StateFile, now: Date): void {
  const oldest = now.getTime() - 3600_000;
  file.objects = file.objects.filter(
    ({ object }) =>
      object.kind !== 'Event' ||
      (Date.parse(object.lastTimestamp) >= oldest &&
        object.reason !== 'CreatedResource'),
  );
}

/** An event about an object shows as much as the object. */
function withEvents(evidence: EvidenceRef[], files: StateFile[]) {
  const events = evidence.flatMap(({ context, kind, namespace, name }) =>
    (files.find(each => each.context === context)?.objects ?? [])
      .filter(
        ({ object: { involvedObject: about, ...event } }) =>
          event.kind === 'Event' &&
          about?.kind === kind &&
          about.name === name &&
          (about.namespace ?? '') === namespace,
      )
      .map(({ object: { metadata } }) => ({
        context,
        kind: 'Event',
        namespace: metadata.namespace,
        name: metadata.name,
      })),
  );
  return [...evidence, ...events];
}

function reachabilityOf({ plane, names }: Stage, later: number): Reachability {
  return Object.fromEntries(
    plane.contexts().map(each => [
      each.name || names.home,
      {
        state: each.connection,
        reason: each.reason?.message ?? '',
        lastContactSeconds: lastContact(each, later),
      },
    ]),
  );
}

function lastContact(
  {
    visible,
    lastContactSeconds,
  }: { visible: boolean; lastContactSeconds: number | null },
  later: number,
): number | null {
  if (lastContactSeconds === null) return null;
  return Math.round(lastContactSeconds) + (visible ? 0 : later);
}

function typedState({
  stage,
  now,
  reachability,
  files,
}: Pick<TypedState, 'stage' | 'now' | 'reachability'> & {
  files: StateFile[];
}): TypedState {
  const fileOf = (region?: number) => {
    const { names } = stage;
    const context = region === undefined ? names.home : names.regions[region];
    return files.find(each => each.context === context)!;
  };
  return {
    stage,
    now,
    reachability,
    ago: minutes => timestamp(new Date(now.getTime() - minutes * 60_000)),
    objects: region => fileOf(region).objects.map(each => each.object),
    find: (region, kind, name) => {
      const found = fileOf(region).objects.find(
        ({ object }) => object.kind === kind && object.metadata.name === name,
      );
      if (!found) throw new Error(`There is no ${kind} ${name}`);
      return found.object;
    },
    add: (region, object) => void fileOf(region).objects.push({ object }),
    remove: (region, kind, name) => {
      const file = fileOf(region);
      file.objects = file.objects.filter(
        ({ object }) =>
          object.kind !== kind || (name && object.metadata.name !== name),
      );
    },
  };
}
