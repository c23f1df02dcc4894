import { withDefaults } from '../config/yamlDefaults';
import type { Enrichment } from '../datacenterConfig';

/** The older names of the heap options, where the newer are not set (operator-spec 3.5 step 14). */
export const heap: Enrichment = config => {
  const { heapSize, heapNewGenSize, ...options } = config.config.jvmOptions;
  const jvmOptions = withDefaults(options, {
    ...(heapSize !== undefined && {
      heap_initial_size: heapSize,
      heap_max_size: heapSize,
    }),
    ...(heapNewGenSize !== undefined && {
      gc_cms_heap_size_young_generation: heapNewGenSize,
    }),
  });
  return { ...config, config: { ...config.config, jvmOptions } };
};
