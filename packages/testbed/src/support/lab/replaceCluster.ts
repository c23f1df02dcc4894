import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  startCluster,
  type SimulatedCluster,
} from '@k8ssandra-backstage/fleet-simulator';

/** Puts another simulated cluster behind the address of one; see `Lab.replace`. */
export async function replaceCluster(
  former: SimulatedCluster,
  stateDir: string,
) {
  const { name, port } = former;
  const folder = join(stateDir, `replaced-${name}-${Date.now()}`);
  mkdirSync(folder, { recursive: true });
  copyFileSync(
    join(stateDir, 'clusters', name, 'pki.json'),
    join(folder, 'pki.json'),
  );
  await former.setFaults({ mode: 'down' });
  const other = await startCluster({ name, port, stateDir: folder });
  return {
    admin: other.client,
    restore: async () => {
      await other.close();
      await former.setFaults({ mode: 'none' });
    },
  };
}
