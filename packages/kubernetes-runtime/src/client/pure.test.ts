import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { KubernetesError } from './errors';
import { LineSplitter } from './jsonLines';
import { podProxyPath, resourcePath, withQuery } from './paths';
import { safeText } from './redact';
import { parseRetryAfter } from './retryAfter';
import { errorFromAnswer } from './statusError';
import { errorFromTransport } from './transportError';

describe('safeText', () => {
  const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl';
  it.each([
    ['a plain sentence', 'a plain sentence'],
    [`token ${jwt} is bad`, 'token [redacted] is bad'],
    [
      'Authorization: Bearer abc.def-123',
      'Authorization: [redacted] [redacted]',
    ],
    ['see https://bob:hunter2@host/', 'see https://[redacted]@host/'],
    ['password=hunter2, next', 'password=[redacted], next'],
    ['{"token":"hunter2"}', '{"token":[redacted]}'],
    ['-----BEGIN RSA PRIVATE KEY-----\nabc', '[redacted]'],
    [`blob ${'A'.repeat(100)}`, 'blob [redacted]'],
    ['a\u001b[31mb\nc', 'ab c'],
    ['Bearer abc\u001b[0mdef1234', 'Bearer [redacted]'],
    ['safe\u202egnp.exe \u2066\u{e0041}', 'safe gnp.exe'],
  ])('%j', (text, expected) => {
    expect(safeText(text)).toBe(expected);
  });

  it('cuts what is long and takes only texts', () => {
    expect(safeText('word '.repeat(1000))).toHaveLength(400);
    expect(safeText('🙂'.repeat(1000))).toBe(`${'🙂'.repeat(399)}…`);
    expect(safeText({ password: 'x' })).toBe('');
  });
});

describe('parseRetryAfter', () => {
  const now = () => Date.parse('2026-01-01T00:00:00Z');
  it.each<[unknown, number | undefined]>([
    ['0', 0],
    ['7', 7],
    [7, 7],
    ['120', 60],
    ['1000000000', 60],
    ['9'.repeat(400), 60],
    ['-1', undefined],
    ['soon', undefined],
    ['', undefined],
    [undefined, undefined],
    ['Thu, 01 Jan 2026 00:00:09 GMT', 9],
    ['Thu, 01 Jan 2026 00:05:00 GMT', 60],
    ['Wed, 31 Dec 2025 00:00:00 GMT', undefined],
    ['Fri, 01 Jan 2027 00:00:00 GMT', 60],
  ])('%j is %j', (value, expected) => {
    expect(parseRetryAfter(value, now)).toBe(expected);
  });
});

describe('LineSplitter', () => {
  const split = (chunks: string[], maxLineBytes = 1000) => {
    const lines = new LineSplitter({ maxLineBytes });
    const found = chunks.flatMap(chunk =>
      [...lines.push(Buffer.from(chunk))].map(String),
    );
    return { found, pending: lines.pendingBytes };
  };

  it.each<[string[], string[], number]>([
    [['a\nb\n'], ['a', 'b'], 0],
    [['a', 'b', 'c\nd'], ['abc', 'd'].slice(0, 1), 1],
    [['\n\n', 'x\n'], ['x'], 0],
    [['ab', '\n'], ['ab'], 0],
    [[''], [], 0],
  ])('%j', (chunks, expected, pending) => {
    expect(split(chunks)).toEqual({ found: expected, pending });
  });

  it('survives a character cut in two', () => {
    const bytes = Buffer.from('käse\n');
    const lines = new LineSplitter({ maxLineBytes: 100 });
    const found = [bytes.subarray(0, 2), bytes.subarray(2)].flatMap(chunk => [
      ...lines.push(chunk),
    ]);
    expect(found.map(String)).toEqual(['käse']);
  });

  it('refuses a line beyond its limit, in one chunk or many', () => {
    expect(() => split(['x'.repeat(11)], 10)).toThrow(RangeError);
    expect(() => split(['xxxxxx', 'xxxxxx'], 10)).toThrow(RangeError);
    expect(split(['x'.repeat(10), '\n', 'y\n'], 10).found).toHaveLength(2);
  });
});

