import { createPermission } from '@backstage/plugin-permission-common';

/** Resource types of the permission framework. */
export const RESOURCE_TYPE_CLUSTER = 'k8ssandra-cluster';
export const RESOURCE_TYPE_CONTEXT = 'k8ssandra-context';

const cluster = (
  verb: string,
  action: 'create' | 'read' | 'update' | 'delete',
) =>
  createPermission({
    name: `k8ssandra.cluster.${verb}`,
    attributes: { action },
    resourceType: RESOURCE_TYPE_CLUSTER,
  });

/** Where the credentials or logs of a cluster are is a question about that cluster: a policy can answer it by its owner. */
const ofCluster = (name: string) =>
  createPermission({
    name: `k8ssandra.${name}`,
    attributes: { action: 'read' },
    resourceType: RESOURCE_TYPE_CLUSTER,
  });

const context = (
  verb: string,
  action: 'create' | 'read' | 'update' | 'delete',
) =>
  createPermission({
    name: `k8ssandra.context.${verb}`,
    attributes: { action },
    resourceType: RESOURCE_TYPE_CONTEXT,
  });

/** Every permission of the product (design: Identity), each on a cluster or on a context. */
export const k8ssandraPermissions = {
  clusterRead: cluster('read', 'read'),
  clusterCreate: cluster('create', 'create'),
  clusterUpdate: cluster('update', 'update'),
  clusterOperate: cluster('operate', 'update'),
  clusterScale: cluster('scale', 'update'),
  clusterRestart: cluster('restart', 'update'),
  clusterRestore: cluster('restore', 'update'),
  clusterDelete: cluster('delete', 'delete'),
  clusterAdopt: cluster('adopt', 'update'),
  contextRead: context('read', 'read'),
  contextConnect: context('connect', 'create'),
  contextRemove: context('remove', 'delete'),
  credentialsLocate: ofCluster('credentials.locate'),
  logsRead: ofCluster('logs.read'),
};
