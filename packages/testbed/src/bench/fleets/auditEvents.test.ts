import { microseconds, readAuditEvent, type AuditEvent } from './auditEvents';

const event = (rest: Partial<AuditEvent>): AuditEvent => ({
  stage: 'ResponseComplete',
  verb: 'patch',
  user: { username: 'somebody' },
  objectRef: { resource: 'secrets' },
  requestReceivedTimestamp: '2026-01-02T03:04:05.999000Z',
  stageTimestamp: '2026-01-02T03:04:06.001500Z',
  ...rest,
});
const read = { user: 'somebody', verb: 'patch', resource: 'secrets' };

describe('readAuditEvent', () => {
  it.each<[string, Partial<AuditEvent>, object | undefined]>([
    ['a write', {}, { ...read, tookMs: 2.5 }],
    [
      'a subresource',
      { objectRef: { resource: 'pods', subresource: 'proxy' } },
      { ...read, resource: 'pods/proxy', tookMs: 2.5 },
    ],
    [
      'a path',
      { verb: 'get', objectRef: undefined },
      { ...read, verb: 'get', resource: '', tookMs: 2.5 },
    ],
    [
      'the beginning of a watch',
      { verb: 'watch', stage: 'ResponseStarted' },
      { ...read, verb: 'watch', tookMs: 2.5 },
    ],
    ['the end of a watch', { verb: 'watch' }, undefined],
    ['the beginning of an answer', { stage: 'ResponseStarted' }, undefined],
  ])('%s', (_, given, expected) => {
    expect(readAuditEvent(event(given))).toEqual(expected);
  });
});

describe('microseconds', () => {
  it.each([
    ['1970-01-01T00:00:01Z', 1_000_000],
    ['1970-01-01T00:00:01.5Z', 1_500_000],
    ['1970-01-01T00:00:01.000007Z', 1_000_007],
    ['1970-01-01T00:00:01.123456789Z', 1_123_456],
  ])('%s', (time, expected) => {
    expect(microseconds(time)).toBe(expected);
  });
});
