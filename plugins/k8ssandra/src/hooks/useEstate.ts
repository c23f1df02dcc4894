import { useCallback, useRef } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type {
  ContextListResponse,
  ControlPlaneListResponse,
  K8ssandraApi,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { k8ssandraApiRef } from '../api';
import { useLive, type Live } from './useLive';

/** A control plane with the Kubernetes clusters that it knows. */
export interface EstatePart {
  name: string;
  /** Who leads it; undefined where the control-plane cluster is not the viewer's to see. */
  plane: ControlPlaneListResponse['items'][number] | undefined;
  contexts: ContextListResponse | undefined;
  /** Why they could not be read; the others stay. */
  error: Error | undefined;
}

/** All control planes; none where none is configured, or the viewer may read nothing of any. */
export type Estate = EstatePart[];

/** Keeps the Kubernetes clusters of all control planes fresh. One that cannot be read does not hide the others. */
export function useEstate(): Live<Estate> {
  const api = useApi(k8ssandraApiRef);
  const before = useRef<Estate>([]);
  const load = useCallback(
    async (signal: AbortSignal) => {
      const next = await loadEstate(api, signal);
      // the same answers are the same estate: its ages go on from when they came
      if (!isSame(before.current, next)) before.current = next;
      return before.current;
    },
    [api],
  );
  return useLive<Estate>({ load });
}

async function loadEstate(
  api: K8ssandraApi,
  signal: AbortSignal,
): Promise<Estate> {
  const { items } = await api.listControlPlanes({ signal });
  const names =
    items.length > 0 ? items.map(({ name }) => name) : await otherNames();
  return Promise.all(
    names.map(async name => {
      const plane = items.find(each => each.name === name);
      try {
        const contexts = await api.listContexts(name, { signal });
        return { name, plane, contexts, error: undefined };
      } catch (error) {
        return { name, plane, contexts: undefined, error: error as Error };
      }
    }),
  );

  /** Who may not see the control-plane cluster may see others. */
  async function otherNames(): Promise<string[]> {
    const { controlPlanes } = await api.listClusters({ signal });
    return controlPlanes.map(({ name }) => name);
  }
}

function isSame(a: Estate, b: Estate): boolean {
  return (
    a.length === b.length &&
    a.every(
      (part, index) =>
        part.contexts !== undefined &&
        part.plane === b[index].plane &&
        part.contexts === b[index].contexts,
    )
  );
}
