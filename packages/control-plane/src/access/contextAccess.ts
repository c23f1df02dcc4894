import type { Region } from '../snapshot';
import type { AccessChecks, CheckedContext } from './accessChecks';
import {
  connectContext,
  examineContext,
  removeContext,
  renewContext,
  type Surroundings,
} from './connect';
import { createTurns } from './turns';
import type { ContextAccess } from './types';

/** Kubeconfigs that are tried at a time: each may hold a connection for 30 s. */
const TRIES_AT_ONCE = 4;

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
  const turns = createTurns(TRIES_AT_ONCE);
  const checked = (): CheckedContext[] => {
    const [home, ...others] = regions();
    return home
      ? [
          home,
          ...others.map(each => ({
            ...each,
            isHome: each.cluster === home.cluster,
          })),
        ]
      : [];
  };
  return {
    latency: name =>
      regions()
        .find(each => each.name === name)
        ?.cluster?.latencyHistory(),
    look: names =>
      checked()
        .filter(({ name }) => names?.includes(name) ?? true)
        .forEach(checks.look),
    check: async (name, options) => {
      const context = checked().find(each => each.name === name);
      if (context) await checks.check(context, options);
    },
    examine: (input, options) =>
      turns.take(async () => examineContext(input, options, around())),
    connect: (input, options) =>
      turns.take(async () => connectContext(input, options, around())),
    renew: (name, input, options) =>
      turns.take(async () => renewContext(name, input, options, around())),
    remove: async (name, options) => removeContext(name, options, around()),
  };
}
