import type { ResourceType } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { AnyObject } from '../api';
import { recordEvent, type Environment } from '../environment';

/** Annotation of a claim: the worker that its first pod was placed on. */
export const SELECTED_NODE = 'volume.kubernetes.io/selected-node';

/** Annotation of a StorageClass: what its provisioner answers instead of a volume. */
export const PROVISIONING_FAULT = 'fleet-simulator.k8ssandra.io/fault';

const PERSISTENT_VOLUME: ResourceType = {
  group: '',
  version: 'v1',
  kind: 'PersistentVolume',
  plural: 'persistentvolumes',
  namespaced: false,
};

/** Whether volumes of a class are disks of one worker, as those of `rancher.io/local-path` are. */
export function isLocal(storageClass: AnyObject | undefined): boolean {
  return /(^|[./-])local([./-]|$)/.test(storageClass?.provisioner ?? '');
}

/** The worker that the claims of a pod were made for. */
export function selectedNode(
  { api }: Environment,
  pod: AnyObject,
): string | undefined {
  return (pod.spec.volumes ?? [])
    .map((volume: any) => volume.persistentVolumeClaim?.claimName)
    .filter(Boolean)
    .map((name: string) =>
      api.get('PersistentVolumeClaim', pod.metadata.namespace, name),
    )
    .map((claim?: AnyObject) => claim?.metadata.annotations?.[SELECTED_NODE])
    .find(Boolean);
}

/** What the volume controller and the provisioner of a class do for a claim. */
export async function provisionVolume(
  environment: Environment,
  claim: AnyObject,
  className: string | undefined,
): Promise<void> {
  const { api } = environment;
  if (claim.status?.phase === 'Bound') return;
  const storageClass = className
    ? api.get('StorageClass', undefined, className)
    : undefined;
  const fail = (component: string, message: string) =>
    recordEvent(environment, 'PersistentVolumeClaim', claim, {
      reason: 'ProvisioningFailed',
      message,
      warning: true,
      component,
    });
  if (!className) {
    const wanted = claim.spec?.storageClassName ?? '';
    await fail(
      'persistentvolume-controller',
      `storageclass.storage.k8s.io "${wanted}" not found`,
    );
    return;
  }
  const fault = storageClass?.metadata.annotations?.[PROVISIONING_FAULT];
  if (fault) {
    await fail(
      `${storageClass.provisioner}_provisioner-0`,
      `failed to provision volume with StorageClass "${className}": ${fault}`,
    );
    return;
  }
  const volumeName = `pvc-${claim.metadata.uid}`;
  if (isLocal(storageClass)) {
    await api
      .emit(PERSISTENT_VOLUME, localVolume(claim, className, volumeName))
      .catch(() => undefined);
    await api.patch('PersistentVolumeClaim', claim, { spec: { volumeName } });
  }
  const status = {
    phase: 'Bound',
    accessModes: claim.spec?.accessModes ?? ['ReadWriteOnce'],
    capacity: claim.spec?.resources?.requests ?? {},
  };
  await api.patch('PersistentVolumeClaim', claim, { status }, 'status');
}

function localVolume(
  claim: AnyObject,
  storageClassName: string,
  name: string,
): AnyObject {
  const { uid, namespace, annotations } = claim.metadata;
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: { name },
    spec: {
      accessModes: claim.spec?.accessModes ?? ['ReadWriteOnce'],
      capacity: claim.spec?.resources?.requests ?? {},
      claimRef: {
        apiVersion: 'v1',
        kind: 'PersistentVolumeClaim',
        name: claim.metadata.name,
        namespace,
        uid,
      },
      local: { path: `/var/local-path/${name}` },
      nodeAffinity: {
        required: {
          nodeSelectorTerms: [
            {
              matchExpressions: [
                {
                  key: 'kubernetes.io/hostname',
                  operator: 'In',
                  values: [annotations?.[SELECTED_NODE]],
                },
              ],
            },
          ],
        },
      },
      persistentVolumeReclaimPolicy: 'Delete',
      storageClassName,
      volumeMode: 'Filesystem',
    },
    status: { phase: 'Bound' },
  };
}
