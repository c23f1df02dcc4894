import { createGate } from './gate';

const never = new AbortController().signal;
const settle = () => new Promise(resolve => setImmediate(resolve));

/** Enters as often as asked; tells in which order they were let in. */
function crowd(limit: () => number) {
  const gate = createGate(limit);
  const entered: string[] = [];
  const leave = new Map<string, () => void>();
  const enter = (name: string, signal = never) =>
    gate.enter(signal).then(
      free => {
        entered.push(name);
        leave.set(name, free);
      },
      reason => void entered.push(`${name} gave up: ${reason.message}`),
    );
  return { gate, entered, enter, leave: (name: string) => leave.get(name)!() };
}

it('lets in as many as allowed, the others in the order in which they came', async () => {
  const { gate, entered, enter, leave } = crowd(() => 2);
  ['a', 'b', 'c', 'd'].forEach(name => void enter(name));
  await settle();
  expect(entered).toEqual(['a', 'b']);
  expect([gate.inside, gate.waiting]).toEqual([2, 2]);
  leave('b');
  await settle();
  expect(entered).toEqual(['a', 'b', 'c']);
  leave('a');
  leave('c');
  await settle();
  expect(entered).toEqual(['a', 'b', 'c', 'd']);
  leave('d');
  expect([gate.inside, gate.waiting]).toEqual([0, 0]);
});

it('counts a place that is given back twice only once', async () => {
  const { gate, entered, enter, leave } = crowd(() => 1);
  ['a', 'b', 'c'].forEach(name => void enter(name));
  await settle();
  leave('a');
  leave('a');
  await settle();
  expect(entered).toEqual(['a', 'b']);
  expect(gate.inside).toBe(1);
});

it('forgets who gives up while waiting, and lets the next one in', async () => {
  const { gate, entered, enter, leave } = crowd(() => 1);
  const impatient = new AbortController();
  void enter('a');
  void enter('b', impatient.signal);
  void enter('c');
  impatient.abort(new Error('too long'));
  await settle();
  expect(entered).toEqual(['a', 'b gave up: too long']);
  expect(gate.waiting).toBe(1);
  leave('a');
  await settle();
  expect(entered).toContain('c');
});

it('does not let in who has given up before, nor take the place from who was let in', async () => {
  const { gate, entered, enter } = crowd(() => 2);
  await enter('late', AbortSignal.abort(new Error('gone')));
  const later = new AbortController();
  await enter('in', later.signal);
  later.abort(new Error('after the fact'));
  await settle();
  expect(entered).toEqual(['late gave up: gone', 'in']);
  expect(gate.inside).toBe(1);
});

it('follows a limit that changes, and always lets one in', async () => {
  let limit = 0;
  const { entered, enter, leave } = crowd(() => limit);
  ['a', 'b', 'c', 'd'].forEach(name => void enter(name));
  await settle();
  expect(entered).toEqual(['a']);
  limit = 3;
  leave('a');
  await settle();
  expect(entered).toEqual(['a', 'b', 'c', 'd']);
});
