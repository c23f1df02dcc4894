import { readState } from './readState';
import {
  contextFile,
  removeStateFolders,
  stateFolder,
} from './__testUtils__/stateFolder';

afterAll(removeStateFolders);

const map = { kind: 'ConfigMap', apiVersion: 'v1', metadata: { name: 'a' } };
const read = (files: Record<string, unknown>) => readState(stateFolder(files));

describe('a directory', () => {
  it('is read file by file, each a context', () => {
    const { contexts, ignored } = read({
      'b.json': contextFile('west', map),
      'a.json': contextFile('east', map, map),
      'label.json': { rules: [] },
      'writes.jsonl': 'not json',
      'notes.txt': '{',
    });
    expect(contexts.map(each => [each.name, each.objects.length])).toEqual([
      ['east', 1],
      ['west', 1],
    ]);
    expect(ignored).toEqual(['label.json']);
  });

  it('may hold lists as kubectl prints them, named after their context', () => {
    const inner = {
      kind: 'ConfigMapList',
      items: [{ ...map, metadata: { name: 'b' } }],
    };
    const { contexts } = read({
      'prod-east.json': { kind: 'List', items: [map, inner] },
      'west.json': { context: 'prod-west', objects: [map] },
    });
    expect(contexts.map(each => [each.name, each.objects.length])).toEqual([
      ['prod-east', 2],
      ['prod-west', 1],
    ]);
  });

  it('may say what could be reached, what was noted, and what was refused', () => {
    const order = { kind: 'K8ssandraCluster', metadata: { name: 'demo' } };
    const state = read({
      'reachability.json': { east: { state: 'down' } },
      'status.json': {
        'db/demo': { error: 'None', since: '<time>' },
        'db/odd': 7,
      },
      'input.json': order,
      'rejected.json': { rejected: 403, message: 'no' },
    });
    expect([...state.reachability.keys()]).toEqual(['east']);
    expect([...state.statuses]).toEqual([['db/demo', { error: 'None' }]]);
    expect(state.refused).toMatchObject({
      message: 'no',
      cluster: { metadata: { name: 'demo', namespace: 'default' } },
    });
  });

  it('tells of no refusal where something is there', () => {
    const { refused } = read({
      'east.json': contextFile('east', map),
      'input.json': { kind: 'K8ssandraCluster', metadata: { name: 'demo' } },
      'rejected.json': { message: 'no' },
    });
    expect(refused).toBeUndefined();
  });

  it.each<[string, Record<string, unknown>, RegExp]>([
    [
      'a text that is no JSON',
      { 'a.json': '{"context": east}' },
      /a\.json: is not JSON \(line 1, column 13\)/,
    ],
    [
      'one that is cut off',
      { 'a.json': '{\n"context": "e' },
      /a\.json: is not JSON: it ends too early \(line 2, column 14\)/,
    ],
    [
      'an empty file',
      { 'a.json': '' },
      /it ends too early \(line 1, column 1\)/,
    ],
    [
      'one with a comma too many',
      { 'a.json': '{"a": [1,\n2,]}' },
      /\(line 2, column 3\)/,
    ],
    [
      'a list',
      { 'a.json': [map] },
      /^a\.json: is not an object: give \{"context"/,
    ],
    ['a number', { 'a.json': '7' }, /^a\.json: is not an object/],
    [
      'no context',
      { 'a.json': { objects: [] } },
      /^a\.json: context: is not a name: .*"a"$/,
    ],
    [
      'a context that is no text',
      { 'a.json': { context: 7, objects: [] } },
      /^a\.json: context:/,
    ],
    [
      'objects that are no list',
      { 'a.json': { context: 'a', objects: {} } },
      /^a\.json: objects: is not a list/,
    ],
    [
      'no objects',
      { 'a.json': { context: 'a' } },
      /^a\.json: objects: is not a list/,
    ],
    [
      'a context that is given twice',
      { 'a.json': contextFile('x', map), 'b.json': contextFile('x', map) },
      /^b\.json: context: "x" is given in a\.json as well/,
    ],
    [
      'reachability that is a list',
      { 'reachability.json': [] },
      /^reachability\.json: is not an object/,
    ],
    [
      'a context of it that is wrong',
      { 'reachability.json': { east: { state: 1 } } },
      /^reachability\.json: "east"\.state:/,
    ],
  ])('is refused with %s', (_, files, message) => {
    expect(() => read(files)).toThrow(message);
  });

  it.each<[string, unknown, string]>([
    [
      'an entry that is no object',
      { objects: [{ object: 7 }] },
      'a.json: objects[0].object is not an object of Kubernetes: it is left out',
    ],
    [
      'one without a kind',
      { objects: [{ object: { metadata: { name: 'b' } } }] },
      'a.json: objects[0].object.kind is missing: it is left out',
    ],
    [
      'one without metadata',
      { objects: [{ kind: 'Pod' }] },
      'a.json: objects[0].metadata.name is missing: it is left out',
    ],
    [
      'one without a name',
      { objects: [{ object: { kind: 'Pod', metadata: { name: null } } }] },
      'a.json: objects[0].object.metadata.name is missing: it is left out',
    ],
    [
      'one in a list',
      { items: [{ kind: 'List', items: [{}] }] },
      'a.json: items[0].items[0].kind is missing: it is left out',
    ],
  ])('is read without %s', (_, file, note) => {
    const [found] = read({
      'a.json': { context: 'a', ...(file as object) },
    }).contexts;
    expect(found).toMatchObject({ objects: [], notes: [note] });
  });

  it('is read without fields of another form than they must have', () => {
    const pod = {
      kind: 'Pod',
      metadata: { name: 'a', labels: null },
      spec: null,
      status: { phase: 'Running', conditions: {}, containerStatuses: [null] },
    };
    const [found] = read({
      'a.json': contextFile('a', map, pod as any),
    }).contexts;
    expect(found.objects[1]).toMatchObject({
      metadata: { name: 'a' },
      status: { phase: 'Running', containerStatuses: [] },
    });
    expect(found.notes).toEqual([
      'a.json: objects[1].object.status.conditions is not a list: it is left out',
    ]);
  });

  it('is refused when it is not there, or is a file', () => {
    expect(() => readState('/nowhere/at/all')).toThrow(
      '/nowhere/at/all: there is no such directory',
    );
    expect(() => readState(__filename)).toThrow(/is not a directory/);
  });

  it('never quotes what it cannot read: it may be a Secret', () => {
    const files = { 'a.json': '{"password": "canary", canary-2}' };
    expect(() => read(files)).toThrow(
      expect.objectContaining({
        message: expect.not.stringContaining('canary'),
      }),
    );
  });

  it('may begin with a byte order mark', () => {
    const text = `\uFEFF${JSON.stringify(contextFile('east', map))}`;
    expect(read({ 'a.json': text }).contexts).toHaveLength(1);
  });
});
