/** What an error of TLS, or of the HTTP inside it, says about who does not trust whom. */
const MEANINGS: Array<[RegExp, string]> = [
  [/^CERT_HAS_EXPIRED$/, 'its own certificate has expired'],
  [/^CERT_NOT_YET_VALID$/, 'its own certificate is not valid yet'],
  [
    /^(UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|CERT_)/,
    'its own certificate does not come from the authority in ca.crt',
  ],
  [
    /WRONG_VERSION_NUMBER|PACKET_LENGTH|EPROTO/,
    'it does not speak TLS; nodes that started before managementApiAuth was set do not',
  ],
  [/EXPIRED/, 'it says that the client certificate has expired'],
  [/ALERT/, 'it refuses the client certificate'],
  [/^(HPE_|ERR_SSL|ERR_TLS)/, 'its answer cannot be read'],
];

const CUT =
  'it ended the connection without an answer, as it does with a certificate that it does not trust';

/** Why a management API could not be called with a client certificate, in words that quote nothing. */
export function tlsFailure(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  const word = typeof code === 'string' ? code : '';
  return MEANINGS.find(([pattern]) => pattern.test(word))?.[1] ?? CUT;
}
