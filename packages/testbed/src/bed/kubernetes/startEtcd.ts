import { join } from 'node:path';
import {
  chooseFreePort,
  spawnProgram,
  untilReady,
  type RunningProgram,
} from '../processes';
import { programPath } from './programs';

/** Options of {@link startEtcd}. */
export interface StartEtcdOptions {
  /** Folder of its data, its log and the note with its process id; made when absent. Whoever names it removes it. */
  folder: string;
  /** Told when programs must be built first. */
  log?: (line: string) => void;
  signal?: AbortSignal;
}

/** A running etcd; several clusters may share it, each below a prefix of its own. */
export interface Etcd {
  /** `http://127.0.0.1:port` */
  readonly url: string;
  /** Of the process that runs now. */
  readonly pid: number;
  pause(): void;
  resume(): void;
  /** Kills it; what it was told stays. */
  kill(): Promise<void>;
  /** Ends it if it runs, and starts it again with the same data on the same port. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const READY_MS = 30_000;

/** Starts an etcd that does not wait for its disk: it survives the end of its process, not that of the machine. */
export async function startEtcd(options: StartEtcdOptions): Promise<Etcd> {
  const { folder, signal } = options;
  const path = await programPath('etcd', options.log);
  const url = `http://127.0.0.1:${await chooseFreePort()}`;
  let program: RunningProgram;
  const start = async () => {
    program = await spawnProgram({
      path,
      name: 'etcd',
      folder,
      args: [
        `--data-dir=${join(folder, 'data')}`,
        `--listen-client-urls=${url}`,
        `--advertise-client-urls=${url}`,
        '--listen-peer-urls=http://127.0.0.1:0',
        '--unsafe-no-fsync=true',
        '--log-level=warn',
      ],
    });
    try {
      await untilReady({
        what: 'etcd',
        program,
        timeoutMs: READY_MS,
        signal,
        check: async () =>
          (
            await fetch(`${url}/health`, { signal: AbortSignal.timeout(2000) })
          ).ok,
      });
    } catch (error) {
      await program.end();
      throw error;
    }
  };
  await start();
  return {
    url,
    get pid() {
      return program.pid;
    },
    pause: () => program.signal('SIGSTOP'),
    resume: () => program.signal('SIGCONT'),
    kill: () => program.end(),
    restart: async () => {
      await program.end();
      await start();
    },
    stop: () => program.end(),
  };
}
