import { createTurns } from './turns';

it('lets so many go at a time, each in its turn, and nobody is left behind by a failure', async () => {
  const turns = createTurns(2);
  const log: string[] = [];
  const ends: Array<() => void> = [];
  const go = (name: string, fails = false) =>
    turns.take(async () => {
      log.push(name);
      await new Promise<void>(resolve => ends.push(resolve));
      if (fails) throw new Error(name);
      return name;
    });
  const all = [go('a'), go('b', true), go('c'), go('d')];
  await Promise.resolve();
  expect(log).toEqual(['a', 'b']);
  ends[1]();
  await expect(all[1]).rejects.toThrow('b');
  expect(log).toEqual(['a', 'b', 'c']);
  ends[0]();
  expect(await all[0]).toBe('a');
  expect(log).toEqual(['a', 'b', 'c', 'd']);
  ends[2]();
  ends[3]();
  expect(await Promise.all(all.slice(2))).toEqual(['c', 'd']);
  const after = go('e');
  expect(log.at(-1)).toBe('e');
  ends[4]();
  await after;
});
