import { InputError } from '@backstage/errors';
import type { Faults } from '@k8ssandra-backstage/fleet-simulator';
import type { RealCluster } from '../kubernetes';

/** Switches faults of a real API server by signals: `hang` stops it, `down` kills it, `none` brings it back with its data. */
export function createFaultSwitch(
  cluster: Pick<RealCluster, 'name' | 'pause' | 'resume' | 'kill' | 'restart'>,
) {
  let current: Faults = { mode: 'none', latencyMs: 0 };
  let last: Promise<void> = Promise.resolve();
  const change = async (mode: Faults['mode']) => {
    if (mode === current.mode) return;
    if (current.mode === 'hang') cluster.resume();
    if (current.mode === 'down') await cluster.restart();
    current = { ...current, mode: 'none' };
    if (mode === 'hang') cluster.pause();
    if (mode === 'down') await cluster.kill();
    current = { ...current, mode };
  };
  return {
    get faults(): Faults {
      return current;
    },
    /** @throws InputError for what a real API server cannot be made to do by a signal */
    async setFaults({ mode = current.mode }: Partial<Faults>): Promise<void> {
      if (mode === 'slow' || mode === 'deny') {
        throw new InputError(
          `mode: ${mode} is for the simulator only. A real API server such as ${cluster.name} can hang, be down, and be restored.`,
        );
      }
      // One change after the other: a restart takes seconds.
      last = last.catch(() => undefined).then(() => change(mode));
      await last;
    },
  };
}
