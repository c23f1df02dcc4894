import { applyPatch, type Operation as JsonOperation } from 'fast-json-patch';
import { cloneJson, type KubeObject, type ObjectStore } from '../../storage';
import { StatusError } from '../status';
import { callWebhook } from './callWebhook';
import { matchWebhooks } from './matchWebhooks';
import type { AdmissionAnswer, AdmissionAttributes, Webhook } from './types';

/** Takes texts for `Warning` headers. */
export type Warn = (text: string) => void;

/**
 * Sends a write through the mutating webhooks, one after the other.
 * @returns the object as they leave it
 * @throws StatusError when one refuses it, or cannot be asked and must be
 */
export async function runMutating(
  store: ObjectStore,
  attributes: AdmissionAttributes,
  warn: Warn,
): Promise<KubeObject | undefined> {
  let { object } = attributes;
  for (const webhook of matchWebhooks(store, 'mutating', attributes)) {
    const answer = await ask(store, webhook, { ...attributes, object }, warn);
    if (answer?.patch && object)
      object = patched(webhook, object, answer.patch);
  }
  return object;
}

/**
 * Sends a write through the validating webhooks, all at once.
 * @throws StatusError of the first one that refuses it, in their order
 */
export async function runValidating(
  store: ObjectStore,
  attributes: AdmissionAttributes,
  warn: Warn,
): Promise<void> {
  const webhooks = matchWebhooks(store, 'validating', attributes);
  const results = await Promise.allSettled(
    webhooks.map(webhook => ask(store, webhook, attributes, warn)),
  );
  const refused = results.find(each => each.status === 'rejected');
  if (refused) throw refused.reason;
}

/** The answer; `undefined` when the webhook cannot be asked and need not be. */
async function ask(
  store: ObjectStore,
  webhook: Webhook,
  attributes: AdmissionAttributes,
  warn: Warn,
): Promise<AdmissionAnswer | undefined> {
  let answer: AdmissionAnswer;
  try {
    answer = await callWebhook(store, webhook, attributes);
  } catch (error) {
    if (webhook.failurePolicy === 'Ignore') return undefined;
    throw failedCall(webhook, (error as Error).message);
  }
  answer.warnings?.forEach(warn);
  if (!answer.allowed) throw denial(webhook, answer);
  return answer;
}

function patched(
  webhook: Webhook,
  object: KubeObject,
  patch: unknown[],
): KubeObject {
  try {
    return applyPatch(cloneJson(object), patch as JsonOperation[], true)
      .newDocument;
  } catch (error) {
    const [line] = (error as Error).message.split('\n');
    throw failedCall(webhook, line);
  }
}

function failedCall({ name }: Webhook, why: string): StatusError {
  return new StatusError(
    500,
    'InternalError',
    `Internal error occurred: failed calling webhook "${name}": ${why}`,
    {
      causes: [
        { reason: '', message: `failed calling webhook "${name}": ${why}` },
      ],
    },
  );
}

/** A refusal in the words of Kubernetes, with the webhook's own reason and details. */
function denial({ name }: Webhook, { status }: AdmissionAnswer): StatusError {
  const said = status?.message || status?.reason;
  const { code = 0 } = status ?? {};
  return new StatusError(
    code >= 400 ? code : 400,
    status?.reason ?? 'BadRequest',
    `admission webhook "${name}" denied the request${
      said ? `: ${said}` : ' without explanation'
    }`,
    status?.details as never,
  );
}
