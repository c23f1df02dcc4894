import { buildAppIfNeeded } from '../../../../../../scripts/lib/build.mjs';
import { root } from '../../../support/paths';
import { startTestPortal, type TestPortal } from '../../../support/portal';
import type { Bed } from '../../bed';
import type { SimulatedFleet } from '../../fleets/simulator';

/** Lets a whole portal, a process of its own, work in the control plane's place. */
export async function withPortal<T>(
  bed: Bed,
  work: (portal: TestPortal) => Promise<T>,
): Promise<T> {
  const { fleet } = bed.fleet as SimulatedFleet;
  await buildAppIfNeeded(root);
  await bed.stopControlPlane();
  try {
    const portal = await startTestPortal(fleet);
    try {
      return await work(portal);
    } finally {
      await portal.stop();
    }
  } finally {
    await bed.startControlPlane();
  }
}
