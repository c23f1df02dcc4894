import { keptMetadata } from './kept';
import type { StorageClassFact } from './types';

const DEFAULTS = [
  'storageclass.kubernetes.io/is-default-class',
  'storageclass.beta.kubernetes.io/is-default-class',
];

/** Keeps of a storage class what decides whether a disk comes, and can grow: not its parameters. */
export function projectStorageClass(given: any): StorageClassFact {
  const { metadata } = given;
  return {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: keptMetadata(metadata),
    provisioner: given.provisioner ?? '',
    allowVolumeExpansion: given.allowVolumeExpansion === true,
    isDefault: DEFAULTS.some(key => metadata.annotations?.[key] === 'true'),
    bindingMode: given.volumeBindingMode ?? 'Immediate',
  };
}
