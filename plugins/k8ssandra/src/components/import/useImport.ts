import { useCallback, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  causesOf,
  type ApplyManifestResponse,
  type Cause,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { k8ssandraApiRef } from '../../api';

/** What a person has entered. */
export interface ImportDraft {
  manifest: string;
  controlPlane: string;
  namespace: string;
}

/** How far the import has come. What was typed is never part of it, so that no outcome can lose it. */
export interface ImportState {
  busy: boolean;
  /** Answer of the dry run of exactly this draft. */
  preview?: ApplyManifestResponse;
  /** The server refused the manifest, field by field. */
  causes?: Cause[];
  /** Anything else that failed. */
  error?: Error;
}

/** Checks and applies a manifest. A changed draft makes a preview void: what is applied was previewed as it is. */
export function useImport(
  onApplied: (response: ApplyManifestResponse) => void,
) {
  const api = useApi(k8ssandraApiRef);
  const [draft, setDraft] = useState<ImportDraft>({
    manifest: '',
    controlPlane: '',
    namespace: '',
  });
  const [state, setState] = useState<ImportState>({ busy: false });

  const change = useCallback((part: Partial<ImportDraft>) => {
    setDraft(before => ({ ...before, ...part }));
    setState({ busy: false });
  }, []);

  const send = async (controlPlane: string, dryRun: boolean) => {
    setState(before => ({ busy: true, preview: before.preview }));
    try {
      const response = await api.applyManifest(controlPlane, {
        manifest: draft.manifest,
        namespace: draft.namespace || undefined,
        dryRun,
      });
      if (dryRun) {
        setState({ busy: false, preview: response });
      } else {
        change({ manifest: '', namespace: '' });
        onApplied(response);
      }
    } catch (error) {
      const causes = causesOf(error);
      setState(
        causes
          ? { busy: false, causes }
          : before => ({
              busy: false,
              preview: before.preview,
              error: error as Error,
            }),
      );
    }
  };

  return {
    draft,
    state,
    change,
    check: (controlPlane: string) => send(controlPlane, true),
    apply: (controlPlane: string) => send(controlPlane, false),
    fail: (error: Error) => setState({ busy: false, error }),
  };
}
