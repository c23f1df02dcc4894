import type { Enrichment } from '../datacenterConfig';
import { vectorConfigMapName } from '../names';
import { withContainer } from './podParts';

/** cass-operator's container that carries the log away; it runs Vector. */
const LOGGER = 'server-system-logger';

const DEFAULT_RESOURCES = {
  requests: { cpu: '200m', memory: '128Mi' },
  limits: { cpu: '2', memory: '2Gi' },
};

/** Vector with a configuration of its own, in the container that cass-operator has for the log (operator-spec 3.20). */
export const vector: Enrichment = (config, { cluster, template }) => {
  const settings = config.telemetry.vector;
  if (settings?.enabled !== true) {
    return config;
  }
  const { storageConfig } = config;
  const mounted = {
    ...config,
    systemLoggerResources: settings.resources ?? DEFAULT_RESOURCES,
    storageConfig: {
      ...storageConfig,
      additionalVolumes: [
        ...storageConfig.additionalVolumes,
        {
          name: 'vector-config',
          mountPath: '/etc/vector',
          volumeSource: {
            configMap: { name: vectorConfigMapName(cluster, template) },
          },
        },
      ],
    },
  };
  return withContainer(mounted, LOGGER, container =>
    settings.image ? { ...container, image: settings.image } : container,
  );
};
