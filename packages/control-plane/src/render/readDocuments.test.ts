import { readDocuments } from './readDocuments';

const objects = (text: string) =>
  readDocuments(text, 'a.yaml').map(each => each.object);

describe('readDocuments', () => {
  it.each<[string, string, unknown[]]>([
    ['nothing', '', []],
    ['only a comment', '# nothing\n', []],
    ['empty documents', '---\n---\na: 1\n---\n', [{ a: 1 }]],
    ['several documents', 'a: 1\n---\nb: 2\n', [{ a: 1 }, { b: 2 }]],
    [
      'anchors and merges',
      'a: &a { b: 1 }\nc: { <<: *a, d: 2 }\n',
      [{ a: { b: 1 }, c: { b: 1, d: 2 } }],
    ],
    [
      'values as kubectl does',
      'a: 0644\nb: yes\nc: off\nd: 22:22\ne: 2024-01-01\nf: "yes"\ng: 1_0\nh: 4.1.8\ni: 12:30:45\nj: ~\n',
      [
        {
          a: 420,
          b: true,
          c: false,
          d: '22:22',
          e: '2024-01-01',
          f: 'yes',
          g: 10,
          h: '4.1.8',
          i: '12:30:45',
          j: null,
        },
      ],
    ],
    ['JSON', '{"a": [1, "x"]}', [{ a: [1, 'x'] }]],
    ['a list in JSON', '[{"a": 1}, {"b": 2}]', [{ a: 1 }, { b: 2 }]],
    [
      'an object of kind List',
      'kind: List\nitems:\n  - a: 1\n  - kind: List\n    items: [{ b: 2 }]\n',
      [{ a: 1 }, { b: 2 }],
    ],
  ])('reads %s', (_, text, expected) => {
    expect(objects(text)).toEqual(expected);
  });

  it('says where each comes from', () => {
    expect(readDocuments('a: 1', 'b.json')).toEqual([
      { object: { a: 1 }, source: 'b.json' },
    ]);
  });

  it.each<[string, string]>([
    ['an open bracket', 'a: [1'],
    ['wrong indentation', 'a: 1\n b: 2\n- c'],
    ['a key twice', 'a: 1\na: 2'],
    ['a reference to nothing', 'a: *nowhere'],
  ])('refuses %s, and says so in one line', (_, text) => {
    expect(() => objects(text)).toThrow(
      /^a\.yaml: neither YAML nor JSON: [^\n]+$/,
    );
  });

  it('shows nothing of what it cannot read', () => {
    const secret = 'kind: Secret\nstringData:\n  password: hush\n bad: [';
    expect(() => objects(secret)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('hush') }),
    );
  });
});
