import { labels } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { troubleOf } from '../podTrouble';
import { keptMetadata } from './kept';
import type { OperatorFact } from './types';

/** Keeps of an operator, its Deployment or its pod, whether it runs. */
export function projectOperator(given: any): OperatorFact {
  const { apiVersion, kind, metadata, spec = {}, status = {} } = given;
  const component = metadata.labels?.[labels.component];
  const base = {
    apiVersion,
    kind,
    metadata: keptMetadata(metadata),
    operator: metadata.labels?.[labels.name] ?? '',
    ...(component && { component }),
  };
  if (kind !== 'Pod') {
    const available = status.conditions?.find(
      (each: any) => each.type === 'Available' && each.status === 'False',
    );
    return {
      ...base,
      replicas: spec.replicas ?? 1,
      ready: status.readyReplicas ?? 0,
      ...(available?.reason && { reason: available.reason }),
      ...(available?.message && { message: available.message }),
    };
  }
  const containers: any[] = status.containerStatuses ?? [];
  const worst =
    containers.find(each => each.ready !== true) ??
    [...containers].sort((a, b) => restartsOf(b) - restartsOf(a))[0];
  const ended = worst?.state?.terminated ?? worst?.lastState?.terminated;
  return {
    ...base,
    replicas: 1,
    ready:
      containers.length > 0 && containers.every(each => each.ready) ? 1 : 0,
    restarts: Math.max(0, ...containers.map(restartsOf)),
    ...troubleOf(status, worst),
    ...(ended?.exitCode !== undefined && { exitCode: ended.exitCode }),
    ...(ended?.finishedAt && { exitedAt: ended.finishedAt }),
    ...(status.startTime && { startedAt: status.startTime }),
  };
}

function restartsOf(container: any): number {
  return container?.restartCount ?? 0;
}
