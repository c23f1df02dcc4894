import { finalizers } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  buildPodDisruptionBudget,
  buildServices,
  buildStatefulSet,
  isCurrent,
} from '../objects';
import type { DatacenterRun, StepResult } from './run';

/** Our finalizer is put back whenever somebody dropped it. */
export async function ensureFinalizer(run: DatacenterRun): Promise<StepResult> {
  const present = run.dc.metadata.finalizers ?? [];
  if (
    present.includes(finalizers.cassOperator) ||
    run.annotation('no-finalizer') !== undefined
  ) {
    return 'next';
  }
  run.dc = await run.environment.api.patch('CassandraDatacenter', run.dc, {
    metadata: {
      finalizers: [...present, finalizers.cassOperator],
      resourceVersion: run.dc.metadata.resourceVersion,
    },
  });
  return 'next';
}

/** The headless services. Progress is `Updating` before the first of them is made. */
export async function ensureServices(run: DatacenterRun): Promise<StepResult> {
  const { api } = run.environment;
  const services = buildServices(run.dc);
  const missing = services.filter(
    service => !api.get('Service', run.namespace, service.metadata.name),
  );
  if (missing.length > 0) {
    run.status.cassandraOperatorProgress = 'Updating';
    await run.save();
  }
  for (const service of services) {
    const actual = api.get('Service', run.namespace, service.metadata.name);
    const foreign = actual?.metadata.ownerReferences?.some(
      owner => owner.controller && owner.uid !== run.dc.metadata.uid,
    );
    if (!actual) {
      await api.create('Service', service);
      await created(run, 'service', service.metadata.name);
    } else if (!foreign && !isCurrent(actual, service)) {
      await api.patch('Service', actual, {
        metadata: {
          labels: service.metadata.labels,
          annotations: service.metadata.annotations,
        },
        spec: {
          ports: service.spec.ports ?? null,
          selector: service.spec.selector ?? null,
        },
      });
    }
  }
  return 'next';
}

/** A StatefulSet for each rack, all at once. */
export async function ensureStatefulSets(
  run: DatacenterRun,
): Promise<StepResult> {
  for (const rack of run.racks) {
    if (run.set(rack.name)) continue;
    run.status.cassandraOperatorProgress = 'Updating';
    if (run.is('Ready')) run.setCondition('ScalingUp', true);
    const replicas = run.dc.spec.stopped ? 0 : rack.nodes;
    const set = buildStatefulSet(run.dc, rack, replicas);
    await run.environment.api.create('StatefulSet', set);
    await created(run, 'statefulset', set.metadata.name);
  }
  return 'next';
}

/** The disruption budget; its numbers cannot change, so it is made anew. */
export async function ensureDisruptionBudget(
  run: DatacenterRun,
): Promise<StepResult> {
  if (run.annotation('disable-pdb-creation') !== undefined) return 'next';
  const { api } = run.environment;
  const budget = buildPodDisruptionBudget(run.dc);
  const actual = api.get(
    'PodDisruptionBudget',
    run.namespace,
    budget.metadata.name,
  );
  if (actual && isCurrent(actual, budget)) return 'next';
  if (actual) {
    await api.delete('PodDisruptionBudget', actual);
  }
  await api.create('PodDisruptionBudget', budget);
  return 'next';
}

async function created(run: DatacenterRun, kind: string, name: string) {
  if (run.environment.pace.intermediateStatus) {
    await run.event('CreatedResource', `Created ${kind} ${name}`);
  }
}
