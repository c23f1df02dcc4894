import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type {
  ClusterListResponse,
  ControlPlaneListResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { k8ssandraApiRef } from '../api';
import { useLive, type Live } from './useLive';

/** Keeps the fleet fresh: all clusters and Kubernetes clusters that the viewer may see. */
export function useFleet(): Live<ClusterListResponse> {
  const api = useApi(k8ssandraApiRef);
  const load = useCallback(
    (signal: AbortSignal) => api.listClusters({ signal }),
    [api],
  );
  return useLive<ClusterListResponse>({ load });
}

/** Keeps fresh who writes in each control plane. */
export function useControlPlanes(): Live<ControlPlaneListResponse> {
  const api = useApi(k8ssandraApiRef);
  const load = useCallback(
    (signal: AbortSignal) => api.listControlPlanes({ signal }),
    [api],
  );
  return useLive<ControlPlaneListResponse>({ load });
}
