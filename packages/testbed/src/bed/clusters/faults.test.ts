import { createFaultSwitch } from './faults';

describe('createFaultSwitch', () => {
  const setup = () => {
    const done: string[] = [];
    const note = (name: string) => () => void done.push(name);
    const later = (name: string) => async () => {
      await new Promise(setImmediate);
      done.push(name);
    };
    const faults = createFaultSwitch({
      name: 'east',
      pause: note('pause'),
      resume: note('resume'),
      kill: later('kill'),
      restart: later('restart'),
    });
    return { done, faults };
  };

  it.each<[string, Array<'none' | 'hang' | 'down'>, string[]]>([
    ['hangs and wakes', ['hang', 'none'], ['pause', 'resume']],
    ['ends and starts again', ['down', 'none'], ['kill', 'restart']],
    ['wakes before it ends', ['hang', 'down'], ['pause', 'resume', 'kill']],
    ['starts before it hangs', ['down', 'hang'], ['kill', 'restart', 'pause']],
    ['does nothing twice', ['down', 'down'], ['kill']],
  ])('%s', async (_, modes, expected) => {
    const { done, faults } = setup();
    await Promise.all(modes.map(mode => faults.setFaults({ mode })));
    expect(done).toEqual(expected);
    expect(faults.faults.mode).toBe(modes.at(-1));
  });

  it('says what only the simulator can do', async () => {
    const { done, faults } = setup();
    await expect(faults.setFaults({ mode: 'slow' })).rejects.toThrow(
      'slow is for the simulator only',
    );
    expect(done).toEqual([]);
  });
});
