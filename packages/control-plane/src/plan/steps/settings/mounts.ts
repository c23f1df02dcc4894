import type { CassandraDatacenter } from '@k8ssandra-backstage/plugin-k8ssandra-common';

interface Volume {
  configMap?: { name?: string };
  volumeSource?: { configMap?: { name?: string } };
}

/** Whether a CassandraDatacenter mounts a ConfigMap: a node that starts without it never gets ready. */
export function mountsConfigMap(
  { spec }: CassandraDatacenter,
  name: string,
): boolean {
  const additional = (spec.storageConfig?.additionalVolumes ?? []) as Volume[];
  const template = spec.podTemplateSpec as
    | { spec?: { volumes?: Volume[] } }
    | undefined;
  const volumes = [...additional, ...(template?.spec?.volumes ?? [])];
  return volumes.some(
    each =>
      each.configMap?.name === name ||
      each.volumeSource?.configMap?.name === name,
  );
}
