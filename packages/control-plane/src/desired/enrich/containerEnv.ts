import { CASSANDRA_CONTAINER } from '../coalesce';
import type { DatacenterConfig } from '../datacenterConfig';

/** Adds an environment variable to the `cassandra` container, after those that are there. A variable the user set stays. */
export function withCassandraEnv(
  config: DatacenterConfig,
  name: string,
  value: string,
): DatacenterConfig {
  const containers = config.podTemplate.containers.map(container => {
    const env = container.env ?? [];
    return container.name === CASSANDRA_CONTAINER &&
      !env.some(each => each.name === name)
      ? { ...container, env: [...env, { name, value }] }
      : container;
  });
  return { ...config, podTemplate: { ...config.podTemplate, containers } };
}
