import type { Bed } from '../bed';
import { HOME } from '../clusters';
import { untilContexts } from '../controlPlane';
import {
  regionKubeconfig,
  replaceKubeconfig,
  withServer,
  withUser,
} from '../fleets/kubeconfigs';
import { slowTunnel } from '../slowTunnel';

/** What becomes of one context, and how it ends. */
export interface ContextFault {
  name: string;
  /** Begins it; resolves with what ends it. The control plane need not have noticed it yet. */
  begin(bed: Bed, region: string): Promise<() => Promise<void>>;
}

/** Answers come so much later. */
const SLOW_MS = 5_000;

/** The API server itself fails. */
const server = (name: string, fault: 'refused' | 'hangs'): ContextFault => ({
  name,
  begin: async (bed, region) => {
    await bed.fleet.fault(region, fault);
    return () => bed.fleet.fault(region, 'none');
  },
});

/** The ClientConfig leads elsewhere, or with another credential. */
const kubeconfig = (
  name: string,
  change: (
    text: string,
    bed: Bed,
    region: string,
  ) => Promise<{ text: string; end?: () => void }>,
): ContextFault => ({
  name,
  begin: async (bed, region) => {
    const home = bed.admin(HOME);
    const before = await regionKubeconfig(home, region);
    const { text, end } = await change(before, bed, region);
    await replaceKubeconfig(home, region, text);
    return async () => {
      await replaceKubeconfig(home, region, before);
      end?.();
    };
  },
});

/** The faults of B10. */
export const contextFaults: ContextFault[] = [
  server('refuses connections', 'refused'),
  server('hangs', 'hangs'),
  kubeconfig(`answers ${SLOW_MS / 1000} s late`, async text => {
    const { port } = new URL(/server: (\S+)/.exec(text)![1]);
    const tunnel = await slowTunnel(Number(port), SLOW_MS);
    return {
      text: withServer(text, `https://127.0.0.1:${tunnel.port}`),
      end: tunnel.close,
    };
  }),
  kubeconfig('answers 401', async text => ({
    text: withUser(text, { token: 'revoked' }),
  })),
  kubeconfig('gets an expired certificate', async (_, bed, region) => ({
    text: await bed.fleet.credential(region, new Date(Date.now() - 60_000)),
  })),
];

/** Until every context is ready again. */
export function untilHealed(bed: Bed): Promise<void> {
  return untilContexts(bed.controlPlane, ['', ...bed.regions], 'ready');
}
