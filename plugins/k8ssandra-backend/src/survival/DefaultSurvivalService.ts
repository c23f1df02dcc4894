import {
  buildSurvival,
  buildWithout,
  type ClusterEntry,
  type SurvivalSource,
} from '@k8ssandra-backstage/control-plane';
import type {
  ClusterId,
  ContextId,
  ContextSurvivalResponse,
  SurvivalResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Fleet } from '../fleet/Fleet';
import type { ResourceDirectory } from '../permissions/ResourceDirectory';
import { notPlanned } from '../service/ClusterDirectory';
import { clusterNotFound, contextNotFound, notSynced } from '../service/errors';
import type { ReadOptions } from '../service/types';
import type { SurvivalService } from './types';

/** What {@link DefaultSurvivalService} works with. */
export interface DefaultSurvivalServiceOptions {
  fleet: Fleet;
  resources: ResourceDirectory;
}

/** Answers from the control planes. Asks nobody for permission: `AuthorizedSurvivalService` stands before it. */
export class DefaultSurvivalService implements SurvivalService {
  readonly #options: DefaultSurvivalServiceOptions;

  constructor(options: DefaultSurvivalServiceOptions) {
    this.#options = options;
  }

  async ofCluster(
    id: ClusterId,
    { visible }: ReadOptions,
  ): Promise<SurvivalResponse> {
    const controlPlane = this.#options.fleet.find(id.controlPlane);
    if (!controlPlane) throw clusterNotFound(id);
    const object = controlPlane.object(id);
    if (
      !object ||
      !this.#options.resources.isReadable(controlPlane, object, visible)
    ) {
      throw controlPlane.synced ? clusterNotFound(id) : notSynced(controlPlane);
    }
    const entry = controlPlane.get(id) ?? notPlanned(id);
    // Not awaited: what it brings is told as a change.
    void controlPlane.refreshReplication(id);
    return buildSurvival(id, sourceOf(entry));
  }

  async withoutContext(
    id: ContextId,
    { visible }: ReadOptions,
  ): Promise<ContextSurvivalResponse> {
    const { fleet, resources } = this.#options;
    const controlPlane = fleet.find(id.controlPlane);
    const facts = controlPlane
      ?.contexts()
      .find(({ name }) => name === id.context);
    const mayRead =
      facts &&
      (!visible ||
        visible.context(resources.describeContext(id.controlPlane, facts)));
    if (!controlPlane || !mayRead) throw contextNotFound(id);
    const items = facts.dependants.flatMap(dependant => {
      const object = controlPlane.object(dependant);
      const entry = object && controlPlane.get(dependant);
      if (
        !entry ||
        !this.#options.resources.isReadable(controlPlane, object, visible)
      )
        return [];
      void controlPlane.refreshReplication(dependant);
      const without = buildWithout(id.context, sourceOf(entry));
      return without ? [{ id: dependant, without }] : [];
    });
    return { items };
  }
}

function sourceOf({ snapshot, plan }: ClusterEntry): SurvivalSource {
  return { snapshot, plan, now: Date.now() };
}
