import { labels } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { AnyObject, Kind } from '../api';
import {
  keyOf,
  splitKey,
  type Controller,
  type Environment,
} from '../environment';
import { sameJson } from '../json';
import { buildEndpointSlice, isSliceOf, sliceContent } from '../objects';

/** Kubernetes' endpoint slice controller: one slice per service with a selector. */
export class EndpointSliceController implements Controller {
  readonly name = 'endpointslice-controller';
  readonly batchMs: number;

  constructor(private readonly environment: Environment) {
    this.batchMs = environment.pace.endpointsBatchMs;
  }

  keysOf(kind: Kind, object: AnyObject): string[] {
    const { api } = this.environment;
    if (kind === 'Service') return [keyOf(object)];
    if (kind === 'EndpointSlice') {
      return api
        .list('Service', object.metadata.namespace)
        .filter(service => isSliceOf(object, service))
        .map(keyOf);
    }
    if (kind !== 'Pod') return [];
    // The seed label comes and goes; a service that loses a pod must see that too.
    return api
      .list('Service', object.metadata.namespace)
      .filter(service => service.spec.selector)
      .filter(service =>
        Object.entries(service.spec.selector).every(
          ([name, value]) =>
            name === labels.seedNode ||
            object.metadata.labels?.[name] === value,
        ),
      )
      .map(keyOf);
  }

  async run(key: string): Promise<void> {
    const { api } = this.environment;
    const [namespace, name] = splitKey(key);
    const service = api.get('Service', namespace, name);
    if (
      !service?.spec.selector ||
      service.metadata.deletionTimestamp ||
      Object.keys(service.spec.selector).length === 0
    ) {
      return;
    }
    const content = JSON.parse(
      JSON.stringify(
        sliceContent(
          service,
          api.select('Pod', namespace, service.spec.selector),
        ),
      ),
    );
    const cluster = service.metadata.labels?.[labels.cassandraCluster];
    const [slice, ...surplus] = api
      .select('EndpointSlice', namespace, {
        [labels.serviceName]: name,
        ...(cluster ? { [labels.cassandraCluster]: cluster } : {}),
      })
      .filter(each => isSliceOf(each, service));
    for (const each of surplus) await api.delete('EndpointSlice', each);
    if (!slice) {
      await api.create('EndpointSlice', buildEndpointSlice(service, content));
    } else if (
      !sameJson(slice.endpoints ?? [], content.endpoints) ||
      !sameJson(slice.ports ?? null, content.ports) ||
      !sameJson(slice.metadata.labels, content.metadata.labels)
    ) {
      await api.patch('EndpointSlice', slice, content);
    }
  }
}
