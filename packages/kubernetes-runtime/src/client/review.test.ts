import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { cleanUp, connect, serve } from '../__testUtils__/clientHarness';
import { json, refuse } from '../__testUtils__/testServer';

const { SelfSubjectRulesReview } = resourceTypes;
// real sockets: the limit is for a busy machine, nothing waits for it
jest.setTimeout(30_000);
afterEach(cleanUp);

it('posts the spec and answers the status', async () => {
  const kind = 'SelfSubjectRulesReview';
  const status = { resourceRules: [], incomplete: false };
  const server = await serve((_q, response) =>
    json(response, { kind, metadata: {}, status }),
  );
  const client = connect(server.connection);
  const spec = { namespace: 'orders' };
  expect(await client.review(SelfSubjectRulesReview, spec)).toEqual(status);
  const [request] = server.requests;
  expect([request.method, request.path]).toEqual([
    'POST',
    '/apis/authorization.k8s.io/v1/selfsubjectrulesreviews',
  ]);
  expect(JSON.parse(request.body)).toEqual({
    apiVersion: 'authorization.k8s.io/v1',
    kind,
    spec,
  });
});

it.each([
  ['nothing', undefined],
  ['another kind', { kind: 'Pod', status: {} }],
  ['no status', { kind: 'SelfSubjectRulesReview' }],
  ['a status that is a text', { status: 'fine' }],
])('refuses an answer with %s', async (_, body) => {
  const server = await serve((_q, response) => json(response, body ?? ''));
  const asked = connect(server.connection).review(SelfSubjectRulesReview, {});
  await expect(asked).rejects.toMatchObject({ code: 'BadAnswer' });
});

it('says when it may not be asked', async () => {
  const server = await serve((_q, response) =>
    refuse(response, 403, 'Forbidden'),
  );
  const asked = connect(server.connection).review(SelfSubjectRulesReview, {});
  await expect(asked).rejects.toMatchObject({ code: 'Forbidden' });
});
