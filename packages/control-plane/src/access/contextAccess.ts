import type { Region } from '../snapshot';
import type { AccessChecks } from './accessChecks';
import type { ContextAccess } from './types';

/** What {@link ContextAccess} is made from. */
export interface ContextAccessOptions {
  checks: AccessChecks;
  /** The control-plane cluster and all contexts; none before it is started. */
  regions: () => Region[];
}

/** Makes the access side of a control plane. */
export function createContextAccess({
  checks,
  regions,
}: ContextAccessOptions): ContextAccess {
  return {
    look: names =>
      regions()
        .filter(({ name }) => names?.includes(name) ?? true)
        .forEach(checks.look),
    check: async (name, options) => {
      const region = regions().find(each => each.name === name);
      if (region) await checks.check(region, options);
    },
  };
}
