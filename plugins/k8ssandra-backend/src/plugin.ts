import { createK8ssandraPlugin } from './createPlugin';
import { defaultParts } from './parts';

/** The backend plugin `k8ssandra`. */
export const k8ssandraPlugin = createK8ssandraPlugin(defaultParts);
