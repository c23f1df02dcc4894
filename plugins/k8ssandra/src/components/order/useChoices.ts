import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type {
  ClusterListResponse,
  ContextListResponse,
  ControlPlaneListResponse,
  K8ssandraApi,
  NamespaceListResponse,
  ReadOptions,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { k8ssandraApiRef } from '../../api';
import { useLive, type Live } from '../../hooks';

type Read<T> = (api: K8ssandraApi, options: ReadOptions) => Promise<T>;

function useRead<T>(read: Read<T>): Live<T> {
  const api = useApi(k8ssandraApiRef);
  const load = useCallback(
    (signal: AbortSignal) => read(api, { signal }),
    [api, read],
  );
  return useLive<T>({ load });
}

const readControlPlanes: Read<ControlPlaneListResponse> = (api, options) =>
  api.listControlPlanes(options);

/** The control planes that are configured. */
export function useControlPlanes(): Live<ControlPlaneListResponse> {
  return useRead(readControlPlanes);
}

/** The Kubernetes clusters of a control plane with their state; nothing while no control plane is chosen. */
export function useContexts(
  controlPlane: string | undefined,
): Live<ContextListResponse> {
  const read = useCallback<Read<ContextListResponse>>(
    async (api, options) =>
      controlPlane ? api.listContexts(controlPlane, options) : { items: [] },
    [controlPlane],
  );
  return useRead(read);
}

/** The namespaces of a control plane, with the regions that lack each; nothing while no control plane is chosen. */
export function useNamespaces(
  controlPlane: string | undefined,
): Live<NamespaceListResponse> {
  const read = useCallback<Read<NamespaceListResponse>>(
    async (api, options) =>
      controlPlane ? api.listNamespaces(controlPlane, options) : { items: [] },
    [controlPlane],
  );
  return useRead(read);
}

const readClusters: Read<ClusterListResponse> = (api, options) =>
  api.listClusters(options);

/** The clusters that there are, so that names that are taken are known while one types. */
export function useClusters(): Live<ClusterListResponse> {
  return useRead(readClusters);
}
