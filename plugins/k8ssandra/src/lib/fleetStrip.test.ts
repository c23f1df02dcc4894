import type { StateKey } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { aContext, aControlPlane } from '../__testUtils__/views';
import { needyContexts, reportingOf, stripOf } from './fleetStrip';

const contexts = (count: number, state: StateKey = 'healthy') =>
  Array.from({ length: count }, (_, index) =>
    aContext({ name: `${state}-${index}`, state }),
  );
const hub = aControlPlane();

describe('stripOf', () => {
  it('shows up to eight in their order, the control plane first', () => {
    const given = [...contexts(2), hub, ...contexts(1, 'unreachable')];
    expect(stripOf(given)).toEqual({
      shown: [hub, ...contexts(2), ...contexts(1, 'unreachable')],
      moreReady: 0,
      moreNotReady: 0,
    });
  });

  it('keeps only what is not ready of more than eight, without moving it', () => {
    const given = [
      hub,
      ...contexts(12),
      ...contexts(1, 'attention'),
      ...contexts(1, 'unreachable'),
    ];
    const { shown, ...more } = stripOf(given);
    expect(shown.map(({ name }) => name)).toEqual([
      'hub',
      'attention-0',
      'unreachable-0',
    ]);
    expect(more).toEqual({ moreReady: 12, moreNotReady: 0 });
  });

  it('has an end when nearly all are away', () => {
    const { shown, ...more } = stripOf([hub, ...contexts(60, 'unreachable')]);
    expect(shown).toHaveLength(16);
    expect(more).toEqual({ moreReady: 0, moreNotReady: 45 });
  });
});

it('counts those in use and those of them that answer', () => {
  const used = aContext({ dependants: ['data/orders'] });
  const given = [
    hub,
    used,
    { ...used, state: 'unreachable' as const },
    { ...used, state: 'auth-failed' as const },
    { ...used, state: 'attention' as const },
    ...contexts(4, 'unreachable'),
  ];
  expect(reportingOf(given)).toEqual({ reporting: 3, used: 5 });
});

it('counts the Kubernetes clusters that need someone', () => {
  const given = [
    ...contexts(2, 'attention'),
    ...contexts(1, 'auth-failed'),
    ...contexts(3, 'progressing'),
    ...contexts(1, 'paused'),
    hub,
  ];
  expect(needyContexts(given)).toEqual({ count: 3, state: 'auth-failed' });
  expect(needyContexts([hub]).count).toBe(0);
});
