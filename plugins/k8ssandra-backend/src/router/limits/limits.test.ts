import { mockCredentials } from '@backstage/backend-test-utils';
import { startHome } from '../../__testUtils__/startHome';
import { spec } from '../openapi';
import { MAX_BODY_BYTES } from './jsonBody';
import { MAX_IN_FLIGHT } from './inFlight';

const BASE = '/api/k8ssandra';
const CANARY = 'canary-7f1d0e55aa';

/** Every operation that takes a body. */
const writes = Object.entries(spec.paths).flatMap(([path, methods]) =>
  Object.entries(methods as Record<string, { requestBody?: object }>)
    .filter(([, operation]) => operation.requestBody)
    .map(([method]) => [method, path.replace(/\{[^}]+\}/g, 'home')] as const),
);

let portal: Awaited<ReturnType<typeof startHome>>;
beforeAll(async () => {
  portal = await startHome();
});

const send = (method: string, path: string) =>
  portal.api[method as 'post'](`${BASE}${path}`).set(
    'Content-Type',
    'application/json',
  );
const logged = () =>
  JSON.stringify(
    (['error', 'warn', 'info', 'debug'] as const).map(
      level => portal.logger[level].mock.calls,
    ),
  );

describe.each(writes)('the body of %s %s', (method, path) => {
  it('is refused with the limit when it is too large', async () => {
    const kubeconfig = 'x'.repeat(MAX_BODY_BYTES);
    const { status, body, headers } = await send(method, path).send(
      JSON.stringify({ kubeconfig }),
    );
    expect([status, body.error.name]).toEqual([413, 'PayloadTooLargeError']);
    expect(body.error.message).toContain('1024 KiB');
    expect(headers.connection).toBe('close');
  });

  it('is never quoted when it is not JSON', async () => {
    const { status, body, text } = await send(method, path).send(
      `{"kubeconfig": "a", ${CANARY}`,
    );
    expect([status, body.error.message]).toEqual([
      400,
      'The body is not valid JSON',
    ]);
    expect(text + logged()).not.toContain(CANARY);
  });
});

describe('a body', () => {
  const path = `/v1/control-planes/home/manifests`;

  it.each([
    ['Content-Encoding', 'zip'],
    ['Content-Type', 'application/json; charset=latin-9'],
  ])('that cannot be read is refused: %s %s', async (name, value) => {
    const { status, body } = await send('post', path)
      .set(name, value)
      .send('{"manifest": "a"}');
    expect([status, body.error.message]).toEqual([
      415,
      expect.stringContaining('JSON in UTF-8'),
    ]);
  });

  it('of another type is refused', async () => {
    const { status } = await send('post', path)
      .set('Content-Type', 'text/plain')
      .send('a');
    expect(status).toBe(400);
  });

  it('of brackets in brackets is refused', async () => {
    const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const { status, body } = await send('post', path).send(
      `{"manifest": ${nested}}`,
    );
    expect([status, body.error.message]).toEqual([
      400,
      expect.stringContaining('manifest must be string'),
    ]);
  });
});

describe('requests under way', () => {
  const path = `${BASE}/v1/control-planes/home/contexts/-/access`;

  it('are so many of one user, and hold up nobody else', async () => {
    let release = () => {};
    const held = new Promise<void>(resolve => {
      release = resolve;
    });
    let waiting = 0;
    const full = new Promise<void>(resolve => {
      portal.home.contextAccess.check = async () => {
        waiting += 1;
        if (waiting === MAX_IN_FLIGHT) resolve();
        await held;
      };
    });
    const ask = async (user: string) =>
      portal.api
        .get(path)
        .set('Authorization', mockCredentials.user.header(user));
    const greedy = Array.from({ length: MAX_IN_FLIGHT }, () =>
      ask('user:default/greedy'),
    );
    await full;
    const refused = await ask('user:default/greedy');
    expect([refused.status, refused.body.error.name]).toEqual([
      429,
      'TooManyRequestsError',
    ]);
    expect(refused.body.error.message).toContain(`${MAX_IN_FLIGHT} requests`);
    expect(refused.headers['retry-after']).toBe('1');

    const other = ask('user:default/other');
    release();
    expect((await other).status).toBe(200);
    const answers = await Promise.all(greedy);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect((await ask('user:default/greedy')).status).toBe(200);
  });
});

describe('every answer', () => {
  it.each([
    ['a read', '/v1/clusters', 200],
    ['an error', '/v1/control-planes/nobody/contexts', 404],
    ['what there is not', '/v1/nothing', 404],
  ])('is taken for nothing but JSON: %s', async (_, path, expected) => {
    const { status, headers } = await portal.api.get(`${BASE}${path}`);
    expect(status).toBe(expected);
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'x-content-type-options': 'nosniff',
    });
  });
});
