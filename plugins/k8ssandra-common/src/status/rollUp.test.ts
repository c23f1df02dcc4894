import {
  compareStates,
  isOverdue,
  needsSomeone,
  rollUpCluster,
  stateOfStep,
  worstState,
} from './rollUp';
import type { StateKey } from './states';
import { connectionWord, stateOfContext, stateWord } from './words';

const order: StateKey[] = [
  'down',
  'degraded',
  'auth-failed',
  'unreachable',
  'incompatible',
  'attention',
  'progressing',
  'waiting',
  'paused',
  'deleting',
  'stopped',
  'unknown',
  'healthy',
];

describe('order', () => {
  it('is that of ux 3, worst first', () => {
    expect([...order].reverse().sort(compareStates)).toEqual(order);
  });

  it('ends with what is no state of its own', () => {
    expect(compareStates('observed', 'healthy')).toBeGreaterThan(0);
  });

  it('takes nothing seen for unknown, not for healthy', () => {
    expect(worstState([])).toBe('unknown');
    expect(worstState(['healthy', 'down', 'waiting'])).toBe('down');
  });

  it('counts who needs someone', () => {
    expect(order.filter(needsSomeone)).toEqual(order.slice(0, 6));
  });
});

describe('roll-up of a cluster', () => {
  it.each<[StateKey[], StateKey]>([
    [['healthy', 'healthy'], 'healthy'],
    [['healthy', 'degraded'], 'degraded'],
    [['healthy', 'unreachable'], 'unreachable'],
    [['degraded', 'unreachable'], 'degraded'],
    [['healthy', 'stopped'], 'healthy'],
    [['stopped', 'stopped'], 'stopped'],
    [['healthy', 'observed'], 'healthy'],
    [['waiting', 'progressing', 'healthy'], 'progressing'],
    [['waiting', 'healthy'], 'waiting'],
    [['waiting', 'progressing', 'attention'], 'attention'],
    [['healthy', 'unknown'], 'unknown'],
    [['healthy', 'down', 'unreachable'], 'down'],
    [[], 'unknown'],
  ])('%p → %s', (states, cluster) => {
    expect(rollUpCluster(states)).toBe(cluster);
  });
});

describe('contexts', () => {
  it.each([
    ['connecting', 'progressing', 'Connecting'],
    ['syncing', 'progressing', 'Syncing'],
    ['ready', 'healthy', 'Ready'],
    ['degraded', 'attention', 'Needs attention'],
    ['down', 'unreachable', 'Unreachable'],
    ['auth-failed', 'auth-failed', 'Access refused'],
    ['incompatible', 'incompatible', 'Incompatible'],
    ['disabled', 'paused', 'Disabled'],
    ['missing', 'attention', 'Not configured'],
    ['conflict', 'attention', 'In conflict'],
  ] as const)('%s → %s "%s"', (connection, state, word) => {
    expect(stateOfContext(connection)).toBe(state);
    expect(connectionWord(connection)).toBe(word);
  });

  it('have words of their own', () => {
    expect(stateWord('healthy')).toBe('Healthy');
    expect(stateWord('healthy', 'control-plane')).toBe('Leading');
    expect(stateWord('progressing', 'datacenter')).toBe('Progressing');
    expect(stateWord('progressing', 'node')).toBe('Starting');
    expect(stateWord('unreachable', 'datacenter')).toBe('Unreachable');
  });
});

describe('steps', () => {
  it.each([
    [{ state: 'done' }, {}, 'healthy'],
    [{ state: 'ready' }, {}, 'progressing'],
    // it is tried again and again, and only a person can make it succeed
    [{ state: 'ready', needsPerson: true }, {}, 'attention'],
    [{ state: 'ready', sinceSeconds: 5000 }, {}, 'progressing'],
    [{ state: 'running' }, {}, 'progressing'],
    [{ state: 'blocked' }, {}, 'waiting'],
    [{ state: 'blocked', sinceSeconds: 1200 }, {}, 'waiting'],
    [{ state: 'blocked', sinceSeconds: 1201 }, {}, 'attention'],
    [
      { state: 'running', sinceSeconds: 400 },
      { usualSeconds: 180 },
      'attention',
    ],
    [{ state: 'blocked', needsPerson: true }, {}, 'attention'],
    [
      { state: 'blocked', needsPerson: true },
      { blocking: 'auth-failed' },
      'auth-failed',
    ],
  ] as const)('%p with %p → %s', (step, options, state) => {
    expect(stateOfStep(step, options)).toBe(state);
  });

  it('are not overdue for an unknown time', () => {
    expect(isOverdue(null)).toBe(false);
    expect(isOverdue(undefined, 1)).toBe(false);
  });
});
