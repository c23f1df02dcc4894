import {
  buildManifests,
  manifestFacts,
} from '@k8ssandra-backstage/control-plane';
import type {
  ClusterId,
  ManifestsResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Fleet } from '../fleet/Fleet';
import type { ResourceDirectory } from '../permissions/ResourceDirectory';
import { plannedCluster } from '../service/plannedCluster';
import type { ReadOptions } from '../service/types';
import { hidingPresenter } from './presenter';
import { RecentReadings } from './RecentReadings';
import type { ManifestsService } from './types';

/** What {@link DefaultManifestsService} works with. */
export interface DefaultManifestsServiceOptions {
  fleet: Fleet;
  resources: ResourceDirectory;
}

/** Answers from the control planes, and from the regions that can be seen. Asks nobody for permission: `AuthorizedManifestsService` stands before it. */
export class DefaultManifestsService implements ManifestsService {
  readonly #options: DefaultManifestsServiceOptions;
  readonly #readings = new RecentReadings();

  constructor(options: DefaultManifestsServiceOptions) {
    this.#options = options;
  }

  async ofCluster(
    id: ClusterId,
    { visible }: ReadOptions,
  ): Promise<ManifestsResponse> {
    const { controlPlane, entry } = plannedCluster(this.#options, id, visible);
    const { snapshot, plan, uid } = entry;
    const facts = manifestFacts({ snapshot, plan, now: Date.now() });
    const readings = await Promise.all(
      facts.map(async ({ askable, place }) =>
        askable ? this.#readings.read(controlPlane, place) : undefined,
      ),
    );
    return buildManifests({
      id,
      snapshot,
      facts,
      readings,
      signalSalt: uid,
      presenter: hidingPresenter,
    });
  }
}
