import { describeWith } from '../support/requirements';
import { CASES, fileOf } from './cases';
import { python, run } from './tools';

/** Parses a program with Python itself, and says which texts and which named arguments stand in it. */
const READER = `
import ast, json, sys
for text in json.load(sys.stdin):
    nodes = list(ast.walk(ast.parse(text)))
    print(json.dumps({
        "texts": [n.value for n in nodes if isinstance(n, ast.Constant)],
        "named": [n.arg for n in nodes if isinstance(n, ast.keyword)],
        "imported": [a.name for n in nodes if isinstance(n, ast.ImportFrom) for a in n.names],
    }))
`;

describeWith(python, 'Python', () => {
  it('reads each snippet as it is meant', () => {
    const texts = CASES.map(([, facts]) => fileOf('python', facts, 'main.py'));
    const output = run(python.path!, ['-c', READER], {
      input: JSON.stringify(texts),
    });
    const read = output
      .trim()
      .split('\n')
      .map(each => JSON.parse(each));
    expect(read).toHaveLength(CASES.length);
    CASES.forEach(([name, facts], index) => {
      const { texts: found, named, imported } = read[index];
      expect([name, found]).toEqual([
        name,
        expect.arrayContaining([facts.host, facts.localDatacenter, facts.port]),
      ]);
      expect([name, named.includes('auth_provider')]).toEqual([
        name,
        facts.login !== null,
      ]);
      expect([name, named.includes('ssl_context')]).toEqual([
        name,
        facts.tls !== null,
      ]);
      expect(imported).toContain('TokenAwarePolicy');
    });
  });

  it('notices what does not parse', () => {
    const input = JSON.stringify(['cluster = Cluster(']);
    expect(() => run(python.path!, ['-c', READER], { input })).toThrow(
      'SyntaxError',
    );
  });
});
