import {
  missingRbac,
  permissionRows,
  usersOfContext,
  type ContextFacts,
  type ControlPlane,
} from '@k8ssandra-backstage/control-plane';
import type {
  ContextAccessResponse,
  ContextId,
  DependantView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Fleet } from '../fleet/Fleet';
import type { ResourceDirectory } from '../permissions/ResourceDirectory';
import { ContextDirectory } from '../service/ContextDirectory';
import { contextNotFound } from '../service/errors';
import type { Presenter } from '../service/Presenter';
import type { ReadOptions, Visibility } from '../service/types';
import type { AccessService } from './types';

/** A look waits so long for a check; what is known is answered then. */
const LOOK_LIMIT_MS = 5_000;

/** What {@link DefaultAccessService} works with. */
export interface DefaultAccessServiceOptions {
  fleet: Fleet;
  presenter: Presenter;
  resources: ResourceDirectory;
}

/** Answers from the control planes. Asks nobody for permission: `AuthorizedAccessService` stands before it. */
export class DefaultAccessService implements AccessService {
  readonly #options: DefaultAccessServiceOptions;
  readonly #contexts: ContextDirectory;

  constructor(options: DefaultAccessServiceOptions) {
    this.#options = options;
    this.#contexts = new ContextDirectory(options);
  }

  async getAccess(
    id: ContextId,
    { visible }: ReadOptions,
  ): Promise<ContextAccessResponse> {
    const { controlPlane } = this.#find(id, visible);
    await soon(controlPlane.contextAccess.check(id.context), LOOK_LIMIT_MS);
    // It may have been removed meanwhile.
    const { facts, view } = this.#find(id, visible);
    const permissions = permissionRows(facts, view.name);
    return {
      context: view,
      permissions,
      missingRbac: permissions.value && missingRbac(permissions.value),
      dependants: this.#dependants(controlPlane, id.context, visible),
    };
  }

  #find(id: ContextId, visible: Visibility | undefined) {
    const controlPlane = this.#options.fleet.find(id.controlPlane);
    const contexts = controlPlane?.contexts() ?? [];
    const facts = contexts.find(({ name }) => name === id.context);
    const view =
      controlPlane &&
      this.#contexts
        .list(controlPlane, contexts, visible)
        .find(each => each.id.context === id.context);
    if (!controlPlane || !facts || !view) throw contextNotFound(id);
    return { controlPlane, facts: facts as ContextFacts, view };
  }

  /** Only those of clusters that the viewer may read. */
  #dependants(
    controlPlane: ControlPlane,
    context: string,
    visible: Visibility | undefined,
  ): DependantView[] {
    const { resources } = this.#options;
    const readable = controlPlane
      .objects()
      .filter(
        object =>
          !visible ||
          visible.cluster(resources.describe(controlPlane.name, object)),
      );
    return usersOfContext(readable, context);
  }
}

/** Waits for something that never fails, but not for ever. */
async function soon(done: Promise<void>, limitMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>(resolve => {
    timer = setTimeout(resolve, limitMs);
  });
  await Promise.race([done, limit]);
  clearTimeout(timer);
}
