import {
  datacenterEntityName,
  type ClusterId,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Reference of the catalog entity of a datacenter, by its object name. */
export function datacenterEntityRef(
  { id }: { id: ClusterId },
  datacenter: string,
): string {
  return `resource:default/${datacenterEntityName(id, datacenter)}`;
}
