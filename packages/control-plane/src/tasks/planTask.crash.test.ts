import { Killed } from '../plan/__testUtils__/world';
import { newTask } from './__testUtils__/snapshots';
import { TaskWorld } from './__testUtils__/taskWorld';

const inOrder = () => new TaskWorld(newTask());
const parallel = () => new TaskWorld(newTask({ dcConcurrencyPolicy: 'Allow' }));
const failing = () => {
  const world = inOrder();
  world.failing.add('dc2');
  return world;
};
const ended = (world: TaskWorld) => {
  world.run();
  world.writes.length = 0;
  return world;
};
const deleted = () => {
  const world = ended(inOrder());
  world.delete();
  return world;
};
const expired = () => {
  const world = ended(inOrder());
  world.now += 2 * 86_400_000;
  return world;
};

/** Every run that is killed after one write, after two, and so on to the last. */
function* everyKill(start: () => TaskWorld): Generator<TaskWorld> {
  for (let after = 1; ; after++) {
    const world = start();
    world.killAfter = after;
    try {
      world.run();
      return;
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
    world.killAfter = undefined;
    yield world;
  }
}

const picture = (world: TaskWorld) => ({
  status: world.task?.status,
  children: world.children.map(each => [each.metadata.name, each.status]),
});

describe('a task that is killed after any single write', () => {
  it.each([
    ['one after the other', inOrder, 3, 7],
    ['all at once', parallel, 3, 5],
    ['one after the other, and one fails', failing, 2, 5],
  ])(
    '%s comes to the same end and does nothing twice',
    (_, start, made, atLeast) => {
      const undisturbed = start();
      undisturbed.run();
      const expected = picture(undisturbed);
      expect(expected.children).toHaveLength(made);
      expect(expected.status?.completionTime).toBeDefined();
      let kills = 0;
      for (const world of everyKill(start)) {
        kills += 1;
        world.run();
        expect(picture(world)).toEqual(expected);
        const creates = world.writes.filter(each => each.startsWith('create'));
        expect(creates).toHaveLength(made);
        expect(world.plan().settled).toBe(true);
      }
      expect(kills).toBeGreaterThanOrEqual(atLeast);
    },
  );

  it('one after the other never has two at work', () => {
    for (const world of everyKill(inOrder)) {
      world.run(() => {
        const busy = world.children.filter(
          each => !each.status?.completionTime,
        );
        expect(busy.length).toBeLessThanOrEqual(1);
      });
    }
  });

  it.each([
    ['deleted by a person', deleted, 4],
    ['over its time to live', expired, 5],
  ])('and is %s leaves nothing behind', (_, start, atLeast) => {
    let kills = 0;
    for (const world of everyKill(start)) {
      kills += 1;
      world.run();
      expect(world.task).toBeUndefined();
      expect(world.children).toEqual([]);
    }
    // the last write is the end itself
    expect(kills).toBeGreaterThanOrEqual(atLeast - 1);
  });

  it('writes nothing once it is over', () => {
    const world = ended(parallel());
    world.run();
    expect(world.writes).toEqual([]);
  });
});
