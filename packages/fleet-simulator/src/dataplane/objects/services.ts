import {
  labels,
  cleanLabelValue,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { kinds, type AnyObject } from '../api';
import {
  cassLabels,
  clusterLabels,
  datacenterLabels,
  datacenterSelector,
  ownedBy,
  withHash,
} from './labels';
import { datacenterNames } from './names';

const port = (name: string, number: number) => ({
  name,
  protocol: 'TCP',
  port: number,
  targetPort: number,
});
const NATIVE = port('native', 9042);
const TLS_NATIVE = port('tls-native', 9142);
const PROMETHEUS = port('prometheus', 9103);
const METRICS = port('metrics', 9000);
const THRIFT = port('thrift', 9160);

/** Port of the management API: 8080 unless the container `cassandra` names another. */
export function managementApiPort(dc: AnyObject): number {
  const container = dc.spec.podTemplateSpec?.spec?.containers?.find(
    (each: { name: string }) => each.name === 'cassandra',
  );
  return (
    container?.ports?.find(
      (each: { name?: string }) => each.name === 'mgmt-api-http',
    )?.containerPort ?? 8080
  );
}

function hasThrift(dc: AnyObject): boolean {
  return (
    dc.spec.serverType === 'dse' ||
    String(dc.spec.serverVersion).startsWith('3.')
  );
}

/** The headless services of a datacenter (operator-spec 9.4), and the node port service when it is asked for. */
export function buildServices(dc: AnyObject): AnyObject[] {
  const names = datacenterNames(dc as never);
  const extra = dc.spec.additionalServiceConfig ?? {};
  const service = (
    name: string,
    own: Record<string, string>,
    config: any,
    spec: object,
  ): AnyObject =>
    withHash({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: {
        name,
        namespace: dc.metadata.namespace,
        labels: { ...own, ...config?.additionalLabels },
        annotations: {
          ...dc.spec.additionalAnnotations,
          ...config?.additionalAnnotations,
        },
        ownerReferences: ownedBy(kinds.CassandraDatacenter, dc),
      },
      spec: { type: 'ClusterIP', clusterIP: 'None', ...spec },
    });
  const management = port('mgmt-api', managementApiPort(dc));
  const selector = datacenterSelector(dc);
  const services = [
    service(names.service, datacenterLabels(dc), extra.dcService, {
      ports: [
        NATIVE,
        TLS_NATIVE,
        management,
        PROMETHEUS,
        METRICS,
        ...(hasThrift(dc) ? [THRIFT] : []),
      ],
      selector,
    }),
    service(names.seedService, clusterLabels(dc), extra.seedService, {
      selector: {
        [labels.cassandraCluster]: cleanLabelValue(dc.spec.clusterName),
        [labels.seedNode]: 'true',
      },
      publishNotReadyAddresses: true,
    }),
    service(
      names.allPodsService,
      { ...datacenterLabels(dc), [cassLabels.promMetrics]: 'true' },
      extra.allpodsService,
      {
        ports: [NATIVE, management, PROMETHEUS, METRICS],
        selector,
        publishNotReadyAddresses: true,
      },
    ),
    service(
      names.additionalSeedService,
      datacenterLabels(dc),
      extra.additionalSeedService,
      { publishNotReadyAddresses: true },
    ),
  ];
  const nodePort = dc.spec.networking?.nodePort;
  if (nodePort) {
    services.push(
      service(
        names.nodePortService,
        datacenterLabels(dc),
        extra.nodePortService,
        {
          type: 'NodePort',
          clusterIP: undefined,
          externalTrafficPolicy: 'Local',
          selector,
          ports: [
            {
              ...NATIVE,
              port: nodePort.native ?? 9042,
              nodePort: nodePort.native,
            },
          ],
        },
      ),
    );
  }
  return services;
}
