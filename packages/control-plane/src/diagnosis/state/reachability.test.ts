import { readReachability } from './reachability';

const read = (state: unknown, reason?: unknown, lastContactSeconds?: unknown) =>
  readReachability('reachability.json: "east"', {
    state,
    reason,
    lastContactSeconds,
  });

describe('what is told of a context', () => {
  it.each<[string, string | null, string, string | undefined]>([
    ['ready', null, 'ready', undefined],
    ['Reachable', null, 'ready', undefined],
    ['ok', 'answered in 12 ms', 'ready', undefined],
    ['down', null, 'down', undefined],
    ['unreachable', 'connect ETIMEDOUT 10.0.0.1:6443', 'down', 'Timeout'],
    ['timeouts', null, 'down', 'Timeout'],
    ['time-out', 'context deadline exceeded', 'down', 'Timeout'],
    ['unreachable', 'getaddrinfo ENOTFOUND api.east', 'down', 'NameNotFound'],
    [
      'down',
      'connect ECONNREFUSED 127.0.0.1:6443',
      'down',
      'ConnectionRefused',
    ],
    ['unreachable', 'socket hang up', 'down', 'Timeout'],
    ['down', 'read ECONNRESET', 'down', 'ConnectionLost'],
    [
      'down',
      'x509: certificate signed by unknown authority',
      'auth-failed',
      'Unauthorized',
    ],
    ['unknown', 'request canceled while waiting', 'down', 'Recorded'],
    ['unknown', null, 'connecting', undefined],
    ['unreachable', 'TLS handshake timeout', 'down', 'Timeout'],
    ['tls', 'remote error: tls: internal error', 'down', 'TlsError'],
    [
      'forbidden',
      'User "system:anonymous" cannot get path "/api"',
      'auth-failed',
      'Unauthorized',
    ],
    ['auth-failed', '401 Unauthorized', 'auth-failed', 'Unauthorized'],
    ['auth_failed', null, 'auth-failed', undefined],
    ['unauthorized', null, 'auth-failed', 'Unauthorized'],
    [
      'down',
      'x509: certificate has expired or is not yet valid',
      'auth-failed',
      'Unauthorized',
    ],
    ['unreachable', 'certificate expired', 'auth-failed', 'Unauthorized'],
    [
      'down',
      'the server has asked for the client to provide credentials',
      'auth-failed',
      'Unauthorized',
    ],
    ['forbidden', 'pods is forbidden', 'degraded', 'Forbidden'],
    ['degraded', '403 on configmaps', 'degraded', 'Forbidden'],
    [
      'incompatible',
      'no matches for kind "CassandraDatacenter"',
      'incompatible',
      'MissingCrd',
    ],
    ['degraded', 'answers in 4000 ms', 'degraded', 'Recorded'],
    ['disabled', null, 'disabled', undefined],
    ['connecting', null, 'connecting', undefined],
    ['missing', null, 'missing', undefined],
  ])('%s, %s', (state, reason, expected, code) => {
    const found = read(state, reason);
    expect(found.state).toBe(expected);
    expect(found.reason?.code).toBe(code);
  });

  it('keeps the words of whoever recorded it', () => {
    expect(read('down', 'the cable was cut').reason).toEqual({
      code: 'Recorded',
      message: 'the cable was cut',
    });
  });

  it.each([
    ['a state that nobody knows, long silent', 'wobbly', 300, 'down'],
    ['one that nobody knows, heard of just now', 'wobbly', 5, 'degraded'],
    ['one that nobody knows', 'wobbly', undefined, 'down'],
  ])('%s is not called healthy', (_, state, seconds, expected) => {
    const found = read(state, undefined, seconds);
    expect(found.state).toBe(expected);
    expect(found.reason?.message).toBe('wobbly');
  });

  it('is read from a single word, and from a reason with code and message', () => {
    expect(readReachability('x', 'down').state).toBe('down');
    const reason = { code: 'Timeout', message: 'no answer' };
    expect(read('down', reason, 7)).toEqual({
      state: 'down',
      reason: { code: 'Timeout', message: 'Timeout: no answer' },
      lastContactSeconds: 7,
    });
  });

  it.each<[string, () => unknown, RegExp]>([
    [
      'no object',
      () => readReachability('r: "east"', 7),
      /^r: "east": is not an object/,
    ],
    ['no state', () => read(undefined), /"east"\.state: is not a text/],
    ['an empty state', () => read(' '), /"east"\.state: is not a text/],
    [
      'a reason that is no text',
      () => read('down', 7),
      /\.reason: is not a text/,
    ],
    [
      'seconds that are a text',
      () => read('down', null, '7'),
      /\.lastContactSeconds: is not a number/,
    ],
    [
      'seconds below zero',
      () => read('down', null, -1),
      /\.lastContactSeconds: is not a number/,
    ],
  ])('is refused: %s', (_, run, message) => {
    expect(run).toThrow(message);
  });
});
