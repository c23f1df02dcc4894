import type {
  ContactPoint,
  FreeForm,
  OtherAddress,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  cassandraYamlOf,
  cleanupForKubernetes,
  contactPointsServiceName,
  sanitizedName,
} from '../desired';
import { mergeOption } from '../desired/coalesce';
import type { DatacenterFacts } from '../plan/facts';
import type { Snapshot } from '../snapshot/types';
import { say } from './sentences';

/** Cassandra's own port for CQL. */
const NATIVE_PORT = 9042;

/** Part of cass-operator's names: once it has settled on one, that one; until then what it will settle on (operator-spec 9.4). */
function resourceName({ live, cassandraName }: DatacenterFacts): string {
  return cleanupForKubernetes(live?.status?.datacenterName || cassandraName);
}

/** The Service of cass-operator for CQL, inside the Kubernetes cluster of the datacenter (operator-spec 9.5). */
export function contactPointOf(
  { cluster, home, controlPlane }: Snapshot,
  facts: DatacenterFacts,
  encrypted: boolean,
): ContactPoint {
  const { context, namespace, live } = facts;
  const service = `${sanitizedName(cluster)}-${resourceName(facts)}-service`;
  const name = context.name || controlPlane;
  const other = live && contactPointsServiceName(cluster, live);
  const isThere =
    other !== undefined &&
    home.services.some(each => each.metadata.name === other);
  return {
    host: `${service}.${namespace}.svc`,
    port: portOf(cassandraYamlOf(cluster, facts.template), encrypted),
    sentence: isThere
      ? say('connect.inside', {
          cluster: name,
          service: other,
          home: controlPlane,
        })
      : say('connect.inside.plain', { cluster: name }),
  };
}

/** A port of its own for encrypted connections leaves the other one plain. */
function portOf(yaml: FreeForm, encrypted: boolean): number {
  const own = portNumber(yaml.native_transport_port_ssl);
  const plain = portNumber(yaml.native_transport_port) ?? NATIVE_PORT;
  return encrypted ? own ?? plain : plain;
}

/** Ways in from outside, as far as the specification asks for them. */
export function otherAddresses(
  { cluster, controlPlane }: Snapshot,
  facts: DatacenterFacts,
  encrypted: boolean,
): OtherAddress[] {
  const { context, template } = facts;
  const networking = mergeOption<FreeForm>('networking', cluster, template);
  const name = context.name || controlPlane;
  const ports = networking?.nodePort as FreeForm | undefined;
  const port =
    (encrypted ? portNumber(ports?.nativeSSL) : undefined) ??
    portNumber(ports?.native);
  const found: OtherAddress[] = [];
  if (port !== undefined) {
    const service = `${sanitizedName(cluster)}-${resourceName(
      facts,
    )}-node-port-service`;
    found.push({
      kind: 'node-port',
      port,
      sentence: say('connect.nodePort', { cluster: name, port, service }),
    });
  }
  if (networking?.hostNetwork === true) {
    const own = portOf(cassandraYamlOf(cluster, template), encrypted);
    found.push({
      kind: 'host-network',
      port: own,
      sentence: say('connect.hostNetwork', { port: own }),
    });
  }
  return found;
}

/** A specification may hold anything. */
function portNumber(value: unknown): number | undefined {
  const port = Number(value);
  return Number.isInteger(port) && port > 0 && port < 65536 ? port : undefined;
}
