import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { KubernetesError } from '../client/errors';
import { errorFromAnswer } from '../client/statusError';
import { errorFromTransport } from '../client/transportError';
import { AddressRefusedError } from '../network';
import { cacheReason, connectionReason } from './reasons';

const { Secret, CassandraDatacenter } = resourceTypes;
const withCode = (code: string, extra = {}) =>
  Object.assign(new Error('not for people'), { code, ...extra });

/** What people read when a server is not reached because of an error of the transport. */
it.each([
  [
    'ENOTFOUND',
    'The host name of the API server cannot be resolved. The host name was not found',
  ],
  [
    'ETIMEOUT',
    'The host name of the API server cannot be resolved. The name server did not answer',
  ],
  [
    'ECONNREFUSED',
    'The API server refuses the connection. The connection was refused',
  ],
  [
    'EHOSTUNREACH',
    'The API server refuses the connection. There is no route to the host',
  ],
  [
    'EMFILE',
    'The connection to the API server was lost. This process has too many files and connections open',
  ],
  ['ETIMEDOUT', 'The API server does not answer. No answer in time'],
  [
    'UND_ERR_CONNECT_TIMEOUT',
    'The API server does not answer. No answer in time',
  ],
  [
    'UND_ERR_SOCKET',
    'The connection to the API server was lost. The connection was lost',
  ],
  [
    'ECONNRESET',
    'The connection to the API server was lost. The connection was lost',
  ],
  [
    'UND_ERR_NEVER_HEARD_OF',
    'The connection to the API server was lost. The connection was lost',
  ],
  [
    'CERT_HAS_EXPIRED',
    'No secure connection to the API server can be made. A certificate has expired',
  ],
  [
    'CERT_NOT_YET_VALID',
    'No secure connection to the API server can be made. A certificate is not valid yet',
  ],
  [
    'SELF_SIGNED_CERT_IN_CHAIN',
    "No secure connection to the API server can be made. The server's certificate is not signed by the given authority",
  ],
  [
    'ERR_TLS_CERT_ALTNAME_INVALID',
    "No secure connection to the API server can be made. The server's certificate is for another name",
  ],
  [
    'HPE_INVALID_CONSTANT',
    'What answers at this address is not a Kubernetes API server. The answer is not proper HTTP',
  ],
])('%s is told in words', (code, expected) => {
  const error = errorFromTransport('GET /version', withCode(code));
  const { message } = connectionReason(error);
  expect(message).toBe(expected);
  expect(message).not.toMatch(/[A-Z]+_|\bE[A-Z]{4,}|not for people/);
});

it.each<[string, KubernetesError, string]>([
  [
    'a connection that went silent',
    new KubernetesError({
      code: 'Timeout',
      message: 'The server did not answer for 7 s',
    }),
    'The API server does not answer. The server did not answer for 7 s',
  ],
  [
    'a stream that was ended',
    errorFromTransport('x', withCode('ERR_HTTP2_STREAM_ERROR')),
    'The connection to the API server was lost. The server ended the request without an answer',
  ],
  [
    'a server that refuses streams',
    errorFromTransport(
      'GET /version',
      withCode('ERR_HTTP2_STREAM_ERROR', { http2ErrorCode: 11 }),
    ),
    'The server takes no more requests at the moment',
  ],
  [
    'a credential that is not accepted',
    errorFromAnswer({
      what: 'GET /version',
      status: 401,
      body: { kind: 'Status', reason: 'Unauthorized', message: 'who?' },
    }),
    'The API server does not accept the credential (401): renew the kubeconfig. Who?',
  ],
  [
    'an address that may not be used',
    errorFromTransport(
      'x',
      new AddressRefusedError('169.254.169.254', 'LinkLocalRefused'),
    ),
    'The server address 169.254.169.254 is a link-local or metadata address, which is never allowed',
  ],
  [
    'an error of the server',
    errorFromAnswer({ what: 'GET /version', status: 500 }),
    '500',
  ],
])('%s', (_what, error, expected) => {
  expect(connectionReason(error)).toEqual({
    code: error.code,
    message: expected,
  });
});

it.each<[string, string | undefined, string, string]>([
  [
    'Forbidden',
    undefined,
    'Forbidden',
    'May not read secrets in all namespaces (403): the account needs get, list and watch',
  ],
  ['Timeout', 'x', 'TooSlow', 'Reading secrets in namespace x takes too long'],
  [
    'ServerError',
    'x',
    'ServerError',
    'Cannot read secrets in namespace x: the words',
  ],
])('a kind that fails with %s in %s', (code, namespace, expected, message) => {
  const error = new KubernetesError({
    code,
    message: 'GET /api/v1/secrets: the words',
    explanation: 'the words',
  });
  expect(cacheReason(Secret, { error, namespace, phase: 'list' })).toEqual({
    code: expected,
    message,
  });
});

it('a kind that is missing names its group and what to install', () => {
  const error = new KubernetesError({ code: 'NotFound', message: 'm' });
  expect(cacheReason(CassandraDatacenter, { error, phase: 'list' })).toEqual({
    code: 'MissingCrd',
    message:
      'The API server does not know cassandradatacenters.cassandra.datastax.com in version v1beta1: install its CustomResourceDefinition',
  });
});
