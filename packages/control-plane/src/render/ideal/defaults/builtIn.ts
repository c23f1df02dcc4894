import type {
  KubernetesObject,
  Secret,
  Service,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** What an API server fills into Kubernetes' own kinds, as far as the control plane or its users write them. */
export const builtIn: Record<
  string,
  (object: KubernetesObject) => KubernetesObject
> = {
  Secret: object => storedSecret(object as Secret),
  Service: object => storedService(object as Service),
};

/** `stringData` is kept as `data`, and wins. */
function storedSecret({ stringData, ...secret }: Secret): Secret {
  const given = Object.entries(stringData ?? {}).map(([key, value]) => [
    key,
    Buffer.from(String(value), 'utf8').toString('base64'),
  ]);
  const data = { ...secret.data, ...Object.fromEntries(given) };
  return {
    ...secret,
    type: secret.type || 'Opaque',
    ...(Object.keys(data).length > 0 && { data }),
  };
}

/** Of a Service without selector that has no address of its own: it may have addresses of both families. */
function storedService(service: Service): Service {
  const { spec } = service;
  const headless = spec.clusterIP === 'None';
  const anyFamily = headless && spec.selector === undefined;
  return {
    ...service,
    spec: {
      ...(headless && { clusterIPs: ['None'] }),
      internalTrafficPolicy: 'Cluster',
      ipFamilies: anyFamily ? ['IPv4', 'IPv6'] : ['IPv4'],
      ipFamilyPolicy: anyFamily ? 'RequireDualStack' : 'SingleStack',
      sessionAffinity: 'None',
      type: 'ClusterIP',
      ...spec,
      ...(spec.ports && {
        ports: spec.ports.map(each => ({
          protocol: 'TCP',
          targetPort: each.port,
          ...each,
        })),
      }),
    },
  };
}
