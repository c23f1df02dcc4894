import type { Cause } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { pathOfField } from '../manifestText';
import type { OrderFieldName } from './form';

/** A part of a row. */
export type RegionPart =
  | 'datacenterName'
  | 'context'
  | 'size'
  | 'racks'
  | 'storageClassName'
  /** The row as a whole. */
  | 'row';

/** Where in the form something stands. */
export type Place =
  | { field: Exclude<OrderFieldName, 'regions'> }
  | { field: 'regions'; region?: number; part: RegionPart }
  | { field: undefined };

const OF_CASSANDRA: Record<string, OrderFieldName> = {
  serverVersion: 'serverVersion',
  clusterName: 'name',
  storageConfig: 'storage',
  resources: 'resources',
  superuserSecretRef: 'superuserSecretName',
  clientEncryptionStores: 'clientEncryption',
};

const OF_DATACENTER: Record<string, RegionPart> = {
  metadata: 'datacenterName',
  datacenterName: 'datacenterName',
  k8sContext: 'context',
  size: 'size',
  racks: 'racks',
  storageConfig: 'storageClassName',
};

const NOWHERE: Place = { field: undefined };

/** The field of the form that wrote a field of the manifest, such as `spec.cassandra.datacenters[1].size`. */
export function placeOfCause({ field }: Pick<Cause, 'field'>): Place {
  const [top, part, ...rest] = pathOfField(field);
  if (top === 'metadata') return placeOfMetadata(part);
  if (top !== 'spec') return NOWHERE;
  if (part === 'auth') return { field: 'auth' };
  return part === 'cassandra' ? placeOfCassandra(rest) : NOWHERE;
}

function placeOfMetadata(part: string | number | undefined): Place {
  switch (part) {
    case 'name':
    case 'namespace':
      return { field: part };
    case 'annotations':
      return { field: 'owner' };
    default:
      return NOWHERE;
  }
}

function placeOfCassandra([part, ...rest]: Array<string | number>): Place {
  if (part === 'datacenters') return placeOfDatacenter(rest);
  if (part === 'config') {
    const field = rest[0] === 'jvmOptions' ? 'heap' : 'clientEncryption';
    return { field };
  }
  const field = Object.hasOwn(OF_CASSANDRA, String(part))
    ? OF_CASSANDRA[part]
    : undefined;
  return { field } as Place;
}

function placeOfDatacenter([index, part]: Array<string | number>): Place {
  if (typeof index !== 'number') return { field: 'regions', part: 'row' };
  const known = Object.hasOwn(OF_DATACENTER, String(part));
  return {
    field: 'regions',
    region: index,
    part: known ? OF_DATACENTER[part] : 'row',
  };
}
