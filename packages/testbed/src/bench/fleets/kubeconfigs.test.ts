import { parse, stringify } from 'yaml';
import { withCertificate, withServer, withUser } from './kubeconfigs';

const kubeconfig = stringify({
  apiVersion: 'v1',
  clusters: [{ name: 'c', cluster: { server: 'https://a:1', tls: 'kept' } }],
  users: [{ name: 'u', user: { token: 'old' } }],
  contexts: [{ name: 'x', context: { cluster: 'c', user: 'u' } }],
});
const original = parse(kubeconfig);

describe('a kubeconfig', () => {
  it.each<[string, string, object]>([
    [
      'gets another user',
      withUser(kubeconfig, { token: 'new' }),
      { users: [{ name: 'u', user: { token: 'new' } }] },
    ],
    [
      'gets a client certificate in place of its token',
      withCertificate(kubeconfig, { cert: 'cert', key: 'key' }),
      {
        users: [
          {
            name: 'u',
            user: {
              'client-certificate-data': 'Y2VydA==',
              'client-key-data': 'a2V5',
            },
          },
        ],
      },
    ],
    [
      'gets another address',
      withServer(kubeconfig, 'https://b:2'),
      {
        clusters: [
          { name: 'c', cluster: { server: 'https://b:2', tls: 'kept' } },
        ],
      },
    ],
  ])('%s, and nothing else', (_, text, change) => {
    expect(parse(text)).toEqual({ ...original, ...change });
  });
});
