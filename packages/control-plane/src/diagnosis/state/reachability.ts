import { isRecord } from '../../render/ideal/records';
import { stateError } from './stateError';
import type { Reachability } from './types';

/** A silence after which a context that is called something unknown is not believed to be seen (`snapshot/contextSnapshot`). */
const FRESH_SECONDS = 60;

type State = Reachability['state'];

/** Words people and tools use, by the state they mean. Compared in lower case, letters and digits only. */
const WORDS: Record<State, string[]> = {
  ready:
    'ready ok up true healthy reachable connected online available live fine running'.split(
      ' ',
    ),
  connecting: 'connecting unknown never notseen pending'.split(' '),
  syncing: 'syncing listing'.split(' '),
  degraded: 'degraded slow flaky partial'.split(' '),
  down: 'down unreachable notreachable offline timeout timeouts timedout lost disconnected notconnected refused connectionrefused unavailable failed failing error dead hanging partitioned isolated dns tls false'.split(
    ' ',
  ),
  'auth-failed':
    'authfailed authfailure authenticationfailed unauthorized unauthorised unauthenticated 401 expired certificateexpired certexpired credentialexpired tokenexpired accessrefused credentialrefused'.split(
      ' ',
    ),
  incompatible: 'incompatible missingcrd missingcrds tooold'.split(' '),
  disabled: 'disabled paused suspended'.split(' '),
  missing: 'missing noclientconfig noaccessdata'.split(' '),
};

/** A role that lacks rights: the server answers, and does not show all (ux 3). */
const FORBIDDEN = new Set(['forbidden', '403', 'denied', 'permissiondenied']);

const BY_WORD = new Map(
  Object.entries(WORDS).flatMap(([state, words]) =>
    words.map(word => [word, state as State] as const),
  ),
);

/** What a reason says, the telling one first; `state` is what it means where the state itself only says that something is wrong. */
const REASONS: Array<{ code: string; pattern: RegExp; state: State }> = [
  {
    code: 'Unauthorized',
    pattern:
      /\b401\b|unauthori[sz]ed|unauthenticated|expired|not yet valid|bearer token|credential|log ?in|system:anonymous/i,
    state: 'auth-failed',
  },
  {
    code: 'Forbidden',
    pattern: /\b403\b|forbidden|permission|may not|not allowed/i,
    state: 'degraded',
  },
  {
    code: 'MissingCrd',
    pattern:
      /no matches for kind|could not find the requested resource|\bcrds?\b|customresourcedefinition/i,
    state: 'incompatible',
  },
  {
    code: 'NameNotFound',
    pattern: /ENOTFOUND|EAI_AGAIN|no such host|resolve|\bdns\b/i,
    state: 'down',
  },
  {
    code: 'ConnectionRefused',
    pattern: /ECONNREFUSED|refused/i,
    state: 'down',
  },
  {
    code: 'Timeout',
    pattern: /ETIMEDOUT|time[- ]?d? ?out|deadline|not answer|no answer|hang/i,
    state: 'down',
  },
  {
    // the server answers, and the access data do not fit it: a new certificate, another name (catalogue 9)
    code: 'Unauthorized',
    pattern: /x509|certificate/i,
    state: 'auth-failed',
  },
  {
    code: 'TlsError',
    pattern: /\btls\b|\bssl\b|handshake/i,
    state: 'down',
  },
  {
    code: 'ConnectionLost',
    pattern: /ECONNRESET|EPIPE|hang ?up|reset|EHOSTUNREACH|ENETUNREACH|EOF/i,
    state: 'down',
  },
];

/** Reads what `reachability.json` says of a context. @throws StateError naming the field */
export function readReachability(where: string, value: unknown): Reachability {
  if (typeof value === 'string') return reachabilityOf(value, '', null);
  if (!isRecord(value)) {
    throw stateError(
      where,
      'is not an object: give {"state", "reason", "lastContactSeconds"}',
    );
  }
  const { state, reason, lastContactSeconds: seconds } = value;
  if (typeof state !== 'string' || state.trim() === '') {
    throw stateError(
      `${where}.state`,
      'is not a text: give ready, down or auth-failed, for instance',
    );
  }
  if (!isMissing(seconds) && !isSeconds(seconds)) {
    throw stateError(
      `${where}.lastContactSeconds`,
      'is not a number of seconds: give 0 or more, or null',
    );
  }
  return reachabilityOf(state, textOf(where, reason), seconds ?? null);
}

function textOf(where: string, reason: unknown): string {
  if (isMissing(reason)) return '';
  if (typeof reason === 'string') return reason;
  if (isRecord(reason)) {
    return [reason.code, reason.message]
      .filter(each => typeof each === 'string')
      .join(': ');
  }
  throw stateError(`${where}.reason`, 'is not a text: give one, or null');
}

function isMissing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function isSeconds(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function reachabilityOf(
  word: string,
  reason: string,
  lastContactSeconds: number | null,
): Reachability {
  const plain = word.toLowerCase().replace(/[^a-z0-9]/g, '');
  const known = FORBIDDEN.has(plain) ? 'degraded' : BY_WORD.get(plain);
  const told = REASONS.find(({ pattern }) => pattern.test(`${word} ${reason}`));
  // who gives a reason was not only waiting
  const isVague = known === 'connecting' && reason !== '';
  const state =
    known && !isVague
      ? refined(known, told?.state)
      : told?.state ?? unknownWord(lastContactSeconds);
  if (state === 'ready') return { state, lastContactSeconds };
  const message = reason || (known ? '' : word);
  const code = codeOf(state, told?.code);
  return {
    state,
    ...((message || told) && {
      reason: { code, message: message || word },
    }),
    lastContactSeconds,
  };
}

/** A region that is called down says more by its reason: one that refuses us is in contact. */
function refined(state: State, told: State | undefined): State {
  const isVague = state === 'down' || state === 'degraded';
  return isVague && told && told !== 'down' ? told : state;
}

function codeOf(state: State, code: string | undefined): string {
  if (state === 'auth-failed') return 'Unauthorized';
  return code ?? 'Recorded';
}

/** What nobody has a word for is seen as long as it was heard of. */
function unknownWord(seconds: number | null): State {
  return seconds !== null && seconds <= FRESH_SECONDS ? 'degraded' : 'down';
}
