import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  resourceTypes,
  type ClientConfig,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { contextNameOf } from '../../reconcile/contextSource';
import { connectError } from './errors';
import type { Surroundings } from './surroundings';

/** The ClientConfig of a context as the API server has it, and all others. */
export interface HeldContext {
  config: ClientConfig;
  /** ClientConfigs that name the same Secret, `<namespace>/<name>`. */
  sharing: string[];
}

/** `<namespace>/<name>`. */
export function idOf({ metadata }: ClientConfig): string {
  return `${metadata.namespace}/${metadata.name}`;
}

/**
 * Finds the ClientConfig of a context: from the API server, since what is changed or deleted on the ground of it must be there.
 * @throws NotFoundError; ConflictError where several claim the name; ServiceUnavailableError while the control-plane cluster is away
 */
export async function heldContext(
  name: string,
  { home, namespaces, controlPlane }: Surroundings,
  signal: AbortSignal | undefined,
): Promise<HeldContext> {
  const all = await listConfigs(home, namespaces, signal);
  const [config, ...others] = all.filter(each => contextNameOf(each) === name);
  if (!config) {
    throw new NotFoundError(
      `Control plane ${controlPlane} has no ClientConfig for the context ${name}`,
    );
  }
  if (others.length > 0) {
    throw new ConflictError(
      `The ClientConfigs ${[config, ...others]
        .map(idOf)
        .sort()
        .join(', ')} all name the context ${name}: keep one, with kubectl`,
    );
  }
  const secret = config.spec?.kubeConfigSecret?.name;
  return {
    config,
    sharing: all
      .filter(
        each =>
          each !== config &&
          each.metadata.namespace === config.metadata.namespace &&
          each.spec?.kubeConfigSecret?.name === secret,
      )
      .map(idOf)
      .sort(),
  };
}

async function listConfigs(
  home: Surroundings['home'],
  namespaces: string[] | undefined,
  signal: AbortSignal | undefined,
): Promise<ClientConfig[]> {
  try {
    const lists = await Promise.all(
      (namespaces ?? [undefined]).map(namespace =>
        home.client.list<ClientConfig>(resourceTypes.ClientConfig, {
          namespace,
          signal,
        }),
      ),
    );
    return lists.flatMap(({ items }) => items);
  } catch (error) {
    throw connectError(error, 'ClientConfigs');
  }
}
