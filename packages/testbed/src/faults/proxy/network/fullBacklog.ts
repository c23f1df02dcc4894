import { connect, type Socket } from 'node:net';
import { Worker } from 'node:worker_threads';

/** Listens and then stands still, so that the kernel fills the queue of the port and nobody takes anything out. */
const SLEEPER = `
const { parentPort, workerData } = require('node:worker_threads');
const server = require('node:net').createServer(() => {});
server.listen({ port: workerData.port, host: '127.0.0.1', backlog: 1 }, () => {
  parentPort.postMessage('listening');
  Atomics.wait(workerData.flag, 0, 0);
  process.exit();
});
`;

/** The queue of a backlog of 1 holds two (Linux); more tries make sure. */
const FILLERS = 4;
const FILLED = 2;

/** Connections of this process that wait in vain while the queue is full. */
export const WAITING_FILLERS = FILLERS - FILLED;

/**
 * Makes a port of loopback a black hole for new connections: their SYN is dropped, because the queue of the port is full.
 * Resolves when that is so, with what ends it.
 */
export async function fillBacklog(port: number): Promise<() => Promise<void>> {
  const flag = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(SLEEPER, {
    eval: true,
    workerData: { flag, port },
  });
  await new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve());
    worker.once('error', reject);
  });
  const fillers: Socket[] = [];
  await new Promise<void>(resolve => {
    let connected = 0;
    const onConnect = () => {
      connected++;
      if (connected === FILLED) resolve();
    };
    for (let i = 0; i < FILLERS; i++) {
      const filler = connect(port, '127.0.0.1', onConnect);
      filler.on('error', () => {});
      fillers.push(filler);
    }
  });
  return async () => {
    fillers.forEach(filler => filler.destroy());
    const exited = new Promise(resolve => worker.once('exit', resolve));
    Atomics.store(flag, 0, 1);
    Atomics.notify(flag, 0);
    await exited;
  };
}
