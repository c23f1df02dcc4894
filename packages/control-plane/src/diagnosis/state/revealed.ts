import { createHash } from 'node:crypto';
import {
  resourceTypes,
  type ConfigMap,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ActionPlan } from '../../plan';
import type { RecordedStore } from './recordedStore';

/** Stands for a value that is concealed: the digest of it (`spec/golden`). */
const CONCEALED = /^sha256:[0-9a-f]{64}$/;

/**
 * Puts in values of ConfigMaps that are concealed by their digest, where they are what the plan would write there.
 *
 * @returns whether any was put in
 */
export function reveal(
  { steps }: Pick<ActionPlan, 'steps'>,
  storeOf: (context: string) => RecordedStore | undefined,
): boolean {
  let found = false;
  for (const { action, state } of steps) {
    if (state === 'done' || action?.type !== 'apply') continue;
    if (action.object.kind !== resourceTypes.ConfigMap.kind) continue;
    const store = storeOf(action.context);
    const wanted = action.object as ConfigMap;
    const live = store?.get<ConfigMap>(wanted.kind, wanted.metadata);
    if (!store || !live || !isConcealedFormOf(live, wanted)) continue;
    const plain: ConfigMap = { ...live, data: wanted.data };
    store.replace(plain);
    found = true;
  }
  return found;
}

function isConcealedFormOf(live: ConfigMap, { data = {} }: ConfigMap): boolean {
  const values = Object.entries(live.data ?? {});
  return (
    values.length === Object.keys(data).length &&
    values.length > 0 &&
    values.every(
      ([key, value]) =>
        CONCEALED.test(value) &&
        data[key] !== undefined &&
        value === `sha256:${digestOf(data[key])}`,
    )
  );
}

function digestOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
