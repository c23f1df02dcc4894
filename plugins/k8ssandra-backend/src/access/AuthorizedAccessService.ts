import { NotAllowedError } from '@backstage/errors';
import {
  k8ssandraPermissions,
  type CheckContextResponse,
  type ConnectContextRequest,
  type ConnectContextResponse,
  type ContextAccessResponse,
  type ContextId,
  type RemoveContextRequest,
  type RemoveContextResponse,
  type RenewContextRequest,
  type RenewContextResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Authorizer, ContextPermission } from '../permissions/Authorizer';
import { permittedContexts } from '../permissions/contextActions';
import type { ResourceDirectory } from '../permissions/ResourceDirectory';
import type { ContextResource } from '../permissions/resources';
import type { ReadOptions, RequestOptions } from '../service/types';
import type { AccessService, ConnectOptions, LookOptions } from './types';

const { clusterRead, contextRead, contextConnect, contextRemove } =
  k8ssandraPermissions;

type Seen = Required<ReadOptions>;

/** Lets through what the permission framework allows: what may not be read is not found, what may be read but not done is refused by name. */
export class AuthorizedAccessService implements AccessService {
  readonly #inner: AccessService;
  readonly #authorizer: Authorizer;
  readonly #resources: ResourceDirectory;

  constructor(options: {
    inner: AccessService;
    authorizer: Authorizer;
    resources: ResourceDirectory;
  }) {
    this.#inner = options.inner;
    this.#authorizer = options.authorizer;
    this.#resources = options.resources;
  }

  async getAccess(
    id: ContextId,
    options: LookOptions,
  ): Promise<ContextAccessResponse> {
    const [seen, permitted] = await Promise.all([
      this.#seenBy(options),
      permittedContexts(
        { authorizer: this.#authorizer, resources: this.#resources },
        options.credentials,
      ),
    ]);
    const answer = await this.#inner.getAccess(id, { ...options, ...seen });
    return { ...answer, context: permitted(answer.context) };
  }

  async check(
    controlPlane: string,
    request: ConnectContextRequest,
    options: RequestOptions,
  ): Promise<CheckContextResponse> {
    const seen = await this.#mayConnect(controlPlane, request, options);
    return this.#inner.check(controlPlane, request, seen);
  }

  async connect(
    controlPlane: string,
    request: ConnectContextRequest,
    options: RequestOptions,
  ): Promise<ConnectContextResponse> {
    const seen = await this.#mayConnect(controlPlane, request, options);
    return this.#inner.connect(controlPlane, request, seen);
  }

  async renew(
    id: ContextId,
    request: RenewContextRequest,
    options: RequestOptions,
  ): Promise<RenewContextResponse> {
    const seen = await this.#requireOn(id, contextConnect, options);
    return this.#inner.renew(id, request, seen);
  }

  async remove(
    id: ContextId,
    request: RemoveContextRequest,
    options: RequestOptions,
  ): Promise<RemoveContextResponse> {
    const seen = await this.#requireOn(id, contextRemove, options);
    return this.#inner.remove(id, request, seen);
  }

  /**
   * A name that only the kubeconfig says is asked about again when it was read. Before that it counts as none, so that who may connect
   * contexts of some names only must say the name.
   */
  async #mayConnect(
    controlPlane: string,
    { name, owner, region }: ConnectContextRequest,
    options: RequestOptions,
  ): Promise<ConnectOptions> {
    const [seen, allows] = await Promise.all([
      this.#seenBy(options),
      this.#authorizer.onContexts(contextConnect, options.credentials),
    ]);
    const mayConnect = (given: string) =>
      allows(
        this.#resources.contextCandidate({
          controlPlane,
          name: given,
          owner,
          region,
        }),
      );
    if (!mayConnect(name ?? '')) throw refusal(contextConnect);
    return { ...seen, mayConnect };
  }

  /** What the viewer cannot see is left to the inner service, which answers it like what is absent. */
  async #requireOn(
    id: ContextId,
    permission: ContextPermission,
    options: RequestOptions,
  ): Promise<Seen> {
    const [seen, allows] = await Promise.all([
      this.#seenBy(options),
      this.#authorizer.onContexts(permission, options.credentials),
    ]);
    const existing: ContextResource | undefined = this.#resources.context(
      `${id.controlPlane}/${id.context}`,
    );
    if (existing && seen.visible.context(existing) && !allows(existing)) {
      throw refusal(permission);
    }
    return seen;
  }

  async #seenBy(options: RequestOptions): Promise<Seen> {
    const { credentials } = options;
    const [cluster, context] = await Promise.all([
      this.#authorizer.onClusters(clusterRead, credentials),
      this.#authorizer.onContexts(contextRead, credentials),
    ]);
    return { ...options, visible: { cluster, context } };
  }
}

function refusal(permission: ContextPermission): NotAllowedError {
  return new NotAllowedError(
    `You lack the permission ${permission.name} for this`,
  );
}
