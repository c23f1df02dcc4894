import { buildClusterView } from './clusterView';
import {
  allUp,
  asked,
  complete,
  context,
  demo,
  NOW,
  settled,
  snapshot,
} from './__testUtils__/fleet';

const DAY = 24 * 3600;
const built = (credentialEndsAt: number | null | undefined, more = {}) =>
  buildClusterView({
    snapshot: snapshot(demo([asked('dc1', 'prod-east')]), [
      context('prod-east', {
        datacenters: [complete('dc1')],
        pods: allUp('dc1'),
        credentialEndsAt,
        ...more,
      }),
    ]),
    plan: settled,
    now: NOW,
    signalSalt: 'salt',
  });
const inSeconds = (seconds: number) => NOW + seconds * 1000;

describe('a credential that ends', () => {
  it('is told of every cluster that depends on it (ux 5, row 37)', () => {
    const { state, verdict, problems } = built(inSeconds(9.5 * DAY));
    expect(state).toBe('attention');
    expect([
      verdict.state.text,
      verdict.clients?.text,
      verdict.next?.text,
    ]).toEqual([
      'The credential of prod-east ends in 9 d.',
      'No effect.',
      'Renew it; no restart, no gap.',
    ]);
    expect(problems.map(({ rule }) => rule)).toEqual(['credential-ends']);
  });

  it.each([
    ['in 40 d', inSeconds(40 * DAY)],
    ['never, or nobody knows', null],
    ['of what was not read yet', undefined],
  ])('%s is no trouble', (_, endsAt) => {
    expect(built(endsAt).state).toBe('healthy');
  });

  it('says so to the hour and the minute when little is left, and not every second', () => {
    const heading = (seconds: number) =>
      built(inSeconds(seconds)).verdict.state.text;
    expect(heading(7250)).toBe('The credential of prod-east ends in 2 h.');
    expect(heading(7250)).toBe(heading(7201));
    expect(heading(130)).toBe('The credential of prod-east ends in 2 min.');
    expect(heading(-60)).toBe('The credential of prod-east ends in 0 s.');
  });

  it('is not what is told where the region refuses us anyway', () => {
    const view = built(inSeconds(-60), {
      connection: 'auth-failed',
      visible: false,
    });
    expect(view.verdict.state.text).not.toContain('ends in');
  });
});
