import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { parseAdmissionReview, toAdmissionReview } from './admissionReview';
import { readBody } from './readBody';
import { review, type ReviewOptions } from './review';

/** The paths of upstream's webhooks, so that its configuration can point here. */
export const PATHS = [
  '/validate-k8ssandra-io-v1alpha1-k8ssandracluster',
  '/validate-medusa-k8ssandra-io-v1alpha1-medusabackupschedule',
];

/** What answers are made of. */
export interface HandlerOptions {
  logger: LoggerService;
  /** What is known of a control plane; `undefined` for one that is not configured. Without a name, the only one. */
  knowledge: (controlPlane: string | undefined) => ReviewOptions | undefined;
}

/** Answers one call. Calls that cannot be judged get an error in words, so that the failure policy of the webhook decides. */
export async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  { logger, knowledge }: HandlerOptions,
): Promise<void> {
  const say = (code: number, text: string, type = 'text/plain') => {
    response.writeHead(code, {
      'content-type': `${type}; charset=utf-8`,
      ...(code === 413 && { connection: 'close' }),
    });
    response.end(text);
  };
  const [path] = (request.url ?? '').split('?');
  if (path === '/healthz') {
    return say(200, 'ok');
  }
  const place = placeOf(path);
  const known = place && knowledge(place.controlPlane);
  if (!known) {
    return say(
      404,
      `There is no webhook at this path; use ${PATHS.join(
        ' or ',
      )}, or one of them after /<control plane>`,
    );
  }
  if (request.method !== 'POST') {
    return say(405, 'Webhooks are called with POST');
  }
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) {
    return say(415, 'The body must be application/json');
  }
  const body = await readBody(request);
  if (body === undefined) {
    return say(413, 'The body is too large');
  }
  try {
    const asked = parseAdmissionReview(body);
    const answer = review(asked, known);
    return say(200, toAdmissionReview(answer), 'application/json');
  } catch (error) {
    if (error instanceof InputError) {
      return say(400, error.message);
    }
    logger.error(
      `The webhook could not judge an object: ${(error as Error).name}`,
    );
    return say(500, 'The object could not be judged');
  }
}

function placeOf(path: string): { controlPlane?: string } | undefined {
  const found = PATHS.find(each => path.endsWith(each));
  if (!found) return undefined;
  const before = path.slice(0, -found.length);
  if (before === '') return {};
  return /^\/[a-z0-9-]+$/.test(before)
    ? { controlPlane: before.slice(1) }
    : undefined;
}
