import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { createByteBudget } from './byteBudget';

const KB = 1024;

/** About one kilobyte as JSON. */
const object = (name: string): KubernetesObject => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, annotations: { filler: 'x'.repeat(KB) } },
});

/** A cache that takes what it may. */
function cacheOf(budget = createByteBudget(10 * KB), plural = 'pods') {
  const share = budget.share({ plural, project: each => each });
  const held = new Map<string, KubernetesObject>();
  const put = (each: KubernetesObject) => {
    const current = share.project(each);
    const previous = held.get(each.metadata.name);
    held.set(each.metadata.name, current);
    share.changed({ current, ...(previous && { previous }) });
  };
  return {
    budget,
    share,
    put,
    list: (names: string[]) => {
      const items = names.map(each => share.project(object(each)));
      held.forEach(previous => share.changed({ previous }));
      held.clear();
      items.forEach(each => {
        held.set(each.metadata.name, each);
        share.changed({ current: each });
      });
      share.settled();
    },
    remove: (name: string) => {
      share.changed({ previous: held.get(name) });
      held.delete(name);
    },
  };
}

const names = (count: number) =>
  Array.from({ length: count }, (_, index) => `pod-${index}`);

describe('the byte budget of a Kubernetes cluster', () => {
  it('ends a list in the middle, and says what to do', () => {
    const { list } = cacheOf();
    expect(() => list(names(20))).toThrow(
      /more than is kept of one Kubernetes cluster.*reading pods stopped\. Watch fewer namespaces/,
    );
  });

  it('lets the same list be read again and again', () => {
    const { list, budget } = cacheOf();
    for (let times = 0; times < 5; times++) list(names(7));
    expect(budget.heldBytes).toBeGreaterThan(7 * KB);
    expect(budget.heldBytes).toBeLessThan(9 * KB);
  });

  it('forgets what a list that was cut short had read', () => {
    const { list, share } = cacheOf();
    expect(() => list(names(20))).toThrow(/more than/);
    share.settled();
    list(names(7));
  });

  it('counts what events add, replace and remove', () => {
    const { put, remove, budget } = cacheOf();
    for (let times = 0; times < 100; times++) put(object('same'));
    names(6).forEach(each => put(object(each)));
    expect(() => {
      put(object('more'));
      put(object('too-much'));
      put(object('far-too-much'));
    }).toThrow(/more than/);
    names(6).forEach(remove);
    put(object('again'));
    expect(budget.heldBytes).toBeGreaterThan(KB);
  });

  it('is one for all kinds', () => {
    const { budget, list } = cacheOf();
    list(names(6));
    const other = cacheOf(budget, 'secrets');
    expect(() => other.list(names(6))).toThrow(/reading secrets stopped/);
  });

  it('measures what is kept, not what was sent', () => {
    const budget = createByteBudget(10 * KB);
    const share = budget.share<KubernetesObject>({
      plural: 'pods',
      project: each => ({ ...each, metadata: { name: each.metadata.name } }),
    });
    const kept = names(50).map(each => share.project(object(each)));
    kept.forEach(current => share.changed({ current }));
    expect(budget.heldBytes).toBeLessThan(5 * KB);
  });
});
