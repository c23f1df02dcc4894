import { aTask, aTaskPart } from '../__testUtils__/tasks';
import { aCluster, aDatacenter } from '../__testUtils__/views';
import { drawnTaskState, momentOf, percentThrough, sizeOf } from './taskFacts';

describe('how far a task is in a datacenter', () => {
  it.each([
    [{ succeeded: 2, failed: 0 }, 3, 67],
    [{ succeeded: 2, failed: 1 }, 3, 100],
    [{ succeeded: 0, failed: null }, 3, 0],
    // the datacenter shrank meanwhile
    [{ succeeded: 5, failed: 0 }, 3, 100],
    [{ succeeded: null, failed: null }, 3, null],
    [{ succeeded: 2, failed: 0 }, null, null],
    [{ succeeded: 0, failed: 0 }, 0, null],
    [{ state: 'complete', succeeded: null }, null, 100],
  ] as const)('%p of %p nodes is %p %%', (part, size, percent) => {
    expect(percentThrough(aTaskPart(part), size)).toBe(percent);
  });

  it('is of the nodes that are asked for there', () => {
    const cluster = aCluster({ datacenters: [aDatacenter()] });
    expect(sizeOf(cluster, aTaskPart())).toBe(3);
    expect(sizeOf(cluster, aTaskPart({ context: 'elsewhere' }))).toBeNull();
  });
});

it.each([
  [{ completedAgeSeconds: 5, startedAgeSeconds: 60 }, 'ended', 5],
  [{ startedAgeSeconds: 60 }, 'started', 60],
  [{ startedAgeSeconds: null, createdAgeSeconds: 90 }, 'created', 90],
  [{ startedAgeSeconds: null, createdAgeSeconds: null }, 'created', null],
] as const)('the moment of %p is when it %s', (over, what, seconds) => {
  expect(momentOf(aTask(over))).toEqual({ what, seconds });
});

it('nothing of a task is drawn as down: it is work, not a node', () => {
  const all = [
    'waiting',
    'running',
    'complete',
    'failed',
    'invalid',
    'deleting',
    'cancelled',
    'blocked',
    'unreachable',
  ] as const;
  expect(all.map(drawnTaskState)).not.toContain('down');
});
