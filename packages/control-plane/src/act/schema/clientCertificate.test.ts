import { createServer } from 'node:http';
import { duplexPair, type Duplex } from 'node:stream';
import type { PodProxyRequest } from '@k8ssandra-backstage/kubernetes-runtime';
import type { Action } from '../../plan';
import {
  fakeCluster,
  fakeManagementApi,
  kubernetesError,
} from '../__testUtils__/fakeCluster';
import { act } from '../act';
import { callWithCertificate } from './callWithCertificate';
import { tlsFailure } from './tlsFailure';

const { signal } = new AbortController();
const encode = (text: string) => Buffer.from(text).toString('base64');

function ask(clientSecretName: string): Action {
  return {
    type: 'management-api',
    context: 'east',
    namespace: 'db',
    datacenter: 'dc1',
    pods: ['p0', 'p1'],
    port: 8080,
    clientSecretName,
    call: {
      operation: 'ensure-replication',
      madeFor: '1/x',
      keyspaces: { one: { dc1: 3 }, two: { dc1: 3 } },
    },
  };
}

describe('the Secret of a client certificate', () => {
  const pem = { 'ca.crt': 'ca', 'tls.crt': 'cert', 'tls.key': 'hush hush' };
  const without = (...keys: string[]) =>
    Object.fromEntries(
      Object.entries(pem)
        .filter(([key]) => !keys.includes(key))
        .map(([key, value]) => [key, encode(value)]),
    );

  it.each<[string, string, () => unknown, object]>([
    [
      'is not named',
      '',
      () => ({}),
      {
        message: expect.stringContaining(
          'managementApiAuth.manual.clientSecretName',
        ),
      },
    ],
    [
      'is not there',
      'client',
      () => {
        throw kubernetesError('NotFound');
      },
      {
        message: expect.stringMatching(
          /Secret db\/client is not there.*ca\.crt, tls\.crt, tls\.key/,
        ),
      },
    ],
    [
      'is empty',
      'client',
      () => ({}),
      {
        message: expect.stringMatching(
          /db\/client .*lacks ca\.crt and tls\.crt and tls\.key/,
        ),
      },
    ],
    [
      'lacks a key',
      'client',
      () => ({ data: without('tls.key') }),
      { message: expect.stringMatching(/db\/client .*dc1 lacks tls\.key$/) },
    ],
    [
      'holds no certificate',
      'client',
      () => ({ data: without() }),
      {
        message: expect.stringMatching(
          /db\/client holds no usable client certificate/,
        ),
      },
    ],
  ])('%s', async (_what, name, get, expected) => {
    const cluster = fakeCluster({ get });
    const failed = act(ask(name), { cluster, signal });
    await expect(failed).rejects.toMatchObject({
      code: 'NoClientCertificate',
      ...expected,
    });
    await expect(failed).rejects.not.toMatchObject({
      message: expect.stringContaining('hush'),
    });
    // Once for all calls of the operation, and none of them is sent.
    expect(cluster.calls.get).toHaveBeenCalledTimes(name === '' ? 0 : 1);
    expect(cluster.calls.portForward).not.toHaveBeenCalled();
    expect(cluster.calls.podProxy).not.toHaveBeenCalled();
  });

  it('may not be read', async () => {
    const get = () => {
      throw kubernetesError('Forbidden');
    };
    await expect(
      act(ask('client'), { cluster: fakeCluster({ get }), signal }),
    ).rejects.toMatchObject({ code: 'Forbidden' });
  });

  it('is not asked for where no certificate is demanded', async () => {
    const api = fakeManagementApi({ keyspaces: {} });
    const cluster = fakeCluster({ podProxy: api.podProxy });
    const { clientSecretName: _, ...plain } = ask('client') as any;
    await act(plain, { cluster, signal });
    expect(cluster.calls.get).not.toHaveBeenCalled();
    expect(cluster.calls.portForward).not.toHaveBeenCalled();
  });
});

describe('a call with a client certificate', () => {
  const certificate = { secret: 'db/client', ca: '', cert: '', key: '' };
  const request: PodProxyRequest = {
    namespace: 'db',
    pod: 'p0',
    port: 8080,
    method: 'GET',
    path: '/api/v0/ops/keyspace?keyspaceName=x',
    timeoutMs: 200,
    signal,
  };
  const call = (
    portForward: () => unknown,
    more: Partial<PodProxyRequest> = {},
  ) => {
    const { client, calls } = fakeCluster({ portForward });
    return {
      calls,
      done: callWithCertificate(
        { ...request, ...more },
        { client, certificate },
      ),
    };
  };
  /** A port behind which somebody does something. */
  const port = (act_: (pod: Duplex) => void) => () => {
    const [ours, pod] = duplexPair();
    ours.on('error', () => {});
    act_(pod);
    return ours;
  };

  it('asks for the port of the pod', async () => {
    const { calls, done } = call(() => {
      throw kubernetesError('Forbidden');
    });
    await expect(done).rejects.toMatchObject({ code: 'Forbidden' });
    expect(calls.portForward).toHaveBeenCalledWith({
      namespace: 'db',
      pod: 'p0',
      port: 8080,
      reads: true,
      timeoutMs: 200,
      signal: expect.any(AbortSignal),
    });
  });

  it.each<[string, () => unknown, object]>([
    [
      'meets plain HTTP',
      port(pod => createServer().emit('connection', pod)),
      {
        code: 'ManagementApiTls',
        message: expect.stringContaining(
          'The management API of p0 cannot be called with the client certificate of Secret db/client: it does not speak TLS',
        ),
      },
    ],
    [
      'is cut off',
      port(pod => pod.once('data', () => pod.destroy())),
      { code: 'ManagementApiTls' },
    ],
    [
      'meets silence',
      port(() => {}),
      {
        code: 'Timeout',
        message: 'GET /api/v0/ops/keyspace in p0: no answer within 0.2 s',
      },
    ],
  ])('%s', async (_what, open, expected) => {
    await expect(call(open).done).rejects.toMatchObject(expected);
  });

  it('fails as the way to the pod does, and lets go of it', async () => {
    const [ours, pod] = duplexPair();
    ours.on('error', () => {});
    pod.once('data', () => ours.destroy(kubernetesError('Unavailable')));
    await expect(call(() => ours).done).rejects.toMatchObject({
      code: 'Unavailable',
    });
    expect(ours.destroyed).toBe(true);
  });

  it('is given up by its caller', async () => {
    const caller = new AbortController();
    const open = port(pod => pod.once('data', () => caller.abort()));
    await expect(
      call(open, { signal: caller.signal }).done,
    ).rejects.toMatchObject({ code: 'Aborted' });
  });
});

describe('why one side does not trust the other', () => {
  it.each([
    ['CERT_HAS_EXPIRED', 'its own certificate has expired'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'the authority in ca.crt'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'the authority in ca.crt'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'does not speak TLS'],
    ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'refuses the client'],
    ['ERR_SSL_TLSV1_ALERT_UNKNOWN_CA', 'refuses the client'],
    [
      'ERR_SSL_SSLV3_ALERT_CERTIFICATE_EXPIRED',
      'client certificate has expired',
    ],
    ['HPE_INVALID_CONSTANT', 'cannot be read'],
    ['ECONNRESET', 'ended the connection without an answer'],
  ])('%s', (code, words) => {
    expect(tlsFailure(Object.assign(new Error('secret'), { code }))).toContain(
      words,
    );
  });

  it('is told without a code too', () => {
    expect(tlsFailure(undefined)).toContain('ended the connection');
  });
});
