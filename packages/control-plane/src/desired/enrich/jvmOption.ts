import type { DatacenterConfig } from '../datacenterConfig';

/**
 * Puts a JVM option before the others unless it is there already (operator-spec 3.5).
 * The order is part of the configuration: another one would restart every node.
 */
export function withJvmOption(
  config: DatacenterConfig,
  option: string,
): DatacenterConfig {
  const jvmOptions = config.config.jvmOptions;
  const options = (jvmOptions.additionalOptions ?? []) as string[];
  if (options.includes(option)) {
    return config;
  }
  return {
    ...config,
    config: {
      ...config.config,
      jvmOptions: { ...jvmOptions, additionalOptions: [option, ...options] },
    },
  };
}
