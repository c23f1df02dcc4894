import {
  asked,
  context,
  demo,
  fresh,
  NOW,
  planOf,
  pod,
  snapshot,
  step,
} from './__testUtils__/fleet';
import { buildClusterView } from './clusterView';

const MINUTE = 60;
const plan = planOf(step('run/dc1', 'running', { datacenter: 'dc1' }));
const ago = (seconds: number) => new Date(NOW - seconds * 1000).toISOString();

/** A first start of so many minutes, with a node that started so many minutes ago, where it usually takes so many. */
const start = (began: number, moved: number | null, usual: number | null) =>
  buildClusterView({
    snapshot: snapshot(demo([asked('dc1', 'east')]), [
      context('east', {
        datacenters: [fresh('dc1', began * MINUTE)],
        pods:
          moved === null
            ? []
            : [pod('dc1', 'r1', 0, { startedAt: ago(moved * MINUTE) })],
      }),
    ]),
    plan,
    now: NOW,
    signalSalt: 'salt',
    times: {
      of: () => ({ sinceSeconds: null, usualSeconds: null }),
      usualSeconds: key =>
        key === 'plan.datacenterCreate' && usual !== null
          ? usual * MINUTE
          : null,
    },
  });

describe('a first start', () => {
  it.each([
    ['within twice its usual time', 15, null, 8, 'progressing'],
    ['beyond it', 17, null, 8, 'attention'],
    ['beyond it, and a node started just now', 17, 2, 8, 'progressing'],
    [
      'beyond it, and no node started for its usual time',
      30,
      9,
      8,
      'attention',
    ],
    ['where nobody knows what is usual', 17, null, null, 'progressing'],
    ['that stands still where nobody knows', 23, null, null, 'attention'],
    ['that usually takes an hour', 70, 21, 60, 'progressing'],
    ['that took two of them and stands still', 130, 21, 60, 'attention'],
  ])('%s', (_, began, moved, usual, state) => {
    expect(start(began, moved, usual).state).toBe(state);
  });

  it('that is late says for how long, and what is usual', () => {
    expect(start(23, null, 8).verdict.state.text).toBe(
      'east (dc1) has been starting for 23 min; usually 8 min here.',
    );
    expect(start(3, null, 8).verdict.next?.text).toContain(
      'usually within 8 min',
    );
  });
});