describe('paths', () => {
  const { Pod, Namespace, CassandraDatacenter } = resourceTypes;
  it.each([
    [Pod, {}, '/api/v1/pods'],
    [Pod, { namespace: 'x' }, '/api/v1/namespaces/x/pods'],
    [Namespace, { name: 'n', namespace: 'x' }, '/api/v1/namespaces/n'],
    [
      CassandraDatacenter,
      { namespace: 'x', name: 'dc1', subresource: 'status' },
      '/apis/cassandra.datastax.com/v1beta1/namespaces/x/cassandradatacenters/dc1/status',
    ],
  ])('%#', (type, options, path) => {
    expect(resourcePath(type, options)).toBe(path);
  });

  it.each(['', '.', '..', 'a/b', 'a%2fb', 'a?b', 'a#b', 'a b'])(
    'refuses the name %j',
    name => {
      expect(() => resourcePath(Pod, { namespace: 'x', name })).toThrow(
        'Kubernetes name',
      );
    },
  );

  it('leaves out parameters without a value', () => {
    expect(withQuery('/a', { b: undefined, c: '', d: 0, e: false })).toBe(
      '/a?d=0&e=false',
    );
    expect(withQuery('/a', {})).toBe('/a');
  });

  it('wants a slash before a path inside a pod', () => {
    const request = {
      namespace: 'x',
      pod: 'p',
      port: 1,
      method: 'GET' as const,
    };
    expect(() => podProxyPath({ ...request, path: 'a' })).toThrow('slash');
  });
});

describe('errorFromTransport', () => {
  const withCode = (code: string) =>
    Object.assign(new Error('secret'), { code });
  it.each([
    ['ENOTFOUND', 'NameNotFound'],
    ['EAI_AGAIN', 'NameNotFound'],
    ['ETIMEOUT', 'NameNotFound'],
    ['ECONNREFUSED', 'ConnectionRefused'],
    ['EHOSTUNREACH', 'ConnectionRefused'],
    ['UND_ERR_CONNECT_TIMEOUT', 'Timeout'],
    ['ETIMEDOUT', 'Timeout'],
    ['CERT_HAS_EXPIRED', 'TlsError'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'TlsError'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'TlsError'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'TlsError'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'TlsError'],
    ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'TlsError'],
    ['HPE_INVALID_CONSTANT', 'BadAnswer'],
    ['UND_ERR_DESTROYED', 'Closed'],
    ['ECONNRESET', 'ConnectionLost'],
    ['UND_ERR_SOCKET', 'ConnectionLost'],
    ['ERR_HTTP2_STREAM_ERROR', 'ConnectionLost'],
  ])('%s is %s', (code, expected) => {
    const error = errorFromTransport('GET /version', withCode(code));
    expect(error.code).toBe(expected);
    expect(error.message).toMatch(/^GET \/version: .+/);
    expect(error.message).not.toContain('secret');
  });

  it('looks into attempts at several addresses and keeps its own errors', () => {
    const attempts = new AggregateError(
      [withCode('ECONNREFUSED')],
      'all failed',
    );
    expect(errorFromTransport('x', attempts).code).toBe('ConnectionRefused');
    const own = new KubernetesError({ code: 'Timeout', message: 'm' });
    expect(errorFromTransport('x', own)).toBe(own);
  });

  it.each([
    ['ConnectionRefused', true],
    ['Timeout', true],
    ['NotFound', false],
    ['BadAnswer', false],
  ])('an error %s: unreachable is %s', (code, expected) => {
    const error = new KubernetesError({ code, message: 'm' });
    expect(KubernetesError.isUnreachable(error)).toBe(expected);
    expect(KubernetesError.isUnreachable(new Error(code))).toBe(false);
  });
});

describe('errorFromAnswer', () => {
  it('cleans what the server says', () => {
    const error = errorFromAnswer({
      what: 'PUT /x',
      status: 422,
      body: {
        kind: 'Status',
        reason: 'Invalid',
        message: 'password: hunter2 is short',
        details: { causes: 'none', retryAfterSeconds: 99 },
      },
    });
    expect(error.message).toBe(
      'PUT /x: 422 Invalid: password: [redacted] is short',
    );
    expect(error.causes).toEqual([]);
    expect(error.retryAfterSeconds).toBe(60);
  });

  it('quotes nothing that is not a Status', () => {
    const body = { message: 'hunter2' };
    const error = errorFromAnswer({ what: 'GET /x', status: 500, body });
    expect(error.message).toBe('GET /x: 500');
    expect(error.code).toBe('ServerError');
  });
});
