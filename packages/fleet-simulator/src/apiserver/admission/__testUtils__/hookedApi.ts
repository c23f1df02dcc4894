import { TestApi } from '../../../testing/testApi';
import type { TestWebhook } from '../../../testing/webhookServer';

export const SECRETS = '/api/v1/namespaces/default/secrets';
const GROUP = '/apis/admissionregistration.k8s.io/v1';
export const VALIDATING = `${GROUP}/validatingwebhookconfigurations`;
export const MUTATING = `${GROUP}/mutatingwebhookconfigurations`;

/** What the webhook of a test is asked for, unless told otherwise. */
export const rule = {
  apiGroups: [''],
  apiVersions: ['v1'],
  operations: ['CREATE', 'UPDATE'],
  resources: ['secrets'],
};

/** A server whose Secrets go through a webhook. */
export class HookedApi extends TestApi {
  constructor(readonly hook: TestWebhook) {
    super();
    hook.requests.length = 0;
    hook.reply = () => ({ allowed: true });
  }

  /** A configuration with one webhook, parts of which are replaced. */
  configuration(more: object = {}) {
    const { url, caBundle } = this.hook;
    return {
      metadata: { name: 'test' },
      webhooks: [
        {
          name: 'test.example.org',
          clientConfig: { url, caBundle },
          rules: [rule],
          sideEffects: 'None',
          admissionReviewVersions: ['v1'],
          ...more,
        },
      ],
    };
  }

  /** Stores it; throws when it is refused. */
  async configure(more: object = {}, path = VALIDATING): Promise<void> {
    const { status, body } = await this.post(path, this.configuration(more));
    if (status !== 201) throw new Error(body.message);
  }

  /** Creates a Secret. */
  createSecret(name: string, more: object = {}) {
    return this.post(SECRETS, { metadata: { name, ...more } });
  }
}
