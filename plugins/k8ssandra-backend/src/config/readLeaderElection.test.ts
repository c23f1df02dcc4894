import { hostname } from 'node:os';
import { ConfigReader } from '@backstage/config';
import { readLeaderElection } from './readLeaderElection';

const read = (leaderElection?: object) =>
  readLeaderElection(
    leaderElection && new ConfigReader(leaderElection as never),
  );

describe('readLeaderElection', () => {
  it('elects with the usual times and an identity of its own where nothing is said', () => {
    const [first, second] = [read(), read({})];
    expect(first).toEqual({
      namespace: 'k8ssandra',
      name: 'k8ssandra-backstage',
      identity: expect.any(String),
      settings: {
        leaseDurationMs: 15_000,
        renewDeadlineMs: 10_000,
        retryPeriodMs: 2_000,
      },
    });
    expect(first?.identity.startsWith(`${hostname()}_`)).toBe(true);
    expect(first?.identity).not.toBe(second?.identity);
  });

  it('may be switched off', () => {
    expect(read({ enabled: false })).toBeUndefined();
  });

  it('takes what is written, in both forms of a duration', () => {
    expect(
      read({
        namespace: 'portal',
        name: 'lead',
        identity: 'portal-0',
        leaseDuration: { seconds: 30 },
        renewDeadline: '20s',
        retryPeriod: 'PT4S',
      }),
    ).toEqual({
      namespace: 'portal',
      name: 'lead',
      identity: 'portal-0',
      settings: {
        leaseDurationMs: 30_000,
        renewDeadlineMs: 20_000,
        retryPeriodMs: 4_000,
      },
    });
  });

  it.each([
    [{ namespace: 'Portal' }, /leaderElection\.namespace: write the name/],
    [{ name: 'a b' }, /leaderElection\.name: write a name/],
    [{ identity: 'a b' }, /leaderElection\.identity: write a name without/],
    [{ identity: '' }, /key 'identity'/],
    [{ retryPeriod: 'soon' }, /leaderElection\.retryPeriod: write a duration/],
    [
      { renewDeadline: '2s' },
      /leaderElection\.renewDeadline: 2000 ms leave no time/,
    ],
    [
      { leaseDuration: '10s' },
      /leaderElection\.leaseDuration: 10000 ms would let another/,
    ],
    [{ leaseDuration: '10m' }, /leaderElection\.leaseDuration: write at most/],
    [{ retryPeriod: '0s' }, /leaderElection\.retryPeriod: write a time longer/],
  ])('refuses %j and names the field', (config, message) => {
    expect(() => read(config)).toThrow(message);
  });
});
