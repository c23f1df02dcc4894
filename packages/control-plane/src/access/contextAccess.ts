import type { Region } from '../snapshot';
import type { AccessChecks } from './accessChecks';
import {
  connectContext,
  examineContext,
  removeContext,
  renewContext,
  type Surroundings,
} from './connect';
import type { ContextAccess } from './types';

/** What {@link ContextAccess} is made from. */
export interface ContextAccessOptions {
  checks: AccessChecks;
  /** The control-plane cluster and all contexts; none before it is started. */
  regions: () => Region[];
  /** @throws ServiceUnavailableError before it is started */
  around: () => Surroundings;
}

/** Makes the access side of a control plane. */
export function createContextAccess({
  checks,
  regions,
  around,
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
    examine: async (input, options) => examineContext(input, options, around()),
    connect: async (input, options) => connectContext(input, options, around()),
    renew: async (name, input, options) =>
      renewContext(name, input, options, around()),
    remove: async (name, options) => removeContext(name, options, around()),
  };
}
