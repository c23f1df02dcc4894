import { unguarded } from '@k8ssandra-backstage/kubernetes-runtime';
import {
  createAccessChecks,
  createContextAccess,
  newestOf,
  type ContextAccess,
} from '../access';
import type { Changes } from './changes';
import type { AssembleOptions, Engine } from './engine';

/** The access side of a control plane, over its engine. */
export function contextAccessOf(
  options: AssembleOptions,
  engine: {
    changes: Changes;
    running: () => Engine | undefined;
    /** @throws ServiceUnavailableError before it is started */
    started: () => Engine;
  },
): ContextAccess {
  const { name, mode, clock, wallClock, namespaces, candidates } = options;
  const { changes, running, started } = engine;
  const regions = () => {
    const { homeRegion, contexts } = running() ?? {};
    return homeRegion && contexts
      ? [homeRegion, ...contexts.regions.values()]
      : [];
  };
  return createContextAccess({
    regions,
    checks: createAccessChecks({
      namespaces,
      leaseNamespace: options.leadership?.lease.namespace,
      clock,
      signal: options.stop.signal,
      onChange: context => changes.tell({ contexts: [context] }),
    }),
    around: () => {
      const { home, contexts } = started();
      return {
        controlPlane: name,
        mode,
        home: unguarded(home),
        regions,
        namespaces,
        newestKubernetes: () =>
          newestOf(
            regions().map(
              each => each.cluster?.status.kubernetesVersion ?? null,
            ),
          ),
        candidates,
        refresh: contexts.refresh,
        clock,
        wallClock,
      };
    },
  });
}
