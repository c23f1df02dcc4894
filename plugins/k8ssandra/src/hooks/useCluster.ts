import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type {
  ClusterId,
  ClusterView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { k8ssandraApiRef } from '../api';
import { useLive, type Live } from './useLive';

/** Keeps one cluster fresh: only signals with its own key make it load again. */
export function useCluster({
  controlPlane,
  namespace,
  name,
}: ClusterId): Live<ClusterView> {
  const api = useApi(k8ssandraApiRef);
  const load = useCallback(
    (signal: AbortSignal) =>
      api.getCluster({ controlPlane, namespace, name }, { signal }),
    [api, controlPlane, namespace, name],
  );
  return useLive<ClusterView>({
    load,
    concerns: (keys, cluster) => !cluster || keys.includes(cluster.signalKey),
  });
}
