import type { DatacenterConfig } from '../datacenterConfig';

/** Adds a superuser that cass-operator creates from a Secret; the same one is added once. */
export function withUser(
  config: DatacenterConfig,
  secretName: string,
): DatacenterConfig {
  return config.users.some(each => each.secretName === secretName)
    ? config
    : { ...config, users: [...config.users, { secretName, superuser: true }] };
}
