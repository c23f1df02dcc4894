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
    const version = versionOf(base.operator, metadata.labels, spec);
    return {
      ...base,
      ...(version && { version }),
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

/** `cr.example.com:5000/k8ssandra/cass-operator:v1.23.0@sha256:…` is `1.23.0`; a label of Helm tells it of an image without a tag. */
function versionOf(
  operator: string,
  given: Record<string, string> | undefined,
  spec: any,
): string | undefined {
  const containers: any[] = spec.template?.spec?.containers ?? [];
  const images = containers.flatMap(({ image }) =>
    typeof image === 'string' ? [image.split('/').pop()!] : [],
  );
  const own = images.find(each => each.split(/[:@]/)[0] === operator);
  const tag = own && /:([^@]+)/.exec(own.split('@')[0])?.[1];
  const version = tag ?? given?.[labels.version];
  return version?.replace(/^v(?=\d)/, '');
}

function restartsOf(container: any): number {
  return container?.restartCount ?? 0;
}
