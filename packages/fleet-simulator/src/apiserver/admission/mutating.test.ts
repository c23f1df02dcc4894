import {
  startTestWebhook,
  type TestWebhook,
} from '../../testing/webhookServer';
import {
  HookedApi,
  MUTATING,
  SECRETS,
  VALIDATING,
} from './__testUtils__/hookedApi';

let api: HookedApi;
let hook: TestWebhook;

beforeAll(async () => {
  hook = await startTestWebhook();
});
afterAll(() => hook.close());
beforeEach(() => {
  api = new HookedApi(hook);
});
afterEach(() => api.api.close());

describe('a mutating webhook', () => {
  const patchOf = (operations: object[]) => ({
    allowed: true,
    patchType: 'JSONPatch',
    patch: Buffer.from(JSON.stringify(operations)).toString('base64'),
  });

  it('changes what is stored, before validating ones look', async () => {
    await api.configure({}, MUTATING);
    await api.configure();
    hook.reply = ({ object }) =>
      object.metadata.labels
        ? { allowed: true }
        : patchOf([
            { op: 'add', path: '/metadata/labels', value: { added: 'yes' } },
            { op: 'add', path: '/data', value: { k: 'eA==' } },
          ]);
    const { body } = await api.createSecret('a');
    expect(body).toMatchObject({
      metadata: { labels: { added: 'yes' } },
      data: { k: 'eA==' },
    });
    expect(hook.requests[1].object.data).toEqual({ k: 'eA==' });
    expect((await api.get(`${SECRETS}/a`)).body).toEqual(body);
  });

  it('may not answer with a patch that does not fit', async () => {
    await api.configure({}, MUTATING);
    hook.reply = () => patchOf([{ op: 'remove', path: '/nowhere/at/all' }]);
    expect((await api.createSecret('a')).body.reason).toBe('InternalError');
  });
});

describe('a configuration', () => {
  it('gets the defaults of Kubernetes', async () => {
    const { body } = await api.post(VALIDATING, api.configuration());
    expect(body.webhooks[0]).toMatchObject({
      failurePolicy: 'Fail',
      matchPolicy: 'Equivalent',
      namespaceSelector: {},
      objectSelector: {},
      timeoutSeconds: 10,
      rules: [{ scope: '*' }],
    });
  });

  it.each<[object, string]>([
    [{ sideEffects: 'Some' }, 'webhooks[0].sideEffects'],
    [
      { admissionReviewVersions: ['v1beta9'] },
      'webhooks[0].admissionReviewVersions',
    ],
    [{ clientConfig: {} }, 'webhooks[0].clientConfig'],
    [{ clientConfig: { url: 'http://a' } }, 'webhooks[0].clientConfig.url'],
    [{ timeoutSeconds: 31 }, 'webhooks[0].timeoutSeconds'],
  ])('with %j is refused', async (more, field) => {
    const { status, body } = await api.post(
      VALIDATING,
      api.configuration(more),
    );
    expect(status).toBe(422);
    expect(body.details.causes[0].field).toBe(field);
  });
});
