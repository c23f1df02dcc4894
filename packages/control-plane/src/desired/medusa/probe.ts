import { InputError } from '@backstage/errors';
import type {
  FreeForm,
  MedusaClusterTemplate,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { canonicalJson } from '../hash';
import { natural } from '../merge';
import { grpcServerSecret } from './volumes';

/** Port of Medusa's service unless the cluster names another one. */
export const DEFAULT_MEDUSA_PORT = 50051;

const HANDLERS = ['exec', 'httpGet', 'tcpSocket', 'grpc'];
const CERTIFICATES = '/etc/certificates/grpc-server-certs';

/** The port of Medusa's service. */
export function medusaPort(medusa: MedusaClusterTemplate): number {
  return medusa.serviceProperties?.grpcPort || DEFAULT_MEDUSA_PORT;
}

/**
 * A probe of Medusa's service: the default with what the user gives on top (operator-spec 8.1.1 step 7).
 * @throws InputError when the user's probe asks in another way
 */
export function medusaProbe(
  medusa: MedusaClusterTemplate,
  which: 'readinessProbe' | 'livenessProbe',
): FreeForm {
  const standard = defaultProbe(medusa);
  const merged = natural(standard, medusa[which] ?? undefined) as FreeForm;
  if (handlerOf(merged) !== handlerOf(standard)) {
    throw new InputError(
      `spec.medusa.${which} asks in another way than Medusa answers: remove ${HANDLERS.filter(
        each => (medusa[which] as FreeForm)[each] !== undefined,
      ).join(', ')}; times and thresholds may be set`,
    );
  }
  return merged;
}

function defaultProbe(medusa: MedusaClusterTemplate): FreeForm {
  return {
    exec: {
      command: [
        '/bin/grpc_health_probe',
        `--addr=:${medusaPort(medusa)}`,
        ...(grpcServerSecret(medusa) ? encryptionFlags() : []),
      ],
    },
    initialDelaySeconds: 10,
    timeoutSeconds: 1,
    periodSeconds: 10,
    successThreshold: 1,
    failureThreshold: 10,
  };
}

/** The probe asks by the loopback address, which is in no certificate, so the name in it is not compared. */
function encryptionFlags(): string[] {
  return [
    '--tls',
    '--tls-no-verify',
    `--tls-client-cert=${CERTIFICATES}/tls.crt`,
    `--tls-client-key=${CERTIFICATES}/tls.key`,
  ];
}

function handlerOf(probe: FreeForm): string {
  return canonicalJson(HANDLERS.map(each => probe[each] ?? null));
}
