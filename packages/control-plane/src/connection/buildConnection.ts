import {
  signalKeyOf,
  type ClusterId,
  type ConnectionResponse,
  type Plan,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Snapshot } from '../snapshot/types';
import { survivalFacts } from '../survival/survivalOf';
import { datacenterModels } from '../view/datacenterModel';
import { readableSnapshot } from '../view/readable';
import { connectionPoint } from './connectionPoint';
import { credentialTable } from './credentialTable';
import { survivalGroups } from './grades';
import { replicationTable } from './replicationTable';
import { say } from './sentences';
import { shortened } from './shortened';
import { credentialSources } from './sources';

/** What {@link buildConnection} is made from. */
export interface ConnectionInput {
  id: ClusterId;
  snapshot: Snapshot;
  plan: Plan;
  /** Epoch milliseconds. */
  now: number;
  /** Secret of the installation that signal keys are made with. */
  signalSalt: string;
  /** Whether the viewer may know names and places of Secrets (`k8ssandra.credentials.locate`). */
  locate: boolean;
}

/** How services connect to a cluster, how its keyspaces are replicated, and where its credentials are (ux 6 g). Pure; no value of a Secret. */
export function buildConnection(input: ConnectionInput): ConnectionResponse {
  const { id, now, locate } = input;
  const snapshot = readableSnapshot(input.snapshot);
  const models = datacenterModels(snapshot, input.plan, now);
  const survival = survivalFacts(snapshot, models);
  const groups = survivalGroups(survival);
  const sources = credentialSources(snapshot);
  const surroundings = { snapshot, survival, groups, sources, locate };
  return shortened({
    id,
    signalKey: signalKeyOf(id, input.signalSalt),
    controlPlane: snapshot.controlPlane,
    datacenters: models.map(each => connectionPoint(each, surroundings)),
    fallback: models.length > 1 ? say('connect.fallback') : null,
    replication: replicationTable(snapshot, models, survival, groups),
    credentials: credentialTable({ snapshot, sources, now, locate }),
  });
}
