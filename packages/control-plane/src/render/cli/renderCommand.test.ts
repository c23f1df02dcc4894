import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXAMPLES } from '../../desired/__testUtils__/crds';
import { dc } from '../../plan/__testUtils__/snapshots';
import { written } from '../__testUtils__/documents';
import { renderCommand } from './renderCommand';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'render-'));
  const cluster = JSON.stringify(written('demo').object);
  const refused = written('demo', [dc('dc1', 'east', { size: 0 })]).object;
  const files: Record<string, string> = {
    'demo.json': cluster,
    'again.json': cluster,
    'refused.json': JSON.stringify(refused),
    'broken.yaml': 'a: [',
    'others.yaml':
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n---\n',
    'empty.yaml': '',
  };
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text);
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) =>
  renderCommand(args.map(each => each.replace('DIR', folder)));

describe('render', () => {
  it.each<[string, string[], RegExp]>([
    ['no file', [], /^--file is needed\.\n\nrender --file FILE/],
    [
      'a missing file',
      ['--file', 'DIR/no.yaml'],
      /no\.yaml: there is no such file\n$/,
    ],
    ['a folder', ['--file', 'DIR'], /cannot be read: EISDIR\n$/],
    [
      'a file that is not YAML',
      ['--file', 'DIR/broken.yaml'],
      /broken\.yaml: neither YAML nor JSON/,
    ],
    [
      'files without a cluster',
      ['--file', 'DIR/others.yaml'],
      /There is no K8ssandraCluster/,
    ],
    [
      'an empty file',
      ['--file', 'DIR/empty.yaml'],
      /There is no K8ssandraCluster/,
    ],
    [
      'a specification that is refused',
      ['--file', 'DIR/refused.json'],
      /refused\.json: .*: spec\.cassandra\.datacenters\[0\]\.size: \S/,
    ],
    [
      'an unknown context',
      ['--file', 'DIR/demo.json', '--contexts', 'east'],
      /datacenters\[1\]\.k8sContext: "west" is none of/,
    ],
    [
      'a cluster that is given twice',
      ['--file', 'DIR/demo.json', '--file', 'DIR/again.json'],
      /again\.json: .* given twice/,
    ],
    ['an unknown option', ['--fiel', 'x'], /--fiel.*\n\nrender --file FILE/s],
    [
      'an option without its value',
      ['--file'],
      /--file.*\n\nrender --file FILE/s,
    ],
    [
      'a loose argument',
      ['DIR/demo.json'],
      /demo\.json.*\n\nrender --file FILE/s,
    ],
  ])('refuses %s, and prints nothing', (_, args, message) => {
    const { status, output, errors } = run(...args);
    expect({ status, output }).toEqual({ status: 1, output: '' });
    expect(errors).toMatch(message);
    expect(errors).not.toContain('    at ');
  });

  it('prints JSON by context, and nothing else', () => {
    const { status, output, errors } = run(
      '--file',
      'DIR/demo.json',
      '-n',
      'db',
      '--control-plane',
      'hub',
      '--contexts',
      'west, east,',
    );
    expect({ status, errors }).toEqual({ status: 0, errors: '' });
    const objects = JSON.parse(output);
    expect(Object.keys(objects)).toEqual(['east', 'hub', 'west']);
    expect(objects.east[0]).toMatchObject({
      kind: 'CassandraDatacenter',
      metadata: { name: 'dc1', namespace: 'db' },
    });
  });

  it('takes several files', () => {
    const { status, errors } = run(
      '--file',
      'DIR/demo.json',
      '-f',
      'DIR/others.yaml',
    );
    expect({ status, errors }).toEqual({ status: 0, errors: '' });
  });

  it('shows every region of the example', () => {
    const { status, output } = run('--file', join(EXAMPLES, 'demo.yaml'));
    expect(status).toBe(0);
    const regions = Object.values<any[]>(JSON.parse(output)).filter(each =>
      each.some(({ kind }) => kind === 'CassandraDatacenter'),
    );
    expect(regions).toHaveLength(2);
  });

  it('tells how it is used', () => {
    expect(run('--help')).toMatchObject({
      status: 0,
      output: expect.stringMatching(/^render --file FILE/),
      errors: '',
    });
  });
});
