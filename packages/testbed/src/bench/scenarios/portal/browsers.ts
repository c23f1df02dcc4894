import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { SIGNAL_CHANNEL } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { TestPortal } from '../../../support/portal';
import type { Bed } from '../../bed';
import type { Row } from '../../report/row';
import { changeSteadily, type StatusPlace } from '../../statusWriter';

const BROWSERS = 500;
const CHANGES = 20;
/** Hints of a cluster come once a second at most. */
const EVERY_MS = 2_000;
/** The memory of a process settles. */
const REST_MS = 10_000;

/** So many browsers listen: what they cost, and how long a hint takes to the last of them. */
export async function browserRows(
  bed: Bed,
  portal: TestPortal,
  place: StatusPlace,
): Promise<Row[]> {
  await pause(REST_MS);
  const before = residentKb(portal.pid);
  const sockets = await Promise.all(
    Array.from({ length: BROWSERS }, () => listen(portal.baseUrl)),
  );
  try {
    await pause(REST_MS);
    const after = residentKb(portal.pid);
    const values: number[] = [];
    for (let index = 0; index < CHANGES; index += 1) {
      const heard = sockets.map(socket => socket.next());
      const at = performance.now();
      await changeSteadily(bed, [place], { everyMs: EVERY_MS, count: 1 });
      values.push(...(await Promise.all(heard)).map(time => time - at));
      await pause(EVERY_MS);
    }
    return [
      {
        measure: `${BROWSERS} browsers connected: status in a region → hint`,
        unit: 'ms',
        values,
        goal: { kind: 'bar', p99: 500 },
      },
      {
        measure: `${BROWSERS} browsers connected: memory of the portal for each`,
        unit: 'kB',
        values: [Math.max(0, after - before) / BROWSERS],
        goal: { kind: 'bar', max: 50 },
      },
    ];
  } finally {
    sockets.forEach(socket => socket.close());
  }
}

/** A browser that subscribed to hints. */
interface Listener {
  /** Time at which the next hint comes. */
  next(): Promise<number>;
  close(): void;
}

function listen(baseUrl: string): Promise<Listener> {
  const socket = new WebSocket(`${baseUrl.replace(/^http/, 'ws')}/api/signals`);
  let waiting: Array<(time: number) => void> = [];
  socket.addEventListener('message', () => {
    const time = performance.now();
    waiting.splice(0).forEach(resolve => resolve(time));
  });
  return new Promise((resolve, reject) => {
    socket.addEventListener('error', () =>
      reject(new Error('A websocket to the portal could not be opened')),
    );
    socket.addEventListener('open', () => {
      socket.send(
        JSON.stringify({ action: 'subscribe', channel: SIGNAL_CHANNEL }),
      );
      resolve({
        next: () =>
          new Promise(heard => {
            waiting = [...waiting, heard];
          }),
        close: () => socket.close(),
      });
    });
  });
}

/** Memory of a process that is not swapped or shared away, kB. */
function residentKb(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]);
}
