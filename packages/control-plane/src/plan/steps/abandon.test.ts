import { annotations } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { attention, edit, lose, running } from '../__testUtils__/running';

describe('a region that was given up', () => {
  it.each<[string, string, string[], string[]]>([
    ['is told while it can be seen', 'west', [], ['west']],
    ['is named once for all', 'east, west', [], ['east and west']],
    ['is no trouble while it is away', 'west', ['west'], []],
    ['of a name that nobody knows is no trouble', 'moon', [], []],
  ])('%s', (_, value, away, told) => {
    const world = running();
    away.forEach(each => lose(world, each));
    edit(
      world,
      ({ metadata }) => {
        metadata.annotations![annotations.abandon] = value;
      },
      { bump: false },
    );
    expect(attention(world)).toEqual(
      told.map(each =>
        expect.stringContaining(`still gives up ${each}, which`),
      ),
    );
    expect(world.plan().settled).toBe(away.length === 0);
  });
});
