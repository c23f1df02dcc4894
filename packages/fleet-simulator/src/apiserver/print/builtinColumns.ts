import type { KubeObject } from '../../storage';
import type { PrinterColumn } from '../resources/definition';
import { ageOf } from './age';

const column = (
  name: string,
  value: PrinterColumn['value'],
  priority = 0,
): PrinterColumn => ({ name, type: 'string', priority, value });

const name: PrinterColumn = {
  name: 'Name',
  type: 'string',
  format: 'name',
  value: '.metadata.name',
};
const age = column('Age', object => ageOf(object.metadata.creationTimestamp));
const none = (value: unknown) =>
  value === undefined || value === '' ? '<none>' : String(value);
const count = (value: unknown) => Object.keys(value ?? {}).length;

const webhooks = (object: KubeObject) => `${object.webhooks?.length ?? 0}`;

function podReady(pod: KubeObject): string {
  const statuses: any[] = pod.status?.containerStatuses ?? [];
  const ready = statuses.filter(status => status.ready).length;
  return `${ready}/${pod.spec?.containers?.length ?? 0}`;
}

function podStatus(pod: KubeObject): string {
  if (pod.metadata.deletionTimestamp) return 'Terminating';
  const waiting = (pod.status?.containerStatuses ?? []).find(
    (status: any) => status.state?.waiting?.reason,
  );
  return (
    waiting?.state.waiting.reason ??
    pod.status?.reason ??
    pod.status?.phase ??
    'Unknown'
  );
}

const restarts = (pod: KubeObject) =>
  (pod.status?.containerStatuses ?? []).reduce(
    (sum: number, status: any) => sum + (status.restartCount ?? 0),
    0,
  );

function ports(service: KubeObject): string {
  return none(
    service.spec?.ports
      ?.map((port: any) => `${port.port}/${port.protocol ?? 'TCP'}`)
      .join(','),
  );
}

const subjects = (binding: KubeObject) =>
  `${binding.roleRef?.kind}/${binding.roleRef?.name}`;

const readyReplicas = (object: KubeObject) =>
  `${object.status?.readyReplicas ?? 0}/${object.spec?.replicas ?? 1}`;

/** What `kubectl get` shows of built-in kinds. */
export const builtinColumns: Record<string, PrinterColumn[]> = {
  Namespace: [name, column('Status', '.status.phase'), age],
  Node: [
    name,
    column('Status', node =>
      node.status?.conditions?.some(
        (c: any) => c.type === 'Ready' && c.status === 'True',
      )
        ? 'Ready'
        : 'NotReady',
    ),
    column('Roles', () => '<none>'),
    age,
    column('Version', '.status.nodeInfo.kubeletVersion'),
  ],
  Pod: [
    name,
    column('Ready', podReady),
    column('Status', podStatus),
    column('Restarts', pod => String(restarts(pod))),
    age,
    column('IP', pod => none(pod.status?.podIP), 1),
    column('Node', pod => none(pod.spec?.nodeName), 1),
    column('Nominated Node', pod => none(pod.status?.nominatedNodeName), 1),
    column('Readiness Gates', () => '<none>', 1),
  ],
  Service: [
    name,
    column('Type', '.spec.type'),
    column('Cluster-IP', '.spec.clusterIP'),
    column('External-IP', service => none(service.spec?.externalName)),
    column('Port(s)', ports),
    age,
  ],
  Secret: [
    name,
    column('Type', '.type'),
    { ...column('Data', secret => count(secret.data)), type: 'integer' },
    age,
  ],
  ConfigMap: [
    name,
    { ...column('Data', map => count(map.data)), type: 'integer' },
    age,
  ],
  Event: [
    column('Last Seen', event =>
      ageOf(event.lastTimestamp ?? event.metadata.creationTimestamp),
    ),
    column('Type', '.type'),
    column('Reason', '.reason'),
    column(
      'Object',
      event =>
        `${String(event.involvedObject?.kind ?? '').toLowerCase()}/${
          event.involvedObject?.name
        }`,
    ),
    column('Message', event => String(event.message ?? '').trim()),
    { ...name, priority: 1 },
  ],
  StatefulSet: [name, column('Ready', readyReplicas), age],
  Deployment: [
    name,
    column('Ready', readyReplicas),
    column('Up-to-date', object => object.status?.updatedReplicas ?? 0),
    column('Available', object => object.status?.availableReplicas ?? 0),
    age,
  ],
  EndpointSlice: [
    name,
    column('AddressType', '.addressType'),
    column('Ports', slice =>
      none(slice.ports?.map((port: any) => port.port).join(',')),
    ),
    column('Endpoints', slice =>
      none(slice.endpoints?.flatMap((e: any) => e.addresses).join(',')),
    ),
    age,
  ],
  Lease: [name, column('Holder', '.spec.holderIdentity'), age],
  ServiceAccount: [name, age],
  PersistentVolumeClaim: [
    name,
    column('Status', '.status.phase'),
    column('Volume', '.spec.volumeName'),
    column('Capacity', '.status.capacity.storage'),
    column('StorageClass', '.spec.storageClassName'),
    age,
  ],
  StorageClass: [name, column('Provisioner', '.provisioner'), age],
  Role: [name, column('Created At', '.metadata.creationTimestamp')],
  ClusterRole: [name, column('Created At', '.metadata.creationTimestamp')],
  RoleBinding: [name, column('Role', subjects), age],
  ClusterRoleBinding: [name, column('Role', subjects), age],
  ValidatingWebhookConfiguration: [name, column('Webhooks', webhooks), age],
  MutatingWebhookConfiguration: [name, column('Webhooks', webhooks), age],
  CustomResourceDefinition: [
    name,
    column('Created At', '.metadata.creationTimestamp'),
  ],
};

/** Columns of kinds that have none of their own. */
export const standardColumns: PrinterColumn[] = [name, age];
