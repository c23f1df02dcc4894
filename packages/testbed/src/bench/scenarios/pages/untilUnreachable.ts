import { eventually } from '../../../support/eventually';
import type { TestPortal } from '../../../support/portal';
import { HOME } from '../../clusters';

/** Resolves when the portal knows that a region does not answer. */
export function untilUnreachable(
  portal: TestPortal,
  context: string,
): Promise<void> {
  return eventually(async () => {
    const { items } = await portal.api.listContexts(HOME);
    const state = items.find(({ name }) => name === context)?.state;
    if (state !== 'unreachable') throw new Error(`${context} is ${state}`);
  }, 180_000);
}
