import { toPublicPlan } from '@k8ssandra-backstage/control-plane';
import { KubernetesError } from '@k8ssandra-backstage/kubernetes-runtime';
import {
  resourceTypes,
  type KubernetesObject,
  type ResourceType,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { parse } from 'yaml';
import type { Plane } from '../../support/lab';
import type { Canaries } from './canaries';
import { shownBy } from './truth';
import type { WatchedFleet } from './types';

/** A place and what it says. */
export type Output = [where: string, text: string];

const LEASE: ResourceType = {
  group: 'coordination.k8s.io',
  version: 'v1',
  kind: 'Lease',
  plural: 'leases',
  namespaced: true,
};

/** Kinds in which a secret could be left lying about. */
const KINDS = [
  resourceTypes.K8ssandraCluster,
  resourceTypes.K8ssandraTask,
  resourceTypes.ClientConfig,
  resourceTypes.ReplicatedSecret,
  resourceTypes.CassandraDatacenter,
  resourceTypes.CassandraTask,
  resourceTypes.ConfigMap,
  resourceTypes.Secret,
  resourceTypes.Service,
  resourceTypes.EndpointSlice,
  resourceTypes.Event,
  LEASE,
];

/** Keys of Secrets whose values are secret; names and certificates are not. */
const SECRET_KEYS = /pass|token|secret|credential|key|kubeconfig/i;
const PUBLIC_KEYS = /\.(crt|pem)$|username|^ca/i;

/** Everything that a control plane shows or tells. */
export function toldBy(plane: Plane): Output[] {
  const shown = shownBy(plane);
  return [
    ['log', [...plane.log, ...plane.trace].join('\n')],
    ['contexts', JSON.stringify([plane.contexts(), shown.contexts])],
    ['clusters', JSON.stringify(shown.clusters)],
    [
      'plans',
      JSON.stringify(plane.clusters().map(({ plan }) => toPublicPlan(plan))),
    ],
  ];
}

/** Every object of a fleet as text, managed fields included; of Secrets everything but the data. */
export async function storedIn(fleet: WatchedFleet): Promise<Output[]> {
  const found: Output[] = [];
  for (const context of fleet.contexts) {
    for (const type of KINDS) {
      for (const object of await listOf(fleet, context, type)) {
        const { data, stringData, ...rest } = object as Partial<Secret>;
        const isSecret = type.kind === resourceTypes.Secret.kind;
        found.push([
          `${context}: ${type.kind} ${object.metadata.name}`,
          JSON.stringify(isSecret ? rest : object),
        ]);
      }
    }
  }
  return found;
}

/** Makes a canary of every secret value in a fleet. */
export async function learnSecrets(
  fleet: WatchedFleet,
  canaries: Canaries,
): Promise<void> {
  for (const context of fleet.contexts) {
    for (const each of await listOf(fleet, context, resourceTypes.Secret)) {
      const { data = {}, metadata } = each as Secret;
      for (const [key, value] of Object.entries(data)) {
        const isPublic = PUBLIC_KEYS.test(key) || !SECRET_KEYS.test(key);
        if (isPublic) continue;
        const label = `${context}: Secret ${metadata.name}, ${key}`;
        const text = Buffer.from(value, 'base64').toString('utf8');
        if (key === 'kubeconfig') learnKubeconfig(canaries, label, text);
        else canaries.know(label, text);
      }
    }
  }
}

/** The credentials in a kubeconfig; its addresses and certificates are no secrets. */
function learnKubeconfig(canaries: Canaries, label: string, text: string) {
  let users: unknown;
  try {
    users = parse(text)?.users;
  } catch {
    return;
  }
  for (const each of Array.isArray(users) ? users : []) {
    const { token, password, 'client-key-data': key } = each?.user ?? {};
    for (const secret of [token, password, key]) {
      if (typeof secret === 'string') canaries.know(label, secret);
    }
    if (typeof key === 'string') {
      const pem = Buffer.from(key, 'base64').toString('utf8');
      // the header of a key is in every key
      canaries.know(label, pem.split('\n').slice(1, 3).join('\n'));
    }
  }
}

/** Objects of a kind; none where the test took the kind, or the server, away. */
async function listOf(
  fleet: WatchedFleet,
  context: string,
  type: (typeof KINDS)[number],
): Promise<KubernetesObject[]> {
  try {
    return (await fleet.admin(context).list(type)).items;
  } catch (error) {
    const isAway =
      KubernetesError.isNotFound(error) || KubernetesError.isUnreachable(error);
    if (isAway) return [];
    throw error;
  }
}
