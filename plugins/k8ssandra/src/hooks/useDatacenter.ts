import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type {
  ClusterId,
  DatacenterDetails,
  HistoryResponse,
  NodeDetails,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { k8ssandraApiRef } from '../api';
import { useLive, type Live } from './useLive';

/** Entries of history that are folded to lines. */
const SHOWN_EVENTS = 100;

/** Keeps the page of one datacenter fresh. */
export function useDatacenter(
  { controlPlane, namespace, name }: ClusterId,
  datacenter: string,
): Live<DatacenterDetails> {
  const api = useApi(k8ssandraApiRef);
  const load = useCallback(
    (signal: AbortSignal) =>
      api.getDatacenter({ controlPlane, namespace, name }, datacenter, {
        signal,
      }),
    [api, controlPlane, namespace, name, datacenter],
  );
  return useLive<DatacenterDetails>({
    load,
    concerns: (keys, known) => !known || keys.includes(known.cluster.signalKey),
  });
}

/** Keeps what is known of one node fresh. */
export function useNode(
  { cluster, datacenter }: DatacenterDetails,
  pod: string,
): Live<NodeDetails> {
  const api = useApi(k8ssandraApiRef);
  const { controlPlane, namespace, name } = cluster.id;
  const load = useCallback(
    (signal: AbortSignal) =>
      api.getNode({ controlPlane, namespace, name }, datacenter.name, pod, {
        signal,
      }),
    [api, controlPlane, namespace, name, datacenter.name, pod],
  );
  return useLive<NodeDetails>({
    load,
    concerns: keys => keys.includes(cluster.signalKey),
  });
}

/** Keeps what happened to one datacenter fresh. */
export function useDatacenterEvents({
  cluster,
  datacenter,
}: DatacenterDetails): Live<HistoryResponse> {
  const api = useApi(k8ssandraApiRef);
  const { controlPlane, namespace, name } = cluster.id;
  const load = useCallback(
    (signal: AbortSignal) =>
      api.getClusterHistory(
        { controlPlane, namespace, name },
        { datacenter: datacenter.name, limit: SHOWN_EVENTS },
        { signal },
      ),
    [api, controlPlane, namespace, name, datacenter.name],
  );
  return useLive<HistoryResponse>({
    load,
    concerns: keys => keys.includes(cluster.signalKey),
  });
}
