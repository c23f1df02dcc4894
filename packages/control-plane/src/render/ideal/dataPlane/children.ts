import {
  resourceTypes,
  type KubernetesObject,
  type MedusaBackupSchedule,
  type Reaper,
  type Stargate,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ObjectStore } from '../objectStore';

type Child = Reaper | Stargate;

/** Lets the operator of a region take up each Reaper, Stargate, MedusaConfiguration and MedusaBackupSchedule. @returns whether anything moved */
export function runChildren(store: ObjectStore, now: string): boolean {
  const running = [resourceTypes.Reaper, resourceTypes.Stargate].flatMap(
    ({ kind }) => store.list<Child>(kind).filter(each => !isRunning(each)),
  );
  for (const each of running) {
    store.put({
      ...each,
      status: { progress: 'Running', conditions: [ready(now)] },
    });
  }
  const storages = store
    .list<KubernetesObject & { status?: object }>(
      resourceTypes.MedusaConfiguration.kind,
    )
    .filter(each => each.status === undefined);
  for (const each of storages) {
    store.put({ ...each, status: { conditions: [ready(now)] } });
  }
  const schedules = store
    .list<MedusaBackupSchedule>(resourceTypes.MedusaBackupSchedule.kind)
    .filter(each => each.status === undefined);
  for (const each of schedules) {
    store.put({ ...each, status: { nextSchedule: now } });
  }
  return running.length + storages.length + schedules.length > 0;
}

function isRunning({ status }: Child): boolean {
  return status?.progress === 'Running';
}

function ready(now: string) {
  return { type: 'Ready', status: 'True' as const, lastTransitionTime: now };
}
