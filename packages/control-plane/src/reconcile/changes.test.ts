import { createManualClock } from '@k8ssandra-backstage/kubernetes-runtime';
import { createChanges } from './changes';
import type { ControlPlaneChange } from './types';

function setUp() {
  const clock = createManualClock();
  const stop = new AbortController();
  const errors: unknown[] = [];
  const changes = createChanges({
    clock,
    signal: stop.signal,
    onListenerError: error => errors.push(error),
  });
  const heard: ControlPlaneChange[] = [];
  changes.onChange(change => heard.push(change));
  return { clock, stop, errors, changes, heard };
}

describe('changes', () => {
  it('tells the first at once and those that follow together', async () => {
    const { clock, changes, heard } = setUp();
    changes.tell({ clusters: ['a'] });
    await clock.advance(0);
    expect(heard).toEqual([{ clusters: ['a'], removed: [], contexts: [] }]);
    changes.tell({ clusters: ['a'] });
    changes.tell({ clusters: ['b', 'a'], contexts: ['east'] });
    await clock.advance(19);
    expect(heard).toHaveLength(1);
    await clock.advance(1);
    expect(heard[1]).toEqual({
      clusters: ['a', 'b'],
      removed: [],
      contexts: ['east'],
    });
  });

  it('tells the last word about a cluster', async () => {
    const { clock, changes, heard } = setUp();
    changes.tell({ clusters: ['a'], removed: ['b'] });
    changes.tell({ removed: ['a'], clusters: ['b'] });
    await clock.advance(0);
    expect(heard).toEqual([{ clusters: ['b'], removed: ['a'], contexts: [] }]);
  });

  it('goes on when a listener throws, and ends when it is told to', async () => {
    const { clock, stop, errors, changes, heard } = setUp();
    changes.onChange(() => {
      throw new Error('listener');
    });
    changes.tell({ clusters: ['a'] });
    await clock.advance(0);
    expect(errors).toHaveLength(1);
    expect(heard).toHaveLength(1);
    stop.abort();
    changes.tell({ clusters: ['b'] });
    await clock.advance(100);
    expect(heard).toHaveLength(1);
    expect(clock.pending).toBe(0);
  });
});
