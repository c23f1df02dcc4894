import { InputError } from '@backstage/errors';
import type { AdmissionRequest, AdmissionResponse } from './types';

const API_VERSION = 'admission.k8s.io/v1';
const KIND = 'AdmissionReview';

/**
 * Reads the body of a call of a webhook.
 * @throws InputError for a body that is no AdmissionReview of this version
 */
export function parseAdmissionReview(text: string): AdmissionRequest {
  let body: any;
  try {
    body = JSON.parse(text);
  } catch {
    throw new InputError('The body is not JSON');
  }
  if (body?.kind !== KIND || body.apiVersion !== API_VERSION) {
    throw new InputError(
      `Expected an ${KIND} of ${API_VERSION}; list v1 in admissionReviewVersions of the webhook`,
    );
  }
  const { request } = body;
  if (typeof request?.uid !== 'string' || request.uid === '') {
    throw new InputError('request.uid: must be set');
  }
  const { group = '', version = '', kind = '' } = request.kind ?? {};
  return {
    uid: request.uid,
    operation: String(request.operation ?? ''),
    apiVersion: group ? `${group}/${version}` : String(version),
    kind: String(kind),
    object: request.object ?? undefined,
    oldObject: request.oldObject ?? undefined,
  };
}

/** The body of an answer. */
export function toAdmissionReview(response: AdmissionResponse): string {
  return JSON.stringify({ apiVersion: API_VERSION, kind: KIND, response });
}
