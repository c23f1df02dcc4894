import { buildConnection } from '@k8ssandra-backstage/control-plane';
import type {
  ClusterId,
  ConnectionResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Fleet } from '../fleet/Fleet';
import type { ResourceDirectory } from '../permissions/ResourceDirectory';
import { plannedCluster } from '../service/plannedCluster';
import type { ConnectionOptions, ConnectionService } from './types';

/** What {@link DefaultConnectionService} works with. */
export interface DefaultConnectionServiceOptions {
  fleet: Fleet;
  resources: ResourceDirectory;
}

/** Answers from the control planes. Asks nobody for permission: `AuthorizedConnectionService` stands before it. */
export class DefaultConnectionService implements ConnectionService {
  readonly #options: DefaultConnectionServiceOptions;

  constructor(options: DefaultConnectionServiceOptions) {
    this.#options = options;
  }

  async ofCluster(
    id: ClusterId,
    { visible, locatable }: ConnectionOptions,
  ): Promise<ConnectionResponse> {
    const { controlPlane, object, entry } = plannedCluster(
      this.#options,
      id,
      visible,
    );
    // Not awaited: what it brings is told as a change.
    void controlPlane.refreshReplication(id);
    const resource = this.#options.resources.describe(
      controlPlane.name,
      object,
    );
    return buildConnection({
      id,
      snapshot: entry.snapshot,
      plan: entry.plan,
      now: Date.now(),
      signalSalt: entry.uid,
      locate: !locatable || locatable(resource),
    });
  }
}
