import { diffOf } from './diff';

describe('what differs', () => {
  it.each([
    ['nothing', { a: 1 }, { a: 1 }, []],
    ['a value', { a: 1 }, { a: 2 }, [{ path: '/a', before: 1, after: 2 }]],
    [
      'texts, line by line and without what is not seen',
      {},
      { 'a\u202e': { b: 'one\ntwo\u001b[2J\u2066' } },
      [{ path: '/a ', after: { b: 'one\ntwo ' } }],
    ],
    ['a new one', {}, { a: 1 }, [{ path: '/a', after: 1 }]],
    ['one that is gone', { a: 1 }, {}, [{ path: '/a', before: 1 }]],
    ['null is a value', { a: null }, {}, [{ path: '/a', before: null }]],
    [
      'another type',
      { a: [1] },
      { a: { b: 1 } },
      [{ path: '/a', before: [1], after: { b: 1 } }],
    ],
    [
      'a name with the marks of pointers',
      { 'x/y~z': 1 },
      { 'x/y~z': 2 },
      [{ path: '/x~1y~0z', before: 1, after: 2 }],
    ],
    [
      'plain lists, by place',
      { a: [1, 2] },
      { a: [1, 3, 4] },
      [
        { path: '/a/1', before: 2, after: 3 },
        { path: '/a/2', after: 4 },
      ],
    ],
    [
      'lists of named things, by name',
      { racks: [{ name: 'r1' }, { name: 'r2', zone: 'a' }] },
      { racks: [{ name: 'r2', zone: 'b' }] },
      [
        { path: '/racks/0', before: { name: 'r1' } },
        { path: '/racks/0/zone', before: 'a', after: 'b' },
      ],
    ],
    [
      'datacenters, by the name in their metadata',
      { dcs: [{ metadata: { name: 'dc1' }, size: 3 }] },
      {
        dcs: [
          { metadata: { name: 'dc0' } },
          { metadata: { name: 'dc1' }, size: 4 },
        ],
      },
      [
        { path: '/dcs/0', after: { metadata: { name: 'dc0' } } },
        { path: '/dcs/1/size', before: 3, after: 4 },
      ],
    ],
    [
      'two of one name, by place',
      {
        a: [
          { name: 'x', v: 1 },
          { name: 'x', v: 2 },
        ],
      },
      {
        a: [
          { name: 'x', v: 1 },
          { name: 'x', v: 3 },
        ],
      },
      [{ path: '/a/1/v', before: 2, after: 3 }],
    ],
  ])('%s', (_, before, after, lines) => {
    expect(diffOf(before, after)).toEqual({ lines, omitted: 0 });
  });

  it('is no longer than is worth keeping, and says how much is left out', () => {
    const many = Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [`k${index}`, index]),
    );
    const { lines, omitted } = diffOf({}, many);
    expect([lines.length, omitted]).toEqual([200, 300]);

    const large = Object.fromEntries(
      Array.from({ length: 90 }, (_, index) => [`k${index}`, 'x'.repeat(1900)]),
    );
    const cut = diffOf({}, large);
    expect(JSON.stringify(cut.lines).length).toBeLessThan(65_000);
    expect(cut.lines.length + cut.omitted).toBe(90);
    const [line] = diffOf({}, { a: 'x'.repeat(9000) }).lines;
    expect(line.after).toHaveLength(2000);
  });

  it.each([
    [{ keystore_password: 'hunter2' }],
    [{ env: [{ name: 'DB_PASSWORD', value: 'hunter2' }] }],
    [{ args: ['--password', 'hunter2'] }],
    [{ command: 'run --token hunter2 --fast' }],
    [{ jvm: ['-Djavax.net.ssl.keyStorePassword=hunter2'] }],
    [{ url: 'https://admin:hunter2@example.org/x' }],
    [{ nested: { deep: { apiKey: 'hunter2', token: ['hunter2'] } } }],
    [{ credentials: { inner: { password: 'hunter2' } } }],
  ])('never shows a secret of %j', holder => {
    for (const [before, after] of [
      [{}, { spec: holder }],
      [{ spec: holder }, {}],
      [
        { spec: holder },
        JSON.parse(
          JSON.stringify({ spec: holder }).replace(/hunter2/g, 'other'),
        ),
      ],
    ]) {
      const { lines } = diffOf(before, after);
      expect(JSON.stringify(lines)).not.toContain('hunter2');
      expect(lines).not.toEqual([]);
    }
  });
});
