import {
  annotations,
  type ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { kinds, type AnyObject } from '../api';
import { cassLabels, digest, ownedBy, rackLabels } from './labels';
import { datacenterNames } from './names';
import { buildPodTemplate } from './podTemplate';
import type { RackPlan } from './racks';

/**
 * The StatefulSet of a rack (operator-spec 9.4, C.4). Its hash covers the pod template and the replicas, so that cass-operator shows
 * `Updating` at the end of a size change; the mark of a restart is not in it.
 */
export function buildStatefulSet(
  dc: AnyObject,
  rack: RackPlan,
  replicas: number,
): AnyObject {
  const type: ResourceType = kinds.CassandraDatacenter;
  const names = datacenterNames(dc as never);
  const template = buildPodTemplate(dc, rack);
  const setLabels = rackLabels(dc, rack.name);
  return {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: {
      name: names.statefulSet(rack.name),
      namespace: dc.metadata.namespace,
      labels: setLabels,
      annotations: {
        ...dc.spec.additionalAnnotations,
        [annotations.cassOperatorHash]: digest({ template, replicas }),
      },
      ownerReferences: ownedBy(type, dc),
    },
    spec: {
      replicas,
      selector: {
        matchLabels: Object.fromEntries(
          Object.entries(setLabels).filter(([name]) =>
            /^cassandra\.datastax\.com\/(cluster|datacenter|rack)$/.test(name),
          ),
        ),
      },
      template,
      volumeClaimTemplates: [
        {
          apiVersion: 'v1',
          kind: 'PersistentVolumeClaim',
          metadata: { name: 'server-data', labels: setLabels },
          spec: {
            accessModes: ['ReadWriteOnce'],
            volumeMode: 'Filesystem',
            ...dc.spec.storageConfig?.cassandraDataVolumeClaimSpec,
          },
        },
        ...(dc.spec.storageConfig?.additionalVolumes ?? [])
          .filter((each: any) => each.pvcSpec)
          .map((each: any) => ({
            apiVersion: 'v1',
            kind: 'PersistentVolumeClaim',
            metadata: { name: each.name, labels: setLabels },
            spec: each.pvcSpec,
          })),
      ],
      serviceName: names.allPodsService,
      podManagementPolicy: 'Parallel',
      updateStrategy: {
        type: 'RollingUpdate',
        rollingUpdate: { partition: 0 },
      },
      revisionHistoryLimit: 10,
      minReadySeconds: dc.spec.minReadySeconds ?? 5,
      persistentVolumeClaimRetentionPolicy: {
        whenDeleted: 'Retain',
        whenScaled: 'Retain',
      },
    },
  };
}

/** The StatefulSet with a new template; the mark of the last restart stays. */
export function withTemplateOf(
  actual: AnyObject,
  desired: AnyObject,
): AnyObject {
  const restartedAt =
    actual.spec.template.metadata?.annotations?.[cassLabels.restartedAt];
  const { metadata, spec } = desired.spec.template;
  return {
    ...actual,
    apiVersion: desired.apiVersion,
    kind: desired.kind,
    metadata: {
      ...actual.metadata,
      labels: desired.metadata.labels,
      annotations: desired.metadata.annotations,
    },
    spec: {
      ...actual.spec,
      template: {
        metadata: {
          ...metadata,
          annotations: {
            ...metadata.annotations,
            ...(restartedAt ? { [cassLabels.restartedAt]: restartedAt } : {}),
          },
        },
        spec,
      },
    },
  };
}
