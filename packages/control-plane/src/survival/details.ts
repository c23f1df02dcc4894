import {
  measureSurvival,
  type ClusterId,
  type KeyspaceSurvival,
  type SurvivalResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Snapshot } from '../snapshot/types';
import type { DatacenterModel } from '../view/datacenterModel';
import { splitBySystem, survivalFacts, survivalOf } from './survivalOf';
import { withoutContexts } from './without';

/** All that is known of what a cluster survives: every consistency level and every coordinator's datacenter. Pure. */
export function survivalDetails(
  id: ClusterId,
  snapshot: Snapshot,
  models: DatacenterModel[],
): SurvivalResponse {
  const facts = survivalFacts(snapshot, models);
  const measured: KeyspaceSurvival[] = measureSurvival({
    ...facts.topology,
    keyspaces: facts.known.keyspaces,
    eachCoordinator: true,
  });
  return {
    id,
    summary: survivalOf(snapshot, models),
    keyspaces: splitBySystem(measured, facts.known),
    without: withoutContexts(snapshot, models, facts),
  };
}
