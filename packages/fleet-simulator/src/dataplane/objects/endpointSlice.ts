import { randomBytes } from 'crypto';
import { labels } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { kinds, type AnyObject } from '../api';
import { cassLabels, ownedBy } from './labels';
import { isReady } from './pod';

const CONTROLLER = 'endpointslice-controller.k8s.io';
const ALPHABET = 'bcdfghjklmnpqrstvwxz2456789';

/** Five characters of the alphabet that Kubernetes generates names from. */
export function nameSuffix(): string {
  return [...randomBytes(5)]
    .map(byte => ALPHABET[byte % ALPHABET.length])
    .join('');
}

/** Whether a slice is made by the endpoint slice controller for this service. */
export function isSliceOf(slice: AnyObject, service: AnyObject): boolean {
  return (
    slice.metadata.labels?.[labels.serviceName] === service.metadata.name &&
    slice.metadata.labels?.[labels.sliceManagedBy] === CONTROLLER
  );
}

/** What the endpoint slice of a service must say, apart from its name. */
export function sliceContent(service: AnyObject, pods: AnyObject[]) {
  const publish = service.spec.publishNotReadyAddresses === true;
  const endpoints = pods
    .filter(pod => pod.status?.podIP)
    .sort((a, b) => (a.metadata.name < b.metadata.name ? -1 : 1))
    .map(pod => {
      const ready = isReady(pod);
      const terminating = Boolean(pod.metadata.deletionTimestamp);
      return {
        addresses: [pod.status.podIP],
        conditions: {
          ready: publish || (ready && !terminating),
          serving: publish || ready,
          terminating,
        },
        ...(pod.spec.subdomain === service.metadata.name
          ? { hostname: pod.metadata.name }
          : {}),
        targetRef: {
          kind: 'Pod',
          namespace: pod.metadata.namespace,
          name: pod.metadata.name,
          uid: pod.metadata.uid,
        },
        nodeName: pod.spec.nodeName,
      };
    });
  return {
    metadata: {
      labels: {
        ...service.metadata.labels,
        [labels.sliceManagedBy]: CONTROLLER,
        [labels.serviceName]: service.metadata.name,
        ...(service.spec.clusterIP === 'None'
          ? { [cassLabels.headless]: '' }
          : {}),
      },
    },
    endpoints,
    ports:
      service.spec.ports?.map((each: any) => ({
        name: each.name,
        protocol: each.protocol ?? 'TCP',
        port: each.targetPort ?? each.port,
      })) ?? null,
  };
}

/** A new endpoint slice for a service. */
export function buildEndpointSlice(
  service: AnyObject,
  content: ReturnType<typeof sliceContent>,
): AnyObject {
  return {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: {
      name: `${service.metadata.name}-${nameSuffix()}`,
      generateName: `${service.metadata.name}-`,
      namespace: service.metadata.namespace,
      ownerReferences: ownedBy(kinds.Service, service),
      ...content.metadata,
    },
    addressType: 'IPv4',
    endpoints: content.endpoints,
    ports: content.ports,
  };
}
