import { labels } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { AnyObject, Kind, RunResult } from '../api';
import {
  keyOf,
  splitKey,
  type Controller,
  type Environment,
} from '../environment';
import { cleanLabelValue } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { NodeProcesses } from '../workloads';
import {
  ensureDisruptionBudget,
  ensureFinalizer,
  ensureServices,
  ensureStatefulSets,
} from './ensureObjects';
import { finish } from './finish';
import { updateNodeStatuses } from './nodeStatuses';
import { remove } from './remove';
import { DatacenterRun, type StepResult } from './run';
import { finishDecommissions, scaleDown, scaleUp } from './scale';
import { startNodes } from './startNodes';
import { stop } from './stop';
import { updateTemplates } from './updateTemplates';
import { createUsers } from './users';
import { validate } from './validate';

/** The passes of a reconcile in the order of cass-operator (operator-spec C.1, C.2); each may end the run. */
const STEPS: Array<(run: DatacenterRun) => Promise<StepResult>> = [
  validate,
  remove,
  ensureFinalizer,
  ensureServices,
  ensureStatefulSets,
  updateNodeStatuses,
  finishDecommissions,
  stop,
  scaleUp,
  startNodes,
  updateNodeStatuses,
  scaleDown,
  ensureDisruptionBudget,
  updateTemplates,
  createUsers,
  finish,
];

/** What cass-operator does with a CassandraDatacenter. Level-triggered: it continues where the objects say that it stopped. */
export class CassOperator implements Controller {
  readonly name = 'cass-operator';

  constructor(
    private readonly environment: Environment,
    private readonly processes: NodeProcesses,
  ) {}

  keysOf(kind: Kind, object: AnyObject): string[] {
    const { namespace } = object.metadata;
    const all = this.environment.api.list('CassandraDatacenter', namespace);
    switch (kind) {
      case 'CassandraDatacenter':
        return [keyOf(object)];
      case 'Secret':
        return all
          .filter(dc =>
            [
              dc.spec.superuserSecretName,
              ...(dc.spec.users ?? []).map((user: any) => user.secretName),
            ].includes(object.metadata.name),
          )
          .map(keyOf);
      case 'Pod':
      case 'StatefulSet':
      case 'Service':
      case 'PodDisruptionBudget':
      case 'EndpointSlice': {
        const name = object.metadata.labels?.[labels.cassandraDatacenter];
        const owner = object.metadata.ownerReferences?.[0]?.uid;
        return all
          .filter(
            dc =>
              cleanLabelValue(dc.metadata.name) === name ||
              dc.metadata.uid === owner,
          )
          .map(keyOf);
      }
      default:
        return [];
    }
  }

  async run(key: string): Promise<RunResult | void> {
    const [namespace, name] = splitKey(key);
    const datacenter = this.environment.api.get(
      'CassandraDatacenter',
      namespace,
      name,
    );
    if (!datacenter) return undefined;
    const run = new DatacenterRun({
      environment: this.environment,
      processes: this.processes,
      datacenter,
    });
    for (const step of STEPS) {
      const result = await step(run);
      if (result === 'next') continue;
      if (!run.dc.metadata.deletionTimestamp) await run.saveAtWait();
      return result === 'wait' ? undefined : result;
    }
    return undefined;
  }
}
