import { NOW } from '../../view/__testUtils__/fleet';
import {
  recordedCluster,
  recordedDatacenter,
  recordedPods,
} from '../state/__testUtils__/recorded';
import {
  contextFile,
  removeStateFolders,
  stateFolder,
} from '../state/__testUtils__/stateFolder';
import { diagnoseCommand } from './diagnoseCommand';

afterAll(removeStateFolders);

const good = stateFolder({
  'hub.json': contextFile('hub', recordedCluster()),
  'east.json': contextFile(
    'east',
    recordedDatacenter('dc1'),
    ...recordedPods('dc1'),
  ),
});
const broken = stateFolder({ 'hub.json': '{"context": "hub", "objects": [' });
const odd = stateFolder({
  'hub.json': contextFile('hub', {
    ...recordedCluster(),
    spec: { cassandra: 7 },
    status: 7,
  }),
});

const run = (...args: string[]) => diagnoseCommand(args, () => NOW);

describe('diagnose', () => {
  it('prints JSON, and nothing else', () => {
    const { status, output, errors } = run('--state', good);
    expect({ status, errors }).toEqual({ status: 0, errors: '' });
    expect(JSON.parse(output)).toMatchObject({
      state: 'healthy',
      heading: expect.any(String),
      clients: expect.any(String),
      next: null,
      problems: [],
    });
  });

  it('takes a cluster and a time', () => {
    const { output } = run(
      '-s',
      good,
      '-c',
      'payments/demo',
      '--now',
      '2026-03-04T16:00:00Z',
    );
    expect(JSON.parse(output).now).toBe('2026-03-04T16:00:00.000Z');
  });

  it.each<[string, string[], RegExp]>([
    ['no state', [], /^--state is needed: give the directory/],
    ['an empty state', ['--state', ''], /^--state is needed/],
    [
      'a missing directory',
      ['--state', '/nowhere'],
      /^\/nowhere: there is no such directory/,
    ],
    [
      'a broken file',
      ['--state', broken],
      /hub\.json: is not JSON: it ends too early \(line 1, column 32\)/,
    ],
    [
      'an unknown cluster',
      ['--state', good, '--cluster', 'a/b'],
      /^--cluster: "a\/b" is not in this state.*payments\/demo/,
    ],
    [
      'a bad time',
      ['--state', good, '--now', 'noon'],
      /^--now: "noon" is not a time/,
    ],
    ['an unknown option', ['--stat', good], /--stat.*See diagnose --help/],
    [
      'an option without its value',
      ['--state'],
      /--state.*See diagnose --help/,
    ],
    ['a loose argument', [good], /See diagnose --help/],
  ])('refuses %s in one line, and prints nothing', (_, args, message) => {
    const { status, output, errors } = run(...args);
    expect({ status, output }).toEqual({ status: 1, output: '' });
    expect(errors).toMatch(message);
    expect(errors.trimEnd()).not.toContain('\n');
    expect(errors).not.toContain('    at ');
  });

  it('never fails with a stack, whatever an object looks like', () => {
    const { status, output, errors } = run('--state', odd);
    expect(errors).not.toContain('    at ');
    expect(status === 0 ? output : errors).toMatch(/\S/);
  });

  it('tells how it is used', () => {
    expect(run('--help')).toMatchObject({
      status: 0,
      output: expect.stringMatching(/^diagnose --state DIR/),
      errors: '',
    });
  });
});
