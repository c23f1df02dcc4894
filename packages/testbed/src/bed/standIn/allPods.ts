import {
  dataPlaneParts as parts,
  type AnyObject,
} from '@k8ssandra-backstage/fleet-simulator';
import { labels } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** The all-pods service of a datacenter, the only one that control planes look at; made when it is missing. */
export async function ensureAllPodsService(
  { api }: parts.Environment,
  dc: AnyObject,
): Promise<AnyObject> {
  const { allPodsService: name } = parts.datacenterNames(dc as never);
  const wanted = parts
    .buildServices(dc)
    .find(service => service.metadata.name === name)!;
  const { namespace } = dc.metadata;
  if (!api.get('Service', namespace, name)) await api.create('Service', wanted);
  const made = api.get('Service', namespace, name);
  if (!made) throw new Error(`Service ${name} is there but was not seen yet`);
  return made;
}

/** The slices of a service that its controller makes. */
export function slicesOf(
  { api }: parts.Environment,
  service: AnyObject,
): AnyObject[] {
  return api
    .select('EndpointSlice', service.metadata.namespace ?? '', {
      [labels.serviceName]: service.metadata.name,
    })
    .filter(slice => parts.isSliceOf(slice, service));
}

/** Makes the endpoint slice of a service say what these pods are. */
export async function ensureSlice(
  environment: parts.Environment,
  service: AnyObject,
  pods: AnyObject[],
): Promise<void> {
  const { api } = environment;
  const content = JSON.parse(
    JSON.stringify(parts.sliceContent(service, pods)),
  ) as ReturnType<typeof parts.sliceContent>;
  const [slice] = slicesOf(environment, service);
  if (!slice) {
    await api.create(
      'EndpointSlice',
      parts.buildEndpointSlice(service, content),
    );
  } else if (!parts.sameJson(slice.endpoints ?? [], content.endpoints)) {
    await api.patch('EndpointSlice', slice, { endpoints: content.endpoints });
  }
}
