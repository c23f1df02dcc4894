import { useCallback, useEffect, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type {
  AdoptClusterResponse,
  ClusterView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { k8ssandraApiRef } from '../../api';

/** A dry run of an adoption, and the adoption itself. */
export interface Adoption {
  /** What would be done; absent while it is being found out. */
  preview?: AdoptClusterResponse;
  checkError?: Error;
  check(): void;
  error?: Error;
  busy: boolean;
  adopt(options: { acceptChanges: boolean }): void;
}

/** Asks at once what adopting would do. Nothing is written before `adopt`. */
export function useAdoption(
  { id, uid }: Pick<ClusterView, 'id' | 'uid'>,
  onAdopted: () => void,
): Adoption {
  const api = useApi(k8ssandraApiRef);
  const { controlPlane, namespace, name } = id;
  const [attempt, setAttempt] = useState(0);
  const [preview, setPreview] = useState<AdoptClusterResponse>();
  const [checkError, setCheckError] = useState<Error>();
  const [error, setError] = useState<Error>();
  const [busy, setBusy] = useState(false);

  const call = useCallback(
    (rest: {
      dryRun?: boolean;
      acceptChanges?: boolean;
      signal?: AbortSignal;
    }) => {
      const { signal, ...request } = rest;
      return api.adoptCluster(
        { controlPlane, namespace, name },
        { confirm: `${namespace}/${name}`, uid, ...request },
        { signal },
      );
    },
    [api, controlPlane, namespace, name, uid],
  );

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    setPreview(undefined);
    setCheckError(undefined);
    call({ dryRun: true, signal }).then(
      answer => !signal.aborted && setPreview(answer),
      e => !signal.aborted && setCheckError(e as Error),
    );
    return () => controller.abort();
  }, [call, attempt]);

  const adopt = async ({ acceptChanges }: { acceptChanges: boolean }) => {
    setBusy(true);
    setError(undefined);
    try {
      await call(acceptChanges ? { acceptChanges } : {});
      onAdopted();
    } catch (e) {
      setError(e as Error);
      setBusy(false);
    }
  };

  return {
    preview,
    checkError,
    check: () => setAttempt(before => before + 1),
    error,
    busy,
    adopt,
  };
}
