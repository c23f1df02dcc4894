import { configMap } from '../__testUtils__/scriptedClient';
import { createIndexes } from './indexes';
import { stripManagedFields } from './stripManagedFields';

const labelled = (name: string, ...colours: string[]) =>
  configMap(name, '1', { labels: { colours: colours.join(' ') } });
const make = () =>
  createIndexes({
    colour: object =>
      (object.metadata.labels?.colours ?? '').split(' ').filter(Boolean),
    name: object => [object.metadata.name],
  });
const names = (objects: Array<{ metadata: { name: string } }>) =>
  objects.map(({ metadata }) => metadata.name);

it('finds an object under each of its keys, in each index, until it is removed', () => {
  const indexes = make();
  const a = labelled('a', 'red', 'blue');
  const b = labelled('b', 'red');
  const plain = labelled('plain');
  [a, b, plain].forEach(indexes.add);
  expect(names(indexes.find('colour', 'red'))).toEqual(['a', 'b']);
  expect(names(indexes.find('colour', 'blue'))).toEqual(['a']);
  expect(names(indexes.find('name', 'plain'))).toEqual(['plain']);
  [a, plain].forEach(indexes.remove);
  expect(names(indexes.find('colour', 'red'))).toEqual(['b']);
  expect(indexes.find('colour', 'blue')).toEqual([]);
  expect(indexes.find('name', 'plain')).toEqual([]);
});

it('removes an object under the keys it was added with, though it says others now', () => {
  const indexes = make();
  const a = labelled('a', 'red');
  indexes.add(a);
  a.metadata.labels = { colours: 'blue' };
  indexes.remove(a);
  expect(indexes.find('colour', 'red')).toEqual([]);
});

it('hands out a list of its own', () => {
  const indexes = make();
  indexes.add(labelled('a', 'red'));
  indexes.find('colour', 'red').pop();
  expect(indexes.find('colour', 'red')).toHaveLength(1);
});

it('says which index there is not, also of names that every object has', () => {
  expect(() => make().find('shape', 'x')).toThrow('no index "shape"');
  expect(() => make().find('constructor', 'x')).toThrow('"constructor"');
});

it('takes managedFields out and nothing else', () => {
  const object = labelled('a', 'red');
  const whole = structuredClone(object);
  Object.assign(object.metadata, { managedFields: [{ manager: 'm' }] });
  expect(stripManagedFields(object)).toEqual(whole);
});
