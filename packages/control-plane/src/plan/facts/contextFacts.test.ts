import { away, context } from '../__testUtils__/snapshots';
import {
  missingContext,
  unseenNeedsPerson,
  unseenReason,
} from './contextFacts';

describe('why a Kubernetes cluster cannot be seen', () => {
  it.each<[string, { code: string; message: string }, string]>([
    [
      'refused',
      {
        code: 'ConnectionRefused',
        message:
          'The API server refuses the connection. GET /version: the connection was refused (ECONNREFUSED)',
      },
      'it cannot be seen: The API server refuses the connection',
    ],
    [
      'not accepted',
      {
        code: 'Unauthorized',
        message:
          'The API server does not accept the credential (401): renew the kubeconfig. GET /version: Unauthorized',
      },
      'it cannot be seen: The API server does not accept the credential: renew the kubeconfig',
    ],
    [
      'not allowed',
      {
        code: 'Forbidden',
        message:
          'May not read pods in all namespaces (403): the account needs get, list and watch',
      },
      'it cannot be seen: May not read pods in all namespaces: the account needs get, list and watch',
    ],
    [
      'not trusted, with what is wrong',
      {
        code: 'TlsError',
        message:
          'No secure connection to the API server can be made. GET /version: a certificate has expired (CERT_HAS_EXPIRED)',
      },
      'it cannot be seen: No secure connection to the API server can be made. GET /version: a certificate has expired',
    ],
    [
      'not known, with the way out',
      { code: 'ExecRefused', message: 'It runs a program. Allow exec' },
      'it cannot be seen: It runs a program. Allow exec',
    ],
  ])('%s: in words, without codes', (_, reason, expected) => {
    expect(unseenReason(away('east', { reason })).text).toBe(expected);
  });

  it.each([
    ['connecting', 'it is being connected'],
    ['syncing', 'it is being connected'],
    ['down', 'it does not answer'],
    ['disabled', 'the context east is disabled'],
    [
      'conflict',
      'several ClientConfigs name the context east, so none is used. Keep one',
    ],
  ] as const)('%s, without a reason', (connection, expected) => {
    const unseen = context('east', { visible: false, connection });
    expect(unseenReason(unseen).text).toBe(expected);
  });

  it.each([
    ['missing', true],
    ['conflict', true],
    ['auth-failed', true],
    ['incompatible', true],
    ['down', false],
    ['connecting', false],
  ] as const)('%s: a person must act, %s', (connection, expected) => {
    expect(unseenNeedsPerson({ ...missingContext('east'), connection })).toBe(
      expected,
    );
  });
});
