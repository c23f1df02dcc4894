import {
  plainText,
  type ConnectionPoint,
  type KeyspaceSurvival,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Snapshot } from '../snapshot/types';
import type { SurvivalFacts } from '../survival/survivalOf';
import { unseenReason } from '../view/access';
import type { DatacenterModel } from '../view/datacenterModel';
import { contactPointOf, otherAddresses } from './addresses';
import { consistencyOf } from './consistency';
import { loginOf } from './login';
import { servingOf, whyNotToUse } from './serving';
import type { CredentialSource } from './sources';
import { tlsOf } from './tls';

/** What a connection point is made from, beside its datacenter. */
export interface PointSurroundings {
  snapshot: Snapshot;
  survival: SurvivalFacts;
  groups: KeyspaceSurvival[];
  sources: CredentialSource[];
  locate: boolean;
}

/** One datacenter as a service sees it. */
export function connectionPoint(
  model: DatacenterModel,
  surroundings: PointSurroundings,
): ConnectionPoint {
  const { snapshot, survival, groups, sources, locate } = surroundings;
  const { cluster, controlPlane } = snapshot;
  const { facts, access, up, size } = model;
  const { context } = facts;
  const kubernetesCluster = context.name || controlPlane;
  const tls = tlsOf(cluster, facts, locate);
  const encrypted = tls.mode === 'on' || tls.mode === 'optional';
  return {
    name: facts.name,
    cassandraName: plainText(facts.cassandraName),
    region: context.region,
    label: plainText(facts.label),
    context: context.name,
    kubernetesCluster,
    namespace: facts.namespace,
    state: model.state,
    nodes: {
      value: up === null ? null : { up, size },
      observedAgeSeconds: up === null ? null : context.lastContactSeconds,
      reachable: access === undefined,
      ...(access && { reason: unseenReason(access, kubernetesCluster) }),
    },
    serving: servingOf(model),
    doNotUse: whyNotToUse(snapshot, model),
    contactPoint: contactPointOf(snapshot, facts, encrypted),
    others: otherAddresses(snapshot, facts, encrypted),
    consistency: consistencyOf(model, survival, groups),
    login: loginOf({ cluster, controlPlane, facts, sources, locate }),
    tls,
  };
}
