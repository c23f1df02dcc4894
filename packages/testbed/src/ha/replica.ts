import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { typeScript } from '../../../../scripts/lib/processes.mjs';
import { root } from '../support/paths';
import type { Order, ReplicaSetup, Report, Told } from './messages';

/** A running replica, as its test sees it. */
export interface Replica {
  readonly identity: string;
  /** The term in which it leads, by what it told last; undefined for a follower. */
  readonly leads: number | undefined;
  readonly isReady: boolean;
  /** It has ended. */
  readonly isOver: boolean;
  /** A write of it is held right now. */
  readonly isHolding: boolean;
  /** What it wrote into its log. */
  readonly log: string[];
  ask(order: Order): Promise<Report>;
  /** SIGSTOP, SIGCONT or SIGKILL. */
  signal(signal: NodeJS.Signals): void;
  /** Ends it as a portal does that is told to stop; resolves when it has given back the lease. */
  close(): Promise<void>;
  /** Ends it without a chance to clean up. */
  kill(): Promise<void>;
}

/** Starts one. `onTold` is called at everything that it tells. */
export function startReplica(setup: ReplicaSetup, onTold: () => void): Replica {
  const child = spawn(
    process.execPath,
    typeScript(join(root, 'packages/testbed/src/ha/replicaProcess.ts')),
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      env: { ...process.env, K8SSANDRA_REPLICA: JSON.stringify(setup) },
    },
  );
  const log: string[] = [];
  child.stderr?.on('data', chunk => log.push(String(chunk)));
  const answers = new Map<number, (report: Report) => void>();
  const state = {
    leads: undefined as number | undefined,
    isReady: false,
    isHolding: false,
    isOver: false,
  };
  let number = 0;
  let closed = () => {};
  const ended = new Promise<void>(resolve => {
    child.once('exit', () => {
      state.isOver = true;
      state.leads = undefined;
      onTold();
      resolve();
    });
  });
  child.on('message', (told: Told) => {
    if (told.type === 'ready') state.isReady = true;
    if (told.type === 'leads') state.leads = told.term;
    if (told.type === 'follows') state.leads = undefined;
    if (told.type === 'holding') state.isHolding = true;
    if (told.type === 'closed') closed();
    if (told.type === 'answer') answers.get(told.number)?.(told.report);
    onTold();
  });
  return {
    identity: setup.identity,
    log,
    get leads() {
      return state.leads;
    },
    get isReady() {
      return state.isReady;
    },
    get isOver() {
      return state.isOver;
    },
    get isHolding() {
      return state.isHolding;
    },
    ask: order =>
      new Promise(resolve => {
        number += 1;
        if (order.do === 'let-go') state.isHolding = false;
        answers.set(number, resolve);
        child.send({ ...order, number });
      }),
    signal: signal => void child.kill(signal),
    close: async () => {
      if (state.isOver) return;
      await new Promise<void>(resolve => {
        closed = resolve;
        child.send({ do: 'close', number: 0 });
      });
    },
    kill: async () => {
      if (!state.isOver) child.kill('SIGKILL');
      await ended;
    },
  };
}
