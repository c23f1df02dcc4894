import type { KubeObject } from '../../storage';
import type { Strategy } from './definition';

/** Addresses are taken from 10.96.0.0/16; the first is that of the service `kubernetes`. */
function allocate(services: KubeObject[]): string {
  const used = new Set(services.map(service => service.spec?.clusterIP));
  for (let number = 1; number < 65_534; number++) {
    const address = `10.96.${number >> 8}.${number & 255}`;
    if (!used.has(address)) return address;
  }
  throw new Error('no cluster IP is left');
}

/** Cluster addresses and port defaults of services. */
export const serviceStrategy: Strategy = {
  prepare(object) {
    const spec = (object.spec ??= {});
    spec.type ??= 'ClusterIP';
    spec.sessionAffinity ??= 'None';
    for (const port of Array.isArray(spec.ports) ? spec.ports : []) {
      port.protocol ??= 'TCP';
      port.targetPort ??= port.port;
    }
    if (spec.type !== 'ExternalName') spec.internalTrafficPolicy ??= 'Cluster';
  },
  allocate(object, old, context) {
    const { spec } = object;
    if (!old) object.status ??= { loadBalancer: {} };
    if (spec.type === 'ExternalName') return;
    spec.clusterIP ||=
      old?.spec?.clusterIP ?? allocate(context.list('services'));
    spec.clusterIPs ??= [spec.clusterIP];
    spec.ipFamilies ??= ['IPv4'];
    spec.ipFamilyPolicy ??= 'SingleStack';
  },
  validate(object, old) {
    const before = old?.spec?.clusterIP;
    if (
      !before ||
      before === object.spec.clusterIP ||
      object.spec.type === 'ExternalName'
    ) {
      return [];
    }
    return [
      {
        reason: 'FieldValueInvalid',
        message: `Invalid value: ["${object.spec.clusterIP}"]: may not change once set`,
        field: 'spec.clusterIPs[0]',
      },
    ];
  },
};
