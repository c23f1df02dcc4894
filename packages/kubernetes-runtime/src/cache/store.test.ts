import { configMap } from '../__testUtils__/scriptedClient';
import { createStore } from './store';

const byColour = {
  colour: (object: { metadata: { labels?: Record<string, string> } }) =>
    [object.metadata.labels?.colour].filter(c => c !== undefined),
};
const names = (objects: Array<{ metadata: { name: string } }>) =>
  objects.map(object => object.metadata.name).sort();

it('never takes an older or equal version of an object', () => {
  const store = createStore();
  const a10 = configMap('a', '10');
  expect(store.put(a10)).toEqual({ current: a10 });
  expect(store.put(configMap('a', '9'))).toBeUndefined();
  expect(store.put(configMap('a', '10'))).toBeUndefined();
  const a11 = configMap('a', '11');
  expect(store.put(a11)).toEqual({ previous: a10, current: a11 });
  expect(store.get({ namespace: 'x', name: 'a' })).toBe(a11);
});

it('takes another content of the same version only where everything is read again', () => {
  const store = createStore();
  const pruned = configMap('a', '10');
  const whole = configMap('a', '10', { labels: { colour: 'red' } });
  store.put(pruned);
  const list = { items: [whole], resourceVersion: '11' };
  expect(store.replace(list, {})).toEqual([]);
  expect(store.replace(list, { reread: true })).toEqual([
    { previous: pruned, current: whole },
  ]);
  expect(store.replace(list, { reread: true })).toEqual([]);
});

it('removes what is not newer than the removal', () => {
  const store = createStore();
  const again = configMap('a', '20');
  store.put(again);
  expect(store.remove(again.metadata, '15')).toBeUndefined();
  expect(store.remove(again.metadata, '21')).toEqual({ previous: again });
  expect(store.remove(again.metadata, '22')).toBeUndefined();
  expect(store.list()).toEqual([]);
});

it('lists a namespace or all', () => {
  const store = createStore();
  store.put(configMap('a', '1'));
  store.put(configMap('b', '2', { namespace: 'y' }));
  expect(names(store.list())).toEqual(['a', 'b']);
  expect(names(store.list('y'))).toEqual(['b']);
  expect(store.list('z')).toEqual([]);
  expect(store.get({ namespace: 'x', name: 'b' })).toBeUndefined();
});

it('keeps indexes up to date', () => {
  const store = createStore(byColour);
  store.put(configMap('a', '1', { labels: { colour: 'red' } }));
  store.put(configMap('b', '2', { labels: { colour: 'red' } }));
  expect(names(store.byIndex('colour', 'red'))).toEqual(['a', 'b']);
  store.put(configMap('a', '3', { labels: { colour: 'blue' } }));
  expect(names(store.byIndex('colour', 'red'))).toEqual(['b']);
  expect(names(store.byIndex('colour', 'blue'))).toEqual(['a']);
  store.remove({ namespace: 'x', name: 'b' }, '4');
  expect(store.byIndex('colour', 'red')).toEqual([]);
  expect(() => store.byIndex('shape', 'round')).toThrow('no index "shape"');
});

describe('replace', () => {
  it('makes the scope equal to the list and tells each difference', () => {
    const store = createStore();
    const [gone, same, old] = [
      configMap('gone', '1'),
      configMap('same', '2'),
      configMap('old', '3'),
    ];
    [gone, same, old].forEach(object => store.put(object));
    const elsewhere = configMap('elsewhere', '4', { namespace: 'y' });
    store.put(elsewhere);
    const [newer, fresh] = [configMap('old', '7'), configMap('fresh', '8')];
    const changes = store.replace(
      { items: [configMap('same', '2'), newer, fresh], resourceVersion: '9' },
      { namespace: 'x' },
    );
    expect(changes).toEqual([
      { previous: gone },
      { previous: old, current: newer },
      { current: fresh },
    ]);
    expect(names(store.list())).toEqual(['elsewhere', 'fresh', 'old', 'same']);
  });

  it('keeps what was written after the list was made', () => {
    const store = createStore();
    const written = configMap('written', '12');
    store.put(written);
    const list = { items: [], resourceVersion: '10' };
    expect(store.replace(list, {})).toEqual([]);
    expect(store.list()).toEqual([written]);
  });

  it('goes back only on a reset', () => {
    const store = createStore();
    store.put(configMap('a', '100'));
    store.put(configMap('b', '101'));
    const list = { items: [configMap('a', '3')], resourceVersion: '5' };
    expect(store.replace(list, {})).toEqual([]);
    expect(store.replace(list, { reset: true })).toHaveLength(2);
    expect(store.list()).toEqual(list.items);
  });
});
