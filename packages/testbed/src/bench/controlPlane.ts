import { setTimeout as pause } from 'node:timers/promises';
import {
  createControlPlane,
  type ControlPlane,
  type ControlPlaneOptions,
} from '@k8ssandra-backstage/control-plane';
import { HOME } from './clusters';

/** Only problems are printed. */
const loud = {
  error: (message: string) => console.error(message),
  warn: (message: string) => console.error(message),
  info: () => {},
  debug: () => {},
};

/** Where faults are made on purpose, what they cause is no news. */
export const silent = { ...loud, warn: () => {} };

/** A control plane with the identity and the settings of the demo's portal. */
export function newControlPlane(
  portalKubeconfig: string,
  options: Pick<Partial<ControlPlaneOptions>, 'onRequest' | 'logger'> = {},
): ControlPlane {
  return createControlPlane({
    name: 'control-plane',
    access: { kubeconfig: { path: portalKubeconfig } },
    mode: 'reconcile',
    allow: { loopback: true },
    logger: loud,
    ...options,
  });
}

/** Resolves when a control plane reaches the control-plane cluster and all these regions; it must have been started. */
export async function untilReady(
  controlPlane: ControlPlane,
  regions: string[],
  timeoutMs = 60_000,
): Promise<void> {
  const signal = AbortSignal.timeout(timeoutMs);
  await controlPlane.whenSynced(signal);
  await untilContexts(controlPlane, ['', ...regions], 'ready', signal);
}

/** Resolves when all these contexts are in a state. */
export function untilContexts(
  controlPlane: ControlPlane,
  names: string[],
  state: string,
  signal: AbortSignal = AbortSignal.timeout(60_000),
): Promise<void> {
  const late = () =>
    controlPlane
      .contexts()
      .filter(each => names.includes(each.name) && each.connection !== state)
      .map(each => `${each.name || HOME} is ${each.connection}`);
  const reached = () => {
    const known = controlPlane.contexts().map(each => each.name);
    return names.every(each => known.includes(each)) && late().length === 0;
  };
  return new Promise((resolve, reject) => {
    const ends: Array<() => void> = [];
    const end = (settle: () => void) => {
      ends.forEach(each => each());
      settle();
    };
    const check = () => {
      if (reached()) end(resolve);
    };
    const fail = () => {
      const words = late().join(', ') || 'some are not known';
      end(() => reject(new Error(`Contexts are not ${state}: ${words}`)));
    };
    signal.addEventListener('abort', fail);
    ends.push(controlPlane.onChange(check), () =>
      signal.removeEventListener('abort', fail),
    );
    check();
  });
}

/** Changes are told in batches, so that a short state may be in none: it is looked for so often. */
const LOOK_EVERY_MS = 3;

/** Resolves when a context that is ready now has been connected anew: it left that state, and is in it again. The monotonic time of that. */
export async function untilReplaced(
  controlPlane: ControlPlane,
  name: string,
): Promise<number> {
  const isReady = () =>
    controlPlane
      .contexts()
      .some(each => each.name === name && each.connection === 'ready');
  const signal = AbortSignal.timeout(60_000);
  for (const wanted of [false, true]) {
    while (isReady() !== wanted) {
      await pause(LOOK_EVERY_MS, undefined, { signal });
    }
  }
  return performance.now();
}
