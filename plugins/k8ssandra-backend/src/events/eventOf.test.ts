import type { StateKey } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { eventOf } from './eventOf';

const sentence = (text: string) => ({ key: 'test', params: {}, text });
const verdict = {
  state: sentence('One node is down.'),
  clients: null,
  next: sentence('Look at it.'),
};
const transition = (from: StateKey | null, to: StateKey | null) => ({
  id: { controlPlane: 'hub', namespace: 'data', name: 'demo' },
  owner: null,
  from,
  to,
  sentence: to && verdict.state,
  verdict: to && verdict,
});

describe('what Kubernetes is told of a transition', () => {
  it.each<[StateKey | null, StateKey | null, string | null]>([
    ['healthy', 'degraded', 'Warning Degraded'],
    ['degraded', 'down', 'Warning Down'],
    ['healthy', 'unreachable', 'Warning Unreachable'],
    ['healthy', 'auth-failed', 'Warning AccessRefused'],
    ['healthy', 'incompatible', 'Warning Incompatible'],
    ['progressing', 'attention', 'Warning NeedsAttention'],
    ['degraded', 'healthy', 'Normal Healthy'],
    ['progressing', 'healthy', 'Normal Healthy'],
    ['healthy', 'stopped', 'Normal Stopped'],
    [null, 'attention', 'Warning NeedsAttention'],
    [null, 'healthy', null],
    ['healthy', 'progressing', null],
    ['progressing', 'waiting', null],
    ['healthy', 'deleting', null],
    ['deleting', null, null],
  ])('%s → %s: %s', (from, to, told) => {
    const event = eventOf(transition(from, to));
    expect(event && `${event.type} ${event.reason}`).toBe(told);
  });

  it('is the verdict of the page', () => {
    expect(eventOf(transition('healthy', 'degraded'))?.message).toBe(
      'One node is down. Look at it.',
    );
  });
});
