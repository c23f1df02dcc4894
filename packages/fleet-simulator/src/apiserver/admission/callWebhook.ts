import { randomUUID } from 'node:crypto';
import { request } from 'node:https';
import { isRecord, type KubeObject, type ObjectStore } from '../../storage';
import { apiVersionOf } from '../resources/definition';
import type { AdmissionAnswer, AdmissionAttributes, Webhook } from './types';

const API_VERSION = 'admission.k8s.io/v1';
const MAX_ANSWER = 4 * 1024 * 1024;

/**
 * Calls a webhook over HTTPS, as Kubernetes does.
 * @throws Error in the words of Kubernetes when there is no answer that can be used
 */
export async function callWebhook(
  store: ObjectStore,
  webhook: Webhook,
  attributes: AdmissionAttributes,
): Promise<AdmissionAnswer> {
  const { url, servername } = addressOf(store, webhook);
  url.searchParams.set('timeout', `${webhook.timeoutSeconds}s`);
  const uid = randomUUID();
  const answer = await post(url, {
    body: JSON.stringify(reviewOf(uid, attributes)),
    ca: webhook.clientConfig.caBundle,
    servername,
    timeoutMs: webhook.timeoutSeconds * 1000,
  });
  return readAnswer(uid, answer);
}

/** A Service leads to what it selects, which is simulated; one of type ExternalName leads out of the cluster. */
function addressOf(
  store: ObjectStore,
  { clientConfig, timeoutSeconds }: Webhook,
): { url: URL; servername?: string } {
  const { url, service } = clientConfig;
  if (!service) return { url: new URL(url!) };
  const { name, namespace, path = '', port } = service;
  const servername = `${name}.${namespace}.svc`;
  const place = `:${port}/${path.replace(/^\//, '')}`;
  const found = store.get({ resource: 'services', namespace, name });
  if (found?.spec?.type !== 'ExternalName') {
    const why = found
      ? `no endpoints available for service "${name}"`
      : `service "${name}" not found`;
    throw new Error(
      `failed to call webhook: Post "https://${servername}${place}?timeout=${timeoutSeconds}s": ${why}`,
    );
  }
  return {
    url: new URL(`https://${found.spec.externalName}${place}`),
    servername,
  };
}

function reviewOf(uid: string, attributes: AdmissionAttributes): object {
  const { target, operation, object, old, user, dryRun, options } = attributes;
  const { resource, version, namespace, subresource } = target;
  const { group } = resource;
  const kind = { group, version: version.name, kind: resource.kind };
  const place = { group, version: version.name, resource: resource.plural };
  const apiVersion = apiVersionOf(group, version.name);
  const shown = (each: KubeObject | undefined) =>
    each ? { ...each, apiVersion, kind: resource.kind } : null;
  return {
    kind: 'AdmissionReview',
    apiVersion: API_VERSION,
    request: {
      uid,
      kind,
      resource: place,
      requestKind: kind,
      requestResource: place,
      ...(subresource && { subResource: subresource }),
      name: (object ?? old)?.metadata.name ?? target.name,
      ...(namespace && { namespace }),
      operation,
      userInfo: {
        username: user.name,
        ...(user.uid && { uid: user.uid }),
        groups: user.groups,
      },
      object: shown(object),
      oldObject: shown(old),
      dryRun,
      options,
    },
  };
}

function post(
  url: URL,
  options: {
    body: string;
    ca?: string;
    servername?: string;
    timeoutMs: number;
  },
): Promise<unknown> {
  const { body, ca, servername, timeoutMs } = options;
  const failed = (why: string) =>
    new Error(`failed to call webhook: Post "${url}": ${why}`);
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(timeoutMs);
    const call = request(
      url,
      {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          accept: 'application/json, */*',
        },
        agent: false,
        signal,
        ...(servername && { servername }),
        ...(ca && { ca: Buffer.from(ca, 'base64') }),
      },
      response => {
        const chunks: Buffer[] = [];
        let size = 0;
        response.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > MAX_ANSWER) call.destroy(new Error('answer too large'));
          else chunks.push(chunk);
        });
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          if (response.statusCode === 200) resolve(text);
          else {
            reject(
              new Error(
                `failed to call webhook: the server responded with the status code ${
                  response.statusCode
                }: ${text.slice(0, 200)}`,
              ),
            );
          }
        });
        response.on('error', reject);
      },
    );
    call.on('error', error =>
      reject(
        failed(signal.aborted ? 'context deadline exceeded' : wordsOf(error)),
      ),
    );
    call.end(body);
  });
}

/** Reasons as Go's network library says them. */
function wordsOf(
  error: NodeJS.ErrnoException & { port?: number; address?: string },
): string {
  if (error.code === 'ECONNREFUSED') {
    return `dial tcp ${error.address}:${error.port}: connect: connection refused`;
  }
  if (error.code === 'ECONNRESET') return 'EOF';
  return /certificate|self.signed/i.test(error.message)
    ? `tls: failed to verify certificate: x509: ${error.message}`
    : error.message;
}

function readAnswer(uid: string, text: unknown): AdmissionAnswer {
  let review: unknown;
  try {
    review = JSON.parse(String(text));
  } catch {
    throw new Error('failed to call webhook: the answer is not JSON');
  }
  const { kind, apiVersion, response } = (review ?? {}) as Record<string, any>;
  if (kind !== 'AdmissionReview' || apiVersion !== API_VERSION) {
    throw new Error(
      `expected webhook response of ${API_VERSION}, Kind=AdmissionReview, got ${apiVersion}, Kind=${kind}`,
    );
  }
  if (!isRecord(response)) throw new Error('webhook response was absent');
  if (response.uid !== uid) {
    throw new Error(`expected response.uid="${uid}", got "${response.uid}"`);
  }
  return {
    allowed: response.allowed === true,
    status: isRecord(response.status) ? response.status : undefined,
    warnings: response.warnings ?? [],
    patch: patchOf(response),
  };
}

function patchOf({ patch, patchType }: Record<string, any>) {
  if (patch === undefined) return undefined;
  if (patchType !== 'JSONPatch') {
    throw new Error(`unsupported patch type "${patchType}"`);
  }
  try {
    return JSON.parse(Buffer.from(patch, 'base64').toString('utf8'));
  } catch {
    throw new Error('invalid JSON patch');
  }
}
