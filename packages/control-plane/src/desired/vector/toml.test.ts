import { vectorToml } from './toml';

const none = { sources: [], transforms: [], sinks: [] };

describe('vectorToml (operator-spec 3.20)', () => {
  it.each([
    ['nothing', none, undefined, ''],
    ['text of the user', none, 'data_dir = "/x"', 'data_dir = "/x"\n'],
    [
      'a source, which has no inputs',
      { ...none, sources: [{ name: 'a', type: 'file', inputs: ['x'] }] },
      undefined,
      '\n[sources.a]\ntype = "file"\n',
    ],
    [
      'a transform with several inputs',
      {
        ...none,
        transforms: [
          {
            name: 't',
            type: 'remap',
            inputs: ['a', 'b'],
            config: 'source = ""',
          },
        ],
      },
      undefined,
      '\n[transforms.t]\ntype = "remap"\ninputs = ["a", "b"]\nsource = ""\n',
    ],
    [
      'a sink with a table of its own',
      {
        ...none,
        sinks: [
          {
            name: 's',
            type: 'console',
            inputs: ['t'],
            config: '[sinks.s.encoding]\ncodec = "json"',
          },
        ],
      },
      '# mine',
      '# mine\n\n[sinks.s]\ntype = "console"\ninputs = ["t"]\n[sinks.s.encoding]\ncodec = "json"\n',
    ],
  ])('writes %s', (_case, components, config, expected) => {
    expect(vectorToml(components, config)).toBe(expected);
  });

  it('puts sources before transforms before sinks', () => {
    const one = (name: string) => [{ name, type: 't', inputs: [] }];
    const text = vectorToml(
      { sinks: one('c'), sources: one('a'), transforms: one('b') },
      undefined,
    );
    expect(text.match(/\[\w+\.\w\]/g)).toEqual([
      '[sources.a]',
      '[transforms.b]',
      '[sinks.c]',
    ]);
  });
});
