import { annotations } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { memo } from './memo';
import { dc, newCluster } from './__testUtils__/snapshots';

describe('memo', () => {
  const cluster = () => newCluster([dc('dc1', 'east')]);

  it('builds once for one specification, whatever its status', () => {
    const build = jest.fn(() => ({}));
    const first = memo(cluster(), 'once', build);
    const second = memo(
      { ...cluster(), status: { observedGeneration: 1 } },
      'once',
      build,
    );
    expect(second).toBe(first);
    expect(build).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['size', newCluster([dc('dc1', 'east', { size: 4 })])],
    [
      'annotation',
      newCluster([dc('dc1', 'east')], { annotations: { a: 'b' } }),
    ],
    ['name', newCluster([dc('dc1', 'east')], { name: 'other' })],
  ])('builds again for another %s', (_, other) => {
    const build = jest.fn(() => ({}));
    memo(cluster(), `again-${_}`, build);
    memo(other, `again-${_}`, build);
    expect(build).toHaveBeenCalledTimes(2);
  });

  it.each([annotations.claim, annotations.rebuildDc])(
    'does not build again for the note %s, which no builder reads',
    note => {
      const build = jest.fn(() => ({}));
      memo(cluster(), note, build);
      const noted = newCluster([dc('dc1', 'east')], {
        annotations: { [note]: 'dc1' },
      });
      memo(noted, note, build);
      expect(build).toHaveBeenCalledTimes(1);
    },
  );

  it('remembers an absent value too', () => {
    const build = jest.fn(() => undefined);
    memo(cluster(), 'absent', build);
    memo(cluster(), 'absent', build);
    expect(build).toHaveBeenCalledTimes(1);
  });
});
