import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type {
  ClusterId,
  ConnectionResponse,
  ManifestsResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { k8ssandraApiRef } from '../api';
import { useLive, type Live } from './useLive';

/** Answers about one cluster that tabs of its page show, by the call that gives them. */
export interface ClusterAnswers {
  getConnection: ConnectionResponse;
  getManifests: ManifestsResponse;
}

/** Keeps an answer about one cluster fresh: only signals with its own key make it load again. */
export function useClusterAnswer<C extends keyof ClusterAnswers>(
  call: C,
  { controlPlane, namespace, name }: ClusterId,
): Live<ClusterAnswers[C]> {
  const api = useApi(k8ssandraApiRef);
  const load = useCallback(
    (signal: AbortSignal) => {
      const id = { controlPlane, namespace, name };
      return api[call](id, { signal }) as Promise<ClusterAnswers[C]>;
    },
    [api, call, controlPlane, namespace, name],
  );
  return useLive<ClusterAnswers[C]>({
    load,
    concerns: (keys, answer) => !answer || keys.includes(answer.signalKey),
  });
}
