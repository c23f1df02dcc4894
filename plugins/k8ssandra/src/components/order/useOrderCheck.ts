import { useEffect, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type { Cause } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { k8ssandraApiRef } from '../../api';
import { refusalOf } from '../../lib/order/refusal';
import type { OrderCheck } from './OrderContext';

/** Typing settles before the control plane is asked (ux 6 f). */
export const SETTLE_MS = 600;
/** Later than that an answer is "cannot be checked now". */
const PATIENCE_MS = 10_000;
/** Any token will do for a check: a cluster of that name is found to exist already. */
export const PREVIEW_TOKEN = 'preview';

/** What became of a check, with the fields that are refused. */
export interface CheckResult extends OrderCheck {
  causes?: Cause[];
}

const NOTHING: CheckResult = { state: 'incomplete' };

/**
 * Lets the control plane check a manifest in a dry run once typing has paused. An earlier check is aborted.
 * The last answer stays while the next one is awaited.
 */
export function useOrderCheck(
  controlPlane: string | undefined,
  manifest: string | undefined,
): CheckResult {
  const api = useApi(k8ssandraApiRef);
  const [result, setResult] = useState<CheckResult>(NOTHING);
  useEffect(() => {
    if (!controlPlane || !manifest) {
      setResult(NOTHING);
      return undefined;
    }
    setResult(({ accepted }) => ({ state: 'checking', accepted }));
    const controller = new AbortController();
    let late: ReturnType<typeof setTimeout> | undefined;
    let left = false;
    const ask = async () => {
      late = setTimeout(() => controller.abort(), PATIENCE_MS);
      const outcome = await api
        .applyManifest(
          controlPlane,
          { manifest, dryRun: true, createToken: PREVIEW_TOKEN },
          { signal: controller.signal },
        )
        .then(accepted => ({ state: 'accepted' as const, accepted }), failed);
      clearTimeout(late);
      if (!left) {
        setResult(outcome);
      }
    };
    const timer = setTimeout(ask, SETTLE_MS);
    return () => {
      left = true;
      clearTimeout(timer);
      clearTimeout(late);
      controller.abort();
    };
  }, [api, controlPlane, manifest]);
  return result;
}

function failed(error: Error): CheckResult {
  const causes = refusalOf(error);
  return causes ? { state: 'refused', causes } : { state: 'failed', error };
}
