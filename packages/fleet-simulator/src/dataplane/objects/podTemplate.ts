import type { AnyObject } from '../api';
import { rackLabels } from './labels';
import type { RackPlan } from './racks';
import { configInitContainers, nonEmpty } from './configInit';
import { cassandraContainer, systemLogger } from './containers';
import { affinityOf } from './placement';

type Named = { name: string; [field: string]: any };

/** Overlays lists of named things: the user's win by name, new ones are added. */
function overlay(
  defaults: Named[],
  overrides: Named[] = [],
  merge = (base: Named, over: Named): Named => ({ ...base, ...over }),
): Named[] {
  const byName = new Map(overrides.map(each => [each.name, each]));
  const merged = defaults.map(each => {
    const override = byName.get(each.name);
    byName.delete(each.name);
    return override ? merge(each, override) : each;
  });
  return [...merged, ...byName.values()];
}

function mergeContainer(container: Named, override: Named): Named {
  const userEnv: Named[] = override.env ?? [];
  const named = new Set(userEnv.map(each => each.name));
  return {
    ...container,
    ...override,
    env: [
      ...userEnv,
      ...(container.env ?? []).filter((each: Named) => !named.has(each.name)),
    ],
    ports: overlay(container.ports ?? [], override.ports),
    volumeMounts: [
      ...(override.volumeMounts ?? []),
      ...(container.volumeMounts ?? []),
    ],
    resources: nonEmpty(override.resources) ?? container.resources,
  };
}

function additionalVolumes(dc: AnyObject): Named[] {
  return (dc.spec.storageConfig?.additionalVolumes ?? [])
    .filter((each: any) => each.volumeSource)
    .map((each: any) => ({ name: each.name, ...each.volumeSource }));
}

/** The pod template of a rack (operator-spec C.4). Values in `spec.podTemplateSpec` win by name. */
export function buildPodTemplate(dc: AnyObject, rack: RackPlan) {
  const user = dc.spec.podTemplateSpec ?? {};
  const spec = user.spec ?? {};
  const initContainers = configInitContainers(dc, rack.name);
  return {
    metadata: {
      labels: {
        ...user.metadata?.labels,
        ...rackLabels(dc, rack.name),
        'cassandra.datastax.com/node-state': 'Ready-to-Start',
      },
      annotations: {
        ...dc.spec.additionalAnnotations,
        ...user.metadata?.annotations,
      },
    },
    spec: {
      ...spec,
      volumes: overlay(
        [
          { name: 'server-config', emptyDir: {} },
          { name: 'server-logs', emptyDir: {} },
          { name: 'tmp', emptyDir: {} },
          { name: 'vector-lib', emptyDir: {} },
          ...(initContainers.length > 1
            ? [{ name: 'server-config-base', emptyDir: {} }]
            : []),
          ...additionalVolumes(dc),
        ],
        spec.volumes,
      ),
      initContainers: overlay(
        initContainers,
        spec.initContainers,
        mergeContainer,
      ),
      containers: overlay(
        [
          cassandraContainer(dc),
          ...(dc.spec.disableSystemLoggerSidecar ? [] : [systemLogger(dc)]),
        ],
        spec.containers,
        mergeContainer,
      ),
      restartPolicy: 'Always',
      terminationGracePeriodSeconds: 120,
      dnsPolicy: 'ClusterFirst',
      schedulerName: 'default-scheduler',
      securityContext: spec.securityContext ?? {
        runAsUser: 999,
        runAsGroup: 999,
        runAsNonRoot: true,
        fsGroup: 999,
      },
      ...(dc.spec.tolerations ? { tolerations: dc.spec.tolerations } : {}),
      ...(dc.spec.nodeSelector ? { nodeSelector: dc.spec.nodeSelector } : {}),
      ...(dc.spec.networking?.hostNetwork ? { hostNetwork: true } : {}),
      ...(dc.spec.serviceAccountName
        ? { serviceAccountName: dc.spec.serviceAccountName }
        : {}),
      affinity: affinityOf(dc, rack),
    },
  };
}
