import { join } from 'node:path';
import { root } from '../../support/paths';
import { readCommandLine } from './options';

describe('readCommandLine', () => {
  const from = process.env.K8SSANDRA_CALLED_FROM;
  beforeEach(() => {
    process.env.K8SSANDRA_CALLED_FROM = '/somewhere';
    delete process.env.K8SSANDRA_TESTBED_STATE;
  });
  afterAll(() => {
    if (from === undefined) delete process.env.K8SSANDRA_CALLED_FROM;
    else process.env.K8SSANDRA_CALLED_FROM = from;
  });

  it('has defaults', () => {
    const line = readCommandLine(['up']);
    expect(line).toMatchObject({
      command: 'up',
      pace: 'demo',
      stateDir: join(root, '.data', 'testbed'),
      exitWithParent: false,
    });
    expect(line.definition().dataPlanes).toHaveLength(3);
  });

  it('reads how many regions, their names, and a folder from where the caller stands', () => {
    const line = readCommandLine(['up', '--regions', '1', '--state', 'bed']);
    expect(line.definition().dataPlanes).toHaveLength(1);
    expect(line.stateDir).toBe('/somewhere/bed');
    expect(line.passedOn).toEqual(['--pace', 'demo', '--regions', '1']);
    const named = readCommandLine(['up', '--regions', 'north, south']);
    expect(named.definition().dataPlanes.map(each => each.name)).toEqual([
      'north',
      'south',
    ]);
  });

  it('keeps what follows the command', () => {
    expect(readCommandLine(['hang', 'east'])).toMatchObject({
      command: 'hang',
      args: ['east'],
    });
    expect(readCommandLine([])).toMatchObject({ command: 'help' });
    expect(readCommandLine(['up', '--help'])).toMatchObject({
      command: 'help',
    });
  });

  it.each([
    [['up', '--pace', 'slow'], '--pace: write demo or instant'],
    [['up', '--nodes', '3'], '--nodes'],
    [['up', '--fleet-file', 'none.yaml'], 'there is no /somewhere/none.yaml'],
    [['up', '--regions', '2', '--fleet-file', 'x'], 'not both'],
  ])('refuses %j', (argv, message) => {
    expect(() => readCommandLine(argv)).toThrow(message);
  });

  it.each(['0', '51', 'North'])('refuses --regions %s', regions => {
    expect(() =>
      readCommandLine(['up', '--regions', regions]).definition(),
    ).toThrow(/regions|name/);
  });
});
