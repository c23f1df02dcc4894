import { translationApiRef } from '@backstage/frontend-plugin-api';
import type { ApiHolder } from '@backstage/core-plugin-api';
import {
  buildManifest,
  type K8ssandraApi,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { stringify } from 'yaml';
import { k8ssandraApiRef } from '../../api';
import {
  formErrors,
  withCauses,
  type OrderFacts,
  type PlacedError,
} from '../../lib/order/errors';
import {
  orderOfForm,
  type OrderFieldName,
  type OrderForm,
} from '../../lib/order/form';
import { refusalOf } from '../../lib/order/refusal';
import type { Text } from '../../hooks/useText';
import { k8ssandraTranslationRef } from '../../translation';
import { PREVIEW_TOKEN } from './useOrderCheck';

/** Who does not answer by then does not hold up a person who goes on. */
const PATIENCE_MS = 5_000;

/** What a validator of the scaffolder is handed. */
export interface ValidationContext {
  apiHolder: ApiHolder;
  formData?: unknown;
}

/**
 * The check of one field when a person goes on: the same rules as while typing, and a dry run once the order is complete.
 * What cannot be asked now is no error: the order can be made, and says what waits.
 * @param complete - also tells what is wrong with fields of other steps, for the last field that is checked
 */
export function validateField(name: OrderFieldName, complete = false) {
  return async (
    _value: unknown,
    field: { addError(message: string): void },
    { apiHolder, formData }: ValidationContext,
  ): Promise<void> => {
    const form = (formData ?? {}) as OrderForm;
    const t = textsOf(apiHolder);
    const api = apiHolder.get(k8ssandraApiRef);
    const own = formErrors(form, await factsOf(api, form));
    const all = complete
      ? withCauses(own, (await refusedBy(api, form)) ?? [])
      : own;
    for (const error of all) {
      const { place } = error;
      const here = place.field === name;
      if (here || complete) {
        field.addError(sentenceOf(t, error, here));
      }
    }
  };
}

/** A row is named by its number, another step's field by its name. */
function sentenceOf(t: Text, error: PlacedError, here: boolean): string {
  const { place, key, params, text } = error;
  const words = key ? t(`order.error.${key}`, params as any) : text ?? '';
  if (place.field === 'regions' && place.region !== undefined) {
    return `${t('order.row', { number: place.region + 1 })}: ${words}`;
  }
  return here || place.field === undefined
    ? words
    : `${t(`order.field.${place.field}`)}: ${words}`;
}

async function factsOf(
  api: K8ssandraApi | undefined,
  { controlPlane }: OrderForm,
): Promise<OrderFacts> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const [clusters, contexts] = await Promise.all([
    api?.listClusters({ signal }).catch(() => undefined),
    controlPlane
      ? api?.listContexts(controlPlane, { signal }).catch(() => undefined)
      : undefined,
  ]);
  return { clusters: clusters?.items ?? [], contexts: contexts?.items ?? [] };
}

async function refusedBy(api: K8ssandraApi | undefined, form: OrderForm) {
  const order = orderOfForm(form);
  if (!api || !order || !form.controlPlane) return undefined;
  const manifest = stringify(buildManifest(order));
  return api
    .applyManifest(
      form.controlPlane,
      { manifest, dryRun: true, createToken: PREVIEW_TOKEN },
      { signal: AbortSignal.timeout(PATIENCE_MS) },
    )
    .then(() => undefined, refusalOf);
}

/** Validators are no components: they get their texts from the API itself. */
function textsOf(apiHolder: ApiHolder) {
  const snapshot = apiHolder
    .get(translationApiRef)
    ?.getTranslation(k8ssandraTranslationRef);
  if (!snapshot?.ready) {
    throw new Error('The texts of the plugin are not loaded yet: try again');
  }
  return snapshot.t as unknown as Text;
}
