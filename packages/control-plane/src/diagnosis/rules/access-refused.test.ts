import type { Snapshot } from '../../snapshot/types';
import {
  asked,
  demo,
  outOfSight,
  snapshot,
} from '../../view/__testUtils__/fleet';
import { complete } from '../../view/__testUtils__/fleet';
import { toldBy, two, east, type Told } from '../__testUtils__/told';

const clientConfig = { namespace: 'k8ssandra', name: 'prod-west' };

const refusing = (message: string, deleting = false): Snapshot =>
  snapshot(
    demo([asked('dc1', 'east'), asked('dc2', 'west')], {
      ...(deleting && { deletionTimestamp: '2026-03-04T15:00:00Z' }),
    }),
    [
      east(),
      outOfSight('west', {
        connection: 'auth-failed',
        reason: { code: 'Unauthorized', message },
        datacenters: [complete('dc2')],
        clientConfig,
      }),
    ],
  );

it.each<[string, Snapshot, Told[]]>([
  ['nobody refuses', two(), []],
  [
    'a token that is not valid any more',
    refusing('the server answered 401'),
    [
      {
        cause: 'west (dc2) refuses our credential.',
        state: 'auth-failed',
        next: 'Renew the credential of context west.',
        evidence: [
          'ClientConfig/prod-west',
          'CassandraDatacenter/dc2',
          'K8ssandraCluster/demo',
        ],
      },
    ],
  ],
  [
    'a certificate that has ended',
    refusing('x509: certificate has expired or is not yet valid'),
    [{ cause: 'west (dc2) refuses our credential: it has expired.' }],
  ],
  [
    'a deletion that cannot go on there',
    refusing('the server answered 401', true),
    [
      {
        cause:
          'west (dc2) refuses our credential: what is there cannot be deleted.',
        evidence: ['ClientConfig/prod-west', 'CassandraDatacenter/dc2'],
      },
    ],
  ],
])('%s', (_, from, expected) => {
  const found = toldBy('access-refused', from);
  expect(found).toMatchObject(expected);
  expect(found).toHaveLength(expected.length);
});
