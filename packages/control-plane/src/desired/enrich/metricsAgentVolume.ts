import type { Enrichment } from '../datacenterConfig';
import { metricsAgentConfigMapName } from '../names';

/** Key of the agent's ConfigMap and name of the file that it becomes. */
export const METRICS_AGENT_KEY = 'metrics-collector.yaml';

/** The configuration of the metrics agent, always and last: adding it later would restart every node (operator-spec 3.20). */
export const metricsAgentVolume: Enrichment = (
  config,
  { cluster, template },
) => ({
  ...config,
  storageConfig: {
    ...config.storageConfig,
    additionalVolumes: [
      ...config.storageConfig.additionalVolumes,
      {
        name: 'metrics-agent-config',
        mountPath: '/opt/management-api/configs',
        volumeSource: {
          configMap: {
            name: metricsAgentConfigMapName(cluster, template),
            items: [{ key: METRICS_AGENT_KEY, path: METRICS_AGENT_KEY }],
          },
        },
      },
    ],
  },
});
