import type {
  DatacenterTemplate,
  KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { dc, newCluster } from '../../plan/__testUtils__/snapshots';
import type { RenderDocument, RenderResult } from '../types';

/** A cluster as somebody writes it down. */
export function written(
  name: string,
  datacenters: DatacenterTemplate[] = [dc('dc1', 'east'), dc('dc2', 'west')],
  rest: { namespace?: string; spec?: object } = {},
): RenderDocument {
  const { apiVersion, kind, spec } = newCluster(datacenters);
  return {
    object: {
      apiVersion,
      kind,
      metadata: { name, ...(rest.namespace && { namespace: rest.namespace }) },
      spec: { ...spec, ...rest.spec },
    },
  };
}

/** A Secret as somebody writes it down. */
export function writtenSecret(
  name: string,
  stringData: Record<string, string>,
  metadata: object = {},
): RenderDocument {
  return {
    object: {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name, ...metadata },
      stringData,
    },
  };
}

/** `<context>/<kind>/<namespace>/<name>` of everything that was rendered. */
export function namesIn({ objects }: RenderResult): string[] {
  return Object.entries(objects).flatMap(([context, list]) =>
    list.map(({ kind, metadata }) =>
      [context, kind, metadata.namespace, metadata.name].join('/'),
    ),
  );
}

/** One object that was rendered. */
export function find<T extends KubernetesObject = any>(
  { objects }: RenderResult,
  context: string,
  kind: string,
  name: string,
): T {
  const found = objects[context]?.find(
    each => each.kind === kind && each.metadata.name === name,
  );
  if (!found) throw new Error(`${context} has no ${kind} ${name}`);
  return found as T;
}
