import type { FreeForm } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Container, DatacenterConfig } from '../datacenterConfig';

/** A volume mounted into a container. */
export interface VolumeMount {
  name: string;
  mountPath: string;
  readOnly?: boolean;
}

/** The config with a container changed; one of only that name comes last where the user listed none, for cass-operator to complete. */
export function withContainer(
  config: DatacenterConfig,
  name: string,
  change: (container: Container) => Container = container => container,
): DatacenterConfig {
  const containers = changed(config.podTemplate.containers, name, change);
  return { ...config, podTemplate: { ...config.podTemplate, containers } };
}

/** Like {@link withContainer}, among the init containers. Their order is the order in which they run. */
export function withInitContainer(
  config: DatacenterConfig,
  name: string,
  change: (container: Container) => Container = container => container,
): DatacenterConfig {
  const initContainers = changed(
    config.podTemplate.initContainers,
    name,
    change,
  );
  return { ...config, podTemplate: { ...config.podTemplate, initContainers } };
}

/** The config with a volume of the pod: in the place of one of the same name, else last. */
export function withVolume(
  config: DatacenterConfig,
  volume: FreeForm & { name: string },
): DatacenterConfig {
  const volumes = placed(config.podTemplate.volumes, volume);
  return { ...config, podTemplate: { ...config.podTemplate, volumes } };
}

/** The container with a mount: in the place of one of the same volume, else last. */
export function withMount(container: Container, mount: VolumeMount): Container {
  const mounts = (container.volumeMounts ?? []) as VolumeMount[];
  return { ...container, volumeMounts: placed(mounts, { ...mount }) };
}

function changed(
  containers: Container[],
  name: string,
  change: (container: Container) => Container,
): Container[] {
  const found = containers.find(each => each.name === name);
  return placed(containers, change(found ?? { name }));
}

function placed<T extends { name?: unknown }>(list: T[], item: T): T[] {
  return list.some(each => each.name === item.name)
    ? list.map(each => (each.name === item.name ? item : each))
    : [...list, item];
}
