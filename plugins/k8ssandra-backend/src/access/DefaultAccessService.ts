import { InputError } from '@backstage/errors';
import {
  missingRbac,
  permissionRows,
  usersOfContext,
  type ContextFacts,
  type ControlPlane,
  type PersonalOptions,
} from '@k8ssandra-backstage/control-plane';
import type {
  CheckContextResponse,
  ConnectContextRequest,
  ConnectContextResponse,
  ContextAccessResponse,
  ContextId,
  DependantView,
  RemoveContextRequest,
  RemoveContextResponse,
  RenewContextRequest,
  RenewContextResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Fleet } from '../fleet/Fleet';
import type { ResourceDirectory } from '../permissions/ResourceDirectory';
import { ContextDirectory } from '../service/ContextDirectory';
import {
  accessError,
  contextNotFound,
  requireWritable,
} from '../service/errors';
import type { Presenter } from '../service/Presenter';
import type { ReadOptions, Visibility } from '../service/types';
import type { AccessService, ConnectOptions, LookOptions } from './types';
import { checksView } from './views';

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
    { visible, refresh }: LookOptions,
  ): Promise<ContextAccessResponse> {
    const { controlPlane } = this.#find(id, visible);
    const check = controlPlane.contextAccess.check(id.context, {
      force: refresh,
    });
    await soon(check, LOOK_LIMIT_MS);
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

  async check(
    controlPlane: string,
    request: ConnectContextRequest,
    options: ConnectOptions,
  ): Promise<CheckContextResponse> {
    const plane = this.#options.fleet.get(controlPlane);
    const found = await told(
      plane,
      plane.contextAccess.examine(request, this.#caller(plane, options)),
    );
    const { name, namespace } = found;
    return {
      ...checksView(found, Date.now()),
      id: name === null ? null : { controlPlane, context: name },
      namespace,
    };
  }

  async connect(
    controlPlane: string,
    request: ConnectContextRequest,
    options: ConnectOptions,
  ): Promise<ConnectContextResponse> {
    const plane = this.#options.fleet.get(controlPlane);
    requireWritable(plane);
    const found = await told(
      plane,
      plane.contextAccess.connect(request, this.#caller(plane, options)),
    );
    const { name, namespace, notes } = found;
    return {
      ...checksView(found, Date.now()),
      id: { controlPlane, context: name },
      namespace,
      notes,
    };
  }

  async renew(
    id: ContextId,
    request: RenewContextRequest,
    options: ReadOptions,
  ): Promise<RenewContextResponse> {
    const { controlPlane: plane } = this.#find(id, options.visible);
    requireWritable(plane);
    const found = await told(
      plane,
      plane.contextAccess.renew(
        id.context,
        request,
        this.#caller(plane, options),
      ),
    );
    const { sameCluster, notes } = found;
    return { ...checksView(found, Date.now()), id, sameCluster, notes };
  }

  async remove(
    id: ContextId,
    { confirm }: RemoveContextRequest,
    options: ReadOptions,
  ): Promise<RemoveContextResponse> {
    const { controlPlane: plane } = this.#find(id, options.visible);
    if (confirm !== id.context) {
      throw new InputError(
        `confirm: type ${id.context} to remove this Kubernetes cluster`,
      );
    }
    requireWritable(plane);
    const removed = await told(
      plane,
      plane.contextAccess.remove(id.context, this.#caller(plane, options)),
    );
    return { id, ...removed };
  }

  /** What the caller may know of others. */
  #caller(
    plane: ControlPlane,
    { visible, mayConnect }: ConnectOptions,
  ): PersonalOptions {
    const { resources } = this.#options;
    return {
      caller: {
        ...(mayConnect && { mayConnect }),
        mayReadContext: name => {
          const facts = plane.contexts().find(each => each.name === name);
          return (
            facts !== undefined &&
            this.#contexts.isVisible(plane, facts, visible)
          );
        },
        mayReadCluster: cluster =>
          resources.isReadable(plane, cluster, visible),
      },
    };
  }

  #find(id: ContextId, visible: Visibility | undefined) {
    const controlPlane = this.#options.fleet.find(id.controlPlane);
    const contexts = controlPlane?.contexts() ?? [];
    const facts = contexts.find(({ name }) => name === id.context);
    const view =
      controlPlane &&
      this.#contexts
        .detailed(controlPlane, contexts, visible)
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
      .filter(object => resources.isReadable(controlPlane, object, visible));
    return usersOfContext(readable, context);
  }
}

/** Errors that were written for people, with the control plane's name and without what they were caused by. */
async function told<T>({ name }: ControlPlane, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw accessError(name, error);
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
