import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { newStateDir } from '../../support/paths';
import {
  chooseFreePort,
  killNotedProcesses,
  notedProcesses,
  spawnProgram,
  untilReady,
} from '.';

/** A program that says so, and stays. */
const STAYS = 'console.log("here"); setInterval(() => {}, 1000);';

describe('programs', () => {
  let folder: string;
  beforeEach(() => {
    folder = newStateDir();
  });
  afterEach(() => {
    killNotedProcesses(folder);
    rmSync(folder, { recursive: true, force: true });
  });

  const start = (code: string) =>
    spawnProgram({
      path: process.execPath,
      name: 'program',
      args: ['-e', code, folder],
      folder,
    });
  const logged = (logFile: string) => async () =>
    readFileSync(logFile, 'utf8').includes('here');

  it('run with a log and a note, and leave the note when they end', async () => {
    const program = await start(STAYS);
    await untilReady({
      what: 'program',
      program,
      check: logged(program.logFile),
      timeoutMs: 10_000,
    });
    expect(notedProcesses(folder)).toEqual([
      { name: 'program', pid: program.pid },
    ]);
    await program.end();
    expect(program.running).toBe(false);
    expect(await program.ended).toBe('by SIGKILL');
    expect(notedProcesses(folder)).toEqual([]);
    expect(() => program.signal('SIGSTOP')).toThrow('program has ended');
  });

  it('are told of with the end of their log when they end too soon', async () => {
    const program = await start('console.error("bad flag"); process.exit(3);');
    await expect(
      untilReady({
        what: 'program',
        program,
        check: async () => false,
        timeoutMs: 10_000,
      }),
    ).rejects.toThrow(
      /^program ended with status 3 before it was ready[^]*bad flag/,
    );
  });

  it('are told of when they are not ready in time, with the last reason', async () => {
    const program = await start(STAYS);
    await expect(
      untilReady({
        what: 'program',
        program,
        check: async () => {
          throw new Error('connection refused');
        },
        timeoutMs: 100,
      }),
    ).rejects.toThrow('program is not ready after 0.1 s (connection refused)');
  });

  it('cannot be started from a file that is not there', async () => {
    const spawned = spawnProgram({
      path: join(folder, 'none'),
      name: 'none',
      args: [folder],
      folder,
    }).then(program => program.ended);
    // With a death signal, another program looks for the file.
    await expect(
      spawned.then(how => Promise.reject(new Error(how))),
    ).rejects.toThrow(/ENOENT|with status/);
  });

  it('are found by their note when their owner is gone', async () => {
    const child = spawn(process.execPath, ['-e', STAYS, folder], {
      stdio: 'ignore',
    });
    writeFileSync(join(folder, 'left.pid'), `${child.pid}\n`);
    // Somebody else has this id by now.
    writeFileSync(join(folder, 'other.pid'), `${process.pid}\n`);
    const ended = once(child, 'exit');
    expect(killNotedProcesses(folder)).toEqual([
      { name: 'left', pid: child.pid },
    ]);
    await ended;
    expect(existsSync(join(folder, 'left.pid'))).toBe(true);
    expect(notedProcesses(folder)).toEqual([]);
  });
});

describe('chooseFreePort', () => {
  it('stays below the ports of outgoing connections', async () => {
    const ports = await Promise.all([1, 2, 3].map(chooseFreePort));
    ports.forEach(port => {
      expect(port).toBeGreaterThanOrEqual(20_000);
      expect(port).toBeLessThan(32_000);
    });
  });
});

describe('pause', () => {
  it('returns when the process stands still', async () => {
    const folder = newStateDir();
    const program = await spawnProgram({
      path: process.execPath,
      name: 'busy',
      args: [
        '-e',
        'let n = 0; for (;;) require("fs").writeSync(1, `${n++}\\n`);',
        folder,
      ],
      folder,
    });
    try {
      await untilReady({
        what: 'busy',
        program,
        check: async () => statSync(program.logFile).size > 0,
        timeoutMs: 10_000,
      });
      program.signal('SIGSTOP');
      const { size } = statSync(program.logFile);
      await new Promise(resolve => setTimeout(resolve, 50));
      expect(statSync(program.logFile).size).toBe(size);
    } finally {
      await program.end();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
