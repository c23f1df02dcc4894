import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { parse } from 'yaml';
import { startDemo } from '../support/demoProcess';
import { freePort } from '../support/freePort';
import { newStateDir } from '../support/paths';

jest.setTimeout(120_000);

describe('npm start', () => {
  const stateDir = newStateDir();
  const kubeconfigFile = join(stateDir, 'fleet', 'kubeconfig');
  const servers = () =>
    parse(readFileSync(kubeconfigFile, 'utf8')).clusters.map(
      (each: { cluster: object }) => each.cluster,
    );
  let port: number;

  beforeAll(async () => {
    port = await freePort();
  });
  afterAll(() => rmSync(stateDir, { recursive: true, force: true }));

  const start = (...args: string[]) =>
    startDemo('--state', stateDir, '--port', String(port), ...args);

  it('says in the end where the kubeconfig and the portal are, and leaves no process after Ctrl-C', async () => {
    const demo = start();
    const output = await demo.untilPrinted(/^Ctrl-C/m);
    expect(output).toContain(`\nKubeconfig: ${kubeconfigFile}\n`);
    expect(output).toContain(`\nReady: http://localhost:${port}\n`);
    expect((await fetch(`http://localhost:${port}`)).status).toBe(200);
    demo.interrupt();
    expect(await demo.ended).toBe(0);
    expect(demo.isAlive()).toBe(false);
    await expect(fetch(`http://localhost:${port}`)).rejects.toThrow();
  });

  it('finds the fleet as it was: its ports and certificate authorities', async () => {
    const before = servers();
    const demo = start();
    await demo.untilPrinted(/^Ready:/m);
    expect(servers()).toEqual(before);
    demo.interrupt();
    await demo.ended;
  });

  it('says that a port is taken, and how to choose another', async () => {
    const other = createServer().listen(port, '127.0.0.1');
    await new Promise(resolve => other.once('listening', resolve));
    const demo = start();
    expect(await demo.ended).toBe(1);
    expect(demo.output()).toMatch(
      new RegExp(`Port ${port} is in use.*npm start -- --port N`),
    );
    other.close();
  });

  it.each([
    [['--port', '0'], /--port 0 is not a port/],
    [['--pace', 'slow'], /--pace slow is unknown: give demo or instant/],
    [['--frsh'], /Unknown option '--frsh'/],
  ])('refuses %j', async (args, message) => {
    const demo = startDemo('--state', stateDir, ...args);
    expect(await demo.ended).toBe(1);
    expect(demo.output()).toMatch(message);
  });

  it('refuses state that it cannot read, and names --fresh', async () => {
    writeFileSync(join(stateDir, 'version'), '999');
    const demo = start();
    expect(await demo.ended).toBe(1);
    expect(demo.output()).toMatch(/version 999.*npm start -- --fresh/s);
  });
});
