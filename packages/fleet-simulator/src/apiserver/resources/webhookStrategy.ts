import type { StatusCause } from '../status';
import type { Strategy } from './definition';

/** Rules of webhook configurations beyond their schema. */
export const webhookStrategy: Strategy = {
  validate(object) {
    return (object.webhooks ?? []).flatMap((webhook: any, index: number) =>
      webhookCauses(webhook, `webhooks[${index}]`),
    );
  },
};

function webhookCauses(webhook: any, field: string): StatusCause[] {
  const { url, service } = webhook.clientConfig;
  const causes: StatusCause[] = [];
  if ((url === undefined) === (service === undefined)) {
    causes.push({
      reason: 'FieldValueRequired',
      message: 'Required value: exactly one of url or service is required',
      field: `${field}.clientConfig`,
    });
  }
  if (url !== undefined && !isUsable(url)) {
    causes.push({
      reason: 'FieldValueInvalid',
      message: `Invalid value: ${JSON.stringify(
        url,
      )}: 'https' is the only allowed URL scheme; desired format: https://host[/path]`,
      field: `${field}.clientConfig.url`,
    });
  }
  if (!webhook.admissionReviewVersions.includes('v1')) {
    causes.push({
      reason: 'FieldValueInvalid',
      message: `Invalid value: ${JSON.stringify(
        webhook.admissionReviewVersions,
      )}: must include at least one of v1, v1beta1`,
      field: `${field}.admissionReviewVersions`,
    });
  }
  return causes;
}

function isUsable(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, search, hash, username } = new URL(text);
  return protocol === 'https:' && search + hash + username === '';
}
