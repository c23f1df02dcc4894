import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  cleanUp,
  connect,
  object,
  serve,
} from '../__testUtils__/clientHarness';
import { refuse } from '../__testUtils__/testServer';
import { errorFromAnswer } from './statusError';

// real sockets: the limit is for a busy machine, nothing waits for it
jest.setTimeout(30_000);
afterEach(cleanUp);

const { ConfigMap, Secret } = resourceTypes;
const status = (body: object) => ({ kind: 'Status', ...body });

it.each([
  [400, undefined, 'BadRequest'],
  [402, undefined, 'BadRequest'],
  [408, undefined, 'Timeout'],
  [409, 'Conflict', 'Conflict'],
  [409, 'AlreadyExists', 'AlreadyExists'],
  [418, undefined, 'BadRequest'],
  [500, 'InternalError', 'ServerError'],
  [502, undefined, 'ServerError'],
  [503, 'ServiceUnavailable', 'Unavailable'],
  [504, 'Timeout', 'Timeout'],
  [301, undefined, 'BadAnswer'],
])('%i %s has code %s', (code, reason, expected) => {
  const body = reason && status({ reason });
  expect(errorFromAnswer({ what: 'x', status: code, body }).code).toBe(
    expected,
  );
});

it('believes reason, message and causes of a Status only', () => {
  const said = {
    reason: 'AlreadyExists',
    message: 'hunter2',
    details: { causes: [{ field: 'hunter2' }], retryAfterSeconds: 5 },
  };
  const error = errorFromAnswer({ what: 'PUT /x', status: 409, body: said });
  expect(error).toMatchObject({
    code: 'Conflict',
    message: 'PUT /x: 409',
    explanation: '409',
    causes: [],
  });
  expect(error.reason).toBeUndefined();
  expect(error.retryAfterSeconds).toBeUndefined();
});

it.each<[unknown, unknown, number | undefined]>([
  ['3', 9, 3],
  ['', 9, 9],
  ['soon', 9, 9],
  ['soon', 'later', undefined],
  [undefined, undefined, undefined],
])('Retry-After %j, details %j: waits %s s', (header, detail, expected) => {
  const error = errorFromAnswer({
    what: 'x',
    status: 429,
    retryAfter: header as string,
    body: status({ details: { retryAfterSeconds: detail } }),
  });
  expect(error.retryAfterSeconds).toBe(expected);
});

it('cuts what is long, and survives causes that are no causes', () => {
  const causes: unknown[] = Array.from({ length: 150 }, (_, i) => ({
    field: `spec.${i}.${'f'.repeat(50)} `.repeat(20),
    reason: 'r '.repeat(200),
    message: 'm '.repeat(600),
  }));
  causes.unshift(null, 7, { field: 7, message: { secret: 'hunter2' } });
  const error = errorFromAnswer({
    what: 'x',
    status: 422,
    body: status({ reason: 'Invalid', details: { causes } }),
  });
  expect(error.causes).toHaveLength(100);
  expect(error.causes.slice(0, 3)).toEqual(
    Array(3).fill({ field: '', reason: '', message: '' }),
  );
  const { field, reason, message } = error.causes[3];
  expect([field.length, reason.length, message.length]).toEqual([
    300, 100, 500,
  ]);
});

it.each<[string, boolean | undefined, object | undefined, string]>([
  ['a pod', true, undefined, 'pod'],
  ['a pod, in JSON of its own', true, { message: 'no' }, 'pod'],
  ['the server, for a pod', true, status({ reason: 'NotFound' }), 'server'],
  ['the server', undefined, undefined, 'server'],
])('was answered by %s', (_who, viaPodProxy, body, expected) => {
  const error = errorFromAnswer({ what: 'x', status: 404, viaPodProxy, body });
  expect(error.answeredBy).toBe(expected);
});

describe('an apply that is refused', () => {
  const conflict = {
    message:
      'Apply failed with 2 conflicts: conflicts with "kubectl" using v1: .data.a',
    details: {
      causes: [
        {
          reason: 'FieldManagerConflict',
          message: 'conflict with "kubectl" using v1',
          field: '.data.a',
        },
        {
          reason: 'FieldManagerConflict',
          message: 'conflict with "helm" using v1',
          field: '.data.b',
        },
      ],
    },
  };
  const invalid = {
    message: 'ConfigMap "a" is invalid',
    details: {
      causes: [
        {
          reason: 'FieldValueTypeInvalid',
          message: 'must be a string: hunter2',
          field: 'data.a',
        },
      ],
    },
  };
  const start = async (code: number, reason: string, extra: object) => {
    const server = await serve((_q, response) =>
      refuse(response, code, reason, extra),
    );
    return { server, client: connect(server.connection) };
  };

  it('because others own its fields names each field and its manager, and is not repeated', async () => {
    const { server, client } = await start(409, 'Conflict', conflict);
    await expect(client.apply(ConfigMap, object)).rejects.toMatchObject({
      code: 'Conflict',
      status: 409,
      causes: conflict.details.causes,
      explanation: conflict.message,
    });
    expect(server.requests).toHaveLength(1);
  });

  it('because it is invalid names each field and what is wrong with it', async () => {
    const { server, client } = await start(422, 'Invalid', invalid);
    await expect(client.apply(ConfigMap, object)).rejects.toMatchObject({
      code: 'Invalid',
      causes: invalid.details.causes,
    });
    expect(server.requests).toHaveLength(1);
  });

  it('quotes nothing of a secret, but names the field', async () => {
    const { client } = await start(422, 'Invalid', invalid);
    const secret = { ...object, kind: 'Secret' };
    const error = await client.apply(Secret, secret).catch(e => e);
    expect(error.causes).toEqual([
      { field: 'data.a', reason: 'FieldValueTypeInvalid', message: '' },
    ]);
    expect(error.explanation).toBe('422 Invalid');
    expect(JSON.stringify(error) + error.stack).not.toContain('hunter2');
  });
});
