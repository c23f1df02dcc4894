import { readFileSync } from 'node:fs';
import { Language, Parser, type Node } from 'web-tree-sitter';
import { CASES, fileOf } from './cases';

const GRAMMAR = 'tree-sitter-c-sharp/tree-sitter-c_sharp.wasm';

let parser: Parser;

beforeAll(async () => {
  await Parser.init();
  parser = new Parser();
  parser.setLanguage(
    await Language.load(readFileSync(require.resolve(GRAMMAR))),
  );
});

function nodesOf(text: string): Node[] {
  const tree = parser.parse(text)!;
  const found: Node[] = [];
  const visit = (node: Node) => {
    found.push(node);
    node.children.forEach(each => each && visit(each));
  };
  visit(tree.rootNode);
  return found;
}

const calls = (nodes: Node[]) =>
  nodes
    .filter(each => each.type === 'invocation_expression')
    .map(each => each.childForFieldName('function')!.text.split('.').pop());

it.each(CASES)('C#: %s has no error in its syntax', (_, facts) => {
  const nodes = nodesOf(fileOf('csharp', facts, 'Program.cs'));
  expect(nodes.filter(each => each.isError || each.isMissing)).toEqual([]);
  expect(calls(nodes).includes('WithCredentials')).toBe(facts.login !== null);
  expect(calls(nodes).includes('WithSSL')).toBe(facts.tls !== null);
  expect(calls(nodes).includes('SetCertificateCollection')).toBe(
    facts.tls?.clientCertificate === true,
  );
  // a name that broke out would be more than one literal
  const expected = 2 + (facts.login ? 2 : 0) + (facts.tls ? 1 : 0);
  const certificate = facts.tls?.clientCertificate ? 2 : 0;
  expect(nodes.filter(each => each.type === 'string_literal')).toHaveLength(
    expected + certificate,
  );
});

it('notices what does not parse', () => {
  const nodes = nodesOf('var cluster = Cluster.Builder(.Build();');
  expect(nodes.some(each => each.isError || each.isMissing)).toBe(true);
});
