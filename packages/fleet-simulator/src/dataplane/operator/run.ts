import {
  cleanLabelValue,
  type CassandraDatacenterStatus,
  type Condition,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { datacenterNames, rackPlans } from '../objects';
import { datacenterSelector } from '../objects';
import type { AnyObject } from '../api';
import { recordEvent, timestamp, type Environment } from '../environment';
import { mergeDiff } from '../json';
import type { NodeProcesses } from '../workloads';

/** Conditions of a CassandraDatacenter (operator-spec 5.2). */
export type ConditionType =
  | 'Decommission'
  | 'Healthy'
  | 'Initialized'
  | 'Ready'
  | 'ReplacingNodes'
  | 'RequiresUpdate'
  | 'ResizingVolumes'
  | 'Resuming'
  | 'RollingRestart'
  | 'ScalingDown'
  | 'ScalingUp'
  | 'Stopped'
  | 'Updating'
  | 'Valid';

/** What a step leads to: the next one, or the end of this run until something changes or a time has passed. */
export type StepResult = 'next' | 'wait' | { requeueAfterMs: number };

/** Options of {@link DatacenterRun}. */
export interface DatacenterRunOptions {
  environment: Environment;
  processes: NodeProcesses;
  datacenter: AnyObject;
}

/** One reconcile of one datacenter: what is read, and the status as it becomes. */
export class DatacenterRun {
  readonly environment: Environment;
  readonly processes: NodeProcesses;
  /** The datacenter with the status that was last written. */
  dc: AnyObject;
  /** The status as it becomes; written by {@link save}. */
  readonly status: CassandraDatacenterStatus;

  constructor(options: DatacenterRunOptions) {
    this.environment = options.environment;
    this.processes = options.processes;
    this.dc = options.datacenter;
    this.status = structuredClone(this.dc.status ?? {});
  }

  get namespace(): string {
    return this.dc.metadata.namespace ?? '';
  }

  get names() {
    return datacenterNames(this.dc as never);
  }

  get racks() {
    return rackPlans(this.dc);
  }

  annotation(name: string): string | undefined {
    return this.dc.metadata.annotations?.[`cassandra.datastax.com/${name}`];
  }

  /** Pods of this datacenter. */
  pods(): AnyObject[] {
    return this.environment.api.select(
      'Pod',
      this.namespace,
      datacenterSelector(this.dc),
    );
  }

  /** The StatefulSet of a rack, if it is there. */
  set(rack: string): AnyObject | undefined {
    return this.environment.api.get(
      'StatefulSet',
      this.namespace,
      this.names.statefulSet(rack),
    );
  }

  /** All StatefulSets of this datacenter. */
  sets(): AnyObject[] {
    return this.environment.api.select(
      'StatefulSet',
      this.namespace,
      datacenterSelector(this.dc),
    );
  }

  is(type: ConditionType): boolean {
    return this.condition(type)?.status === 'True';
  }

  /** Sets a condition; one that has this value already keeps its time. Returns whether it changed. */
  setCondition(
    type: ConditionType,
    value: boolean,
    reason = '',
    message = '',
  ): boolean {
    const status = value ? 'True' : 'False';
    const old = this.condition(type);
    if (old?.status === status && old.reason === reason) return false;
    const condition: Condition = {
      type,
      status,
      reason,
      message,
      lastTransitionTime: timestamp(this.environment.now()),
    };
    this.status.conditions = [
      ...(this.status.conditions ?? []).filter(each => each.type !== type),
      condition,
    ];
    if (old) {
      // An existing condition keeps its place in the list.
      const order = (this.dc.status?.conditions ?? []).map(
        (each: Condition) => each.type,
      );
      const place = (each: Condition) =>
        order.includes(each.type) ? order.indexOf(each.type) : order.length;
      this.status.conditions.sort((a, b) => place(a) - place(b));
    }
    return true;
  }

  event(reason: string, message: string, warning = false): Promise<void> {
    return recordEvent(this.environment, 'CassandraDatacenter', this.dc, {
      reason,
      message,
      warning,
    });
  }

  /** Writes the status where it differs from what is stored. */
  async save(): Promise<void> {
    const patch = mergeDiff(this.dc.status, this.status);
    if (!patch) return;
    this.dc = await this.environment.api.patch(
      'CassandraDatacenter',
      this.dc,
      { status: patch },
      'status',
    );
  }

  /** Writes an intermediate status, at a pace that shows them. */
  async checkpoint(): Promise<void> {
    if (this.environment.pace.intermediateStatus) await this.save();
  }

  /** Writes what nobody may miss when a run ends early: progress and conditions. Node details wait for the end at instant pace. */
  async saveAtWait(): Promise<void> {
    // Healthy is told when it ends; that it began is told with the rest.
    const told = (status: any) => [
      status?.cassandraOperatorProgress,
      (status?.conditions ?? [])
        .filter(
          (each: Condition) =>
            each.type !== 'Healthy' || each.status === 'False',
        )
        .map((each: Condition) => `${each.type}=${each.status}`),
    ];
    if (
      this.environment.pace.intermediateStatus ||
      JSON.stringify(told(this.dc.status)) !== JSON.stringify(told(this.status))
    ) {
      await this.save();
    }
  }

  /** Cassandra's name of the datacenter. */
  get cassandraName(): string {
    return this.dc.spec.datacenterName ?? this.dc.metadata.name;
  }

  /** Value of the cluster label. */
  get clusterLabel(): string {
    return cleanLabelValue(this.dc.spec.clusterName);
  }

  private condition(type: ConditionType): Condition | undefined {
    return this.status.conditions?.find(each => each.type === type);
  }
}
