import type { CredentialFacts } from '@k8ssandra-backstage/kubernetes-runtime';
import type {
  CredentialView,
  Sentence,
  StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { credentialEndOf } from './credentialEnd';
import { say } from './sentences';

const DAY = 24 * 3600;

/** Below this a person should act (ux 6 i). */
export const CREDENTIAL_WARNING_SECONDS = 30 * DAY;

/** Seconds in steps that people notice, so that a text does not change at every look: days, below two days hours, below an hour minutes. */
export function roughly(seconds: number): number {
  const size = Math.abs(seconds);
  const smaller = size >= 3600 ? 3600 : 60;
  const step = size >= 2 * DAY ? DAY : smaller;
  return Math.trunc(seconds / step) * step;
}

/** A credential as pages show it. @param now - epoch milliseconds */
export function credentialView(
  facts: CredentialFacts,
  now: number,
): CredentialView {
  const { kind, end, fingerprint } = facts;
  const endsAt = credentialEndOf(facts);
  const left = endsAt === null ? null : Math.floor((endsAt - now) / 1000);
  return {
    kind,
    end,
    endsAt: endsAt === null ? null : isoOf(endsAt),
    endsInSeconds: left === null ? null : Math.max(0, left),
    state: stateOf(end, left),
    sentence: sentenceOf(facts, left),
    fingerprint,
  };
}

/** Tokens may name a year that no calendar has. */
function isoOf(endsAt: number): string | null {
  const date = new Date(endsAt);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

function stateOf(end: CredentialFacts['end'], left: number | null): StateKey {
  if (end === 'unknown') return 'unknown';
  if (left === null) return 'healthy';
  if (left <= 0) return 'auth-failed';
  return left < CREDENTIAL_WARNING_SECONDS ? 'attention' : 'healthy';
}

function sentenceOf(
  { kind: key, end }: CredentialFacts,
  left: number | null,
): Sentence {
  const kind = say(`credential.kind.${key}`);
  if (end === 'at' && left !== null) {
    const seconds = roughly(Math.abs(left));
    return left > 0
      ? say('credential.at', { kind, seconds })
      : say('credential.ended', { kind, seconds });
  }
  return end === 'at'
    ? say('credential.unknown', { kind })
    : say(`credential.${end}`, { kind });
}
