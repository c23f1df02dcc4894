import { AddressRefusedError } from '../network';
import { KubernetesError, type KubernetesErrorCode } from './errors';

const BY_CODE: Array<[RegExp, KubernetesErrorCode, string]> = [
  [
    /^(ENOTFOUND|ENODATA|EAI_\w+|ESERVFAIL|EBADNAME|ENONAME)$/,
    'NameNotFound',
    'the host name was not found',
  ],
  [/^(ETIMEOUT|ECANCELLED)$/, 'NameNotFound', 'the name server did not answer'],
  [/^ECONNREFUSED$/, 'ConnectionRefused', 'the connection was refused'],
  [
    /^(EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/,
    'ConnectionRefused',
    'there is no route to the host',
  ],
  [
    /^(ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT|UND_ERR_HEADERS_TIMEOUT|UND_ERR_BODY_TIMEOUT)$/,
    'Timeout',
    'no answer in time',
  ],
  [/EXPIRED/, 'TlsError', 'a certificate has expired'],
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
  [/^(UND_ERR_DESTROYED|UND_ERR_CLOSED)$/, 'Closed', 'the client was closed'],
];

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

/** Turns what the transport threw into an error whose message is fit to be shown. */
export function errorFromTransport(
  what: string,
  error: unknown,
): KubernetesError {
  if (error instanceof KubernetesError) return error;
  if (error instanceof AddressRefusedError) {
    return new KubernetesError({
      code: error.code,
      message: `${what}: ${error.message}`,
    });
  }
  const code = codeOf(error);
  const known = BY_CODE.find(([pattern]) => pattern.test(code));
  const [, kind, words] = known ?? [
    undefined,
    'ConnectionLost' as const,
    'the connection was lost',
  ];
  const detail = /^[A-Z0-9_]{1,60}$/.test(code) ? ` (${code})` : '';
  return new KubernetesError({
    code: kind,
    message: `${what}: ${words}${detail}`,
  });
}
