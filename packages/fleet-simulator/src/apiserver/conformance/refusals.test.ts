import { TestApi, widget, widgets } from '../../testing';

const maps = '/api/v1/namespaces/default/configmaps';
const map = (name: string, data: object = { a: '1' }) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name },
  data,
});

describe('refusals', () => {
  let t: TestApi;
  beforeEach(() => {
    t = new TestApi();
  });
  afterEach(() => t.close());

  const failures: [string, string, string, any, number, string, RegExp][] = [
    [
      'an existing name',
      'POST',
      maps,
      map('x'),
      409,
      'AlreadyExists',
      /^configmaps "x" already exists$/,
    ],
    [
      'a missing namespace',
      'POST',
      '/api/v1/namespaces/no/configmaps',
      map('x'),
      404,
      'NotFound',
      /^namespaces "no" not found$/,
    ],
    [
      'another namespace',
      'POST',
      maps,
      { ...map('y'), metadata: { name: 'y', namespace: 'b' } },
      400,
      'BadRequest',
      /namespace of the provided object does not match/,
    ],
    [
      'another kind',
      'POST',
      maps,
      { ...map('y'), kind: 'Secret' },
      400,
      'BadRequest',
      /Secret in version "v1" cannot be handled as a ConfigMap/,
    ],
    [
      'another version',
      'POST',
      maps,
      { ...map('y'), apiVersion: 'v2' },
      400,
      'BadRequest',
      /does not match the expected API version \(v1\)/,
    ],
    [
      'a bad name',
      'POST',
      maps,
      map('No'),
      422,
      'Invalid',
      /metadata.name: Invalid value: "No": a lowercase RFC 1123 subdomain/,
    ],
    [
      'no name',
      'POST',
      maps,
      { ...map('y'), metadata: {} },
      422,
      'Invalid',
      /name or generateName is required/,
    ],
    [
      'a version on create',
      'POST',
      maps,
      { ...map('y'), metadata: { name: 'y', resourceVersion: '1' } },
      400,
      'BadRequest',
      /resourceVersion should not be set/,
    ],
    [
      'a bad label',
      'POST',
      maps,
      { ...map('y'), metadata: { name: 'y', labels: { 'a b': 'c' } } },
      422,
      'Invalid',
      /metadata.labels: Invalid value: "a b"/,
    ],
    [
      'broken JSON',
      'POST',
      maps,
      '{"a":',
      400,
      'BadRequest',
      /json parse error/,
    ],
    [
      'another name in the path',
      'PUT',
      `${maps}/x`,
      map('y'),
      400,
      'BadRequest',
      /the name of the object \(y\) does not match the name on the URL \(x\)/,
    ],
    [
      'an object that is not there',
      'PUT',
      `${maps}/gone`,
      map('gone'),
      404,
      'NotFound',
      /^configmaps "gone" not found$/,
    ],
    [
      'another identity',
      'PUT',
      `${maps}/x`,
      { ...map('x'), metadata: { name: 'x', uid: 'u' } },
      409,
      'Conflict',
      /Precondition failed: UID in precondition: u/,
    ],
    [
      'an old version',
      'PUT',
      `${maps}/x`,
      { ...map('x'), metadata: { name: 'x', resourceVersion: '1' } },
      409,
      'Conflict',
      /the object has been modified; please apply your changes to the latest version/,
    ],
    [
      'a custom resource without version',
      'PUT',
      `${widgets}/w`,
      widget('w'),
      422,
      'Invalid',
      /metadata.resourceVersion: Invalid value: 0x0: must be specified for an update/,
    ],
    [
      'an unknown resource',
      'GET',
      '/apis/test.example/v1/gadgets',
      undefined,
      404,
      'NotFound',
      /could not find the requested resource/,
    ],
    [
      'an unknown subresource',
      'GET',
      `${widgets}/w/scale`,
      undefined,
      404,
      'NotFound',
      /could not find the requested resource/,
    ],
    [
      'an unknown dry run',
      'POST',
      `${maps}?dryRun=Some`,
      map('y'),
      422,
      'Invalid',
      /dryRun: Unsupported value: "Some"/,
    ],
    [
      'a verb that is not served',
      'PATCH',
      '/apis/apiregistration.k8s.io/v1/apiservices/x',
      {},
      405,
      'MethodNotAllowed',
      /does not allow this method/,
    ],
    [
      'secret data that is not base64',
      'POST',
      '/api/v1/namespaces/default/secrets',
      { metadata: { name: 's' }, data: { a: '!' } },
      400,
      'BadRequest',
      /^Secret in version "v1" cannot be handled as a Secret: illegal base64 data$/,
    ],
  ];
  it.each(failures)(
    'refuses %s',
    async (_, method, url, body, code, reason, message) => {
      await t.post(maps, map('x'));
      await t.post(widgets, widget('w'));
      const before = t.api.core.store.revision;
      const answer = await t.ask(method, url, body);
      expect(answer.status).toBe(code);
      expect(answer.body).toMatchObject({
        kind: 'Status',
        apiVersion: 'v1',
        status: 'Failure',
        reason,
        code,
      });
      expect(answer.body.message).toMatch(message);
      expect(t.api.core.store.revision).toBe(before);
    },
  );

  it('never quotes a body that cannot be read', async () => {
    const { body } = await t.post(
      '/api/v1/namespaces/default/secrets',
      '{"data": {"password": canary}}',
    );
    expect(body.code).toBe(400);
    expect(JSON.stringify(body)).not.toContain('canary');
  });
});
