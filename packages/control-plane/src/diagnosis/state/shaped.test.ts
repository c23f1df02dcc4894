import { shaped } from './shaped';
import { shapeOf, type Shape } from './shapes';

const shape: Shape = {
  fields: {
    name: 'text',
    size: 'number',
    stopped: 'flag',
    labels: { each: 'text' },
    items: { list: { fields: { name: 'text' } }, needs: 'name' },
  },
};

it.each<[string, unknown, unknown, string[]]>([
  ['what is as it must be', { name: 'a', size: 3 }, { name: 'a', size: 3 }, []],
  ['fields that nobody reads', { odd: [null, 7] }, { odd: [null, 7] }, []],
  ['numbers for texts', { name: 7 }, { name: '7' }, []],
  ['texts for numbers', { size: '3' }, { size: 3 }, []],
  ['texts for flags', { stopped: 'true' }, { stopped: true }, []],
  ['no text', { name: {} }, {}, ['name is not a text']],
  ['no number', { size: 'three' }, {}, ['size is not a number']],
  ['no flag', { stopped: 7 }, {}, ['stopped is neither true nor false']],
  ['no object', { labels: [] }, {}, ['labels is not an object']],
  ['no list', { items: 'a' }, {}, ['items is not a list']],
  [
    'entries of a list that say too little',
    { items: [{ name: 'a' }, {}, 7] },
    { items: [{ name: 'a' }] },
    ['items[1] has no name', 'items[2] is not an object'],
  ],
])('%s', (_, given, expected, told) => {
  const notes: string[] = [];
  const found = shaped(given, shape, (path, what) =>
    notes.push(`${path} ${what}`),
  );
  expect(found).toEqual(expected);
  expect(notes).toEqual(told);
});

it('tells where it stands', () => {
  const odd = jest.fn();
  const pod = { status: { conditions: [{ type: 'Ready', status: [] }] } };
  shaped(pod, shapeOf('Pod'), odd);
  expect(odd).toHaveBeenCalledWith(
    'status.conditions[0].status',
    'is not a text',
  );
});

it('reads of a kind that nobody knows its metadata', () => {
  const given = { kind: 'X', metadata: { name: 7 }, spec: 7 };
  expect(shaped(given, shapeOf('X'), () => {})).toEqual({
    ...given,
    metadata: { name: '7' },
  });
});
