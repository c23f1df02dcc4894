import { constants } from 'node:http2';
import { AddressRefusedError } from '../network';
import { KubernetesError, type KubernetesErrorCode } from './errors';

/** What an error of Node's network stack means: the machine word, and words for people. */
type Meaning = [code: KubernetesErrorCode, words: string];

const BY_CODE: Array<[RegExp, ...Meaning]> = [
  [
    /^(ENOTFOUND|ENODATA|EAI_\w+|ESERVFAIL|EBADNAME|ENONAME)$/,
    'NameNotFound',
    'the host name was not found',
  ],
  [/^(ETIMEOUT|ECANCELLED)$/, 'NameNotFound', 'the name server did not answer'],
  [/^ECONNREFUSED$/, 'ConnectionRefused', 'the connection was refused'],
  [
    /^(EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EHOSTDOWN|ENETDOWN)$/,
    'ConnectionRefused',
    'there is no route to the host',
  ],
  [
    /^(EMFILE|ENFILE)$/,
    'ConnectionLost',
    'this process has too many files and connections open',
  ],
  [
    /^(ETIMEDOUT|UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT)$/,
    'Timeout',
    'no answer in time',
  ],
  [/EXPIRED/, 'TlsError', 'a certificate has expired'],
  [/NOT_YET_VALID/, 'TlsError', 'a certificate is not valid yet'],
  [/^CERT_REVOKED$/, 'TlsError', "the server's certificate was revoked"],
  [/ALTNAME/, 'TlsError', "the server's certificate is for another name"],
  [
    /^(UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|CERT_)/,
    'TlsError',
    "the server's certificate is not signed by the given authority",
  ],
  [
    /WRONG_VERSION_NUMBER|^EPROTO$|PACKET_LENGTH_TOO_LONG/,
    'TlsError',
    'the server does not speak TLS',
  ],
  [
    /ALERT/,
    'TlsError',
    'the server refused the TLS handshake; is a client certificate missing or expired?',
  ],
  [/^ERR_(TLS|SSL|OSSL)/, 'TlsError', 'the TLS handshake failed'],
  [
    /^(HPE_|UND_ERR_HEADERS_OVERFLOW|ERR_HTTP2_HEADER|UND_ERR_RES)/,
    'BadAnswer',
    'the answer is not proper HTTP',
  ],
  [/^WS_ERR_/, 'BadAnswer', 'the server breaks the rules of WebSocket'],
  [/^(UND_ERR_DESTROYED|UND_ERR_CLOSED)$/, 'Closed', 'the client was closed'],
];

/**
 * Why a server ended one HTTP/2 stream (RFC 9113, 7). `REFUSED_STREAM` says that it did not look at the request; servers written in
 * Node say `ENHANCE_YOUR_CALM` when a connection holds too many streams or answers.
 */
const BY_STREAM: Record<number, Meaning> = {
  [constants.NGHTTP2_REFUSED_STREAM]: [
    'TooManyRequests',
    'the server takes no more requests at the moment',
  ],
  [constants.NGHTTP2_ENHANCE_YOUR_CALM]: [
    'Unavailable',
    'the server takes no more requests at the moment',
  ],
};

const CUT: Meaning = [
  'ConnectionLost',
  'the server ended the request without an answer',
];
const LOST: Meaning = ['ConnectionLost', 'the connection was lost'];

/** The code of an error of Node's network stack, looking into groups of attempts. */
function codeOf(error: unknown): string {
  const { code, errors, cause } = error as {
    code?: unknown;
    errors?: unknown[];
    cause?: unknown;
  };
  if (typeof code === 'string') return code;
  if (Array.isArray(errors) && errors.length > 0) return codeOf(errors[0]);
  return cause ? codeOf(cause) : '';
}

function meaningOf(error: unknown): Meaning {
  const code = codeOf(error);
  if (code === 'ERR_HTTP2_STREAM_ERROR') {
    const { http2ErrorCode } = error as { http2ErrorCode?: number };
    return BY_STREAM[http2ErrorCode ?? -1] ?? CUT;
  }
  const known = BY_CODE.find(([pattern]) => pattern.test(code));
  return known ? [known[1], known[2]] : LOST;
}

/** Turns what the transport threw into an error whose message is fit to be shown: words, no codes of libraries. */
export function errorFromTransport(
  what: string,
  error: unknown,
): KubernetesError {
  if (error instanceof KubernetesError) return error;
  if (error instanceof AddressRefusedError) {
    return new KubernetesError({
      code: error.code,
      message: `${what}: ${error.message}`,
      explanation: error.message,
    });
  }
  const [code, words] = meaningOf(error);
  return new KubernetesError({
    code,
    message: `${what}: ${words}`,
    explanation: words,
    ...(code === 'Unavailable' && { answeredBy: 'server' as const }),
  });
}
