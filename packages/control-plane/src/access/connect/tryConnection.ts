import {
  KubernetesError,
  probe,
  type Clock,
  type InspectedKubeconfig,
  type KubernetesClient,
  type KubernetesConnection,
  type ProbeAnswer,
} from '@k8ssandra-backstage/kubernetes-runtime';
import { credentialEndOf } from '../credentialEnd';
import { credentialView } from '../credentialView';
import type { CheckRows } from './checkRows';
import { say } from './sentences';

/** A server that does not answer is given up after so long. */
export const REACH_LIMIT_MS = 10_000;

const ADDRESS_CODES = new Set([
  'AddressRefused',
  'LoopbackRefused',
  'LinkLocalRefused',
  'PrivateNetworkRefused',
]);

const CREDENTIAL_CODES = new Set(['Unauthorized', 'CredentialFailed']);

/** Checks of a connection, each of which rests on those before it. */
const STAGES = ['address', 'reachable', 'tls', 'authenticated'] as const;
type Stage = (typeof STAGES)[number];

/** Whether the reader's refusal is about the address, which is a check of its own. */
export function isAboutAddress(code: string): boolean {
  return ADDRESS_CODES.has(code);
}

function stageOf(code: string): Stage {
  if (ADDRESS_CODES.has(code)) return 'address';
  if (CREDENTIAL_CODES.has(code)) return 'authenticated';
  return code === 'TlsError' ? 'tls' : 'reachable';
}

/** What a connection is tried with. */
export interface TryConnectionInput {
  client: KubernetesClient;
  connection: KubernetesConnection;
  inspected: InspectedKubeconfig;
  rows: CheckRows;
  clock: Clock;
  /** Epoch milliseconds. */
  now: number;
  signal: AbortSignal;
}

/**
 * Knocks at a server once, and says how far that came: address, connection, certificate, credential. Undefined where it came
 * not far enough.
 */
export async function tryConnection(
  input: TryConnectionInput,
): Promise<ProbeAnswer | undefined> {
  const { client, clock, signal } = input;
  try {
    const answer = await probe({
      client,
      clock,
      timeoutMs: REACH_LIMIT_MS,
      identify: true,
      signal,
    });
    STAGES.forEach(stage => pass(stage, input, answer.latencyMs));
    return answer;
  } catch (error) {
    if (!(error instanceof KubernetesError)) throw error;
    explain(error, input);
    return undefined;
  }
}

function explain(error: KubernetesError, input: TryConnectionInput): void {
  const { rows, inspected } = input;
  const failed = stageOf(error.code);
  for (const stage of STAGES) {
    if (stage === failed) break;
    pass(stage, input);
  }
  const message = error.explanation;
  const endpoint = inspected.endpoint ?? '';
  rows.fail(
    failed,
    failed === 'reachable'
      ? say('check.reachable.failed', { endpoint, message })
      : say(`check.${failed}.failed`, { message }),
    say(`check.${failed}.fix`),
  );
}

function pass(
  stage: Stage,
  { rows, inspected, connection, now }: TryConnectionInput,
  latencyMs?: number,
): void {
  const endpoint = inspected.endpoint ?? '';
  switch (stage) {
    case 'address':
      rows.passed(stage, say('check.address.passed', { endpoint }));
      break;
    case 'reachable':
      rows.passed(
        stage,
        latencyMs === undefined
          ? say('check.reachable.answers', { endpoint })
          : say('check.reachable.passed', {
              endpoint,
              ms: Math.round(latencyMs),
            }),
      );
      break;
    case 'tls': {
      const isChecked =
        connection.server.startsWith('https:') &&
        !connection.insecureSkipTlsVerify;
      if (isChecked) rows.passed(stage, say('check.tls.passed'));
      else rows.warn(stage, say('check.tls.unchecked'), say('check.tls.fix'));
      break;
    }
    default:
      passCredential(inspected, rows, now);
  }
}

/** It is accepted; how long it will be is another matter. */
function passCredential(
  { credential }: InspectedKubeconfig,
  rows: CheckRows,
  now: number,
): void {
  const view = credential && credentialView(credential, now);
  const endsAt = credentialEndOf(credential ?? undefined);
  if (endsAt !== null && view?.state === 'attention') {
    rows.warn(
      'authenticated',
      say('check.authenticated.soon', { credential: view.sentence }),
      say('check.authenticated.fix'),
    );
    return;
  }
  rows.passed('authenticated', say('check.authenticated.passed'));
}
