import type { Secret } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Snapshot } from '../../snapshot/types';
import { context, outOfSight } from '../../view/__testUtils__/fleet';
import { explained } from '../__testUtils__/explained';
import { east, toldBy, two, west, type Told } from '../__testUtils__/told';

const login = (password: string) => ({ username: 'YQ==', password });

const secret = (
  data: Record<string, string> | undefined,
  hash = 'a',
  isCopy = false,
): Secret => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: {
    name: 'demo-superuser',
    namespace: 'payments',
    annotations: { 'k8ssandra.io/resource-hash': hash },
    ...(isCopy && {
      labels: { 'k8ssandra.io/replicated-secret-name': 'payments.demo' },
    }),
  },
  ...(data && { data }),
});

const copied = (source: Secret, copy: Secret, away = false): Snapshot =>
  two(
    [
      east(),
      away
        ? outOfSight('west', { secrets: [copy] })
        : west({ secrets: [copy] }),
    ],
    { home: context('', { region: 'hub', secrets: [source] }) },
  );

it.each<[string, Snapshot, Told[]]>([
  ['no copies', two(), []],
  [
    'one as its source',
    copied(secret(login('x')), secret(login('x'), 'a', true)),
    [],
  ],
  [
    'another password',
    copied(secret(login('x')), secret(login('canary'), 'a', true)),
    [
      {
        cause: 'The password in Secret demo-superuser differs in west.',
        state: 'attention',
        next: 'Restore the copy from hub.',
        evidence: ['Secret/demo-superuser', 'Secret/demo-superuser'],
      },
    ],
  ],
  [
    'one that lost its values',
    copied(secret(login('x')), secret({ username: 'YQ==' }, 'a', true)),
    [{ cause: expect.any(String) }],
  ],
  [
    'values that nobody recorded, and digests that differ',
    copied(secret(undefined, 'a'), secret(undefined, 'b', true)),
    [{ cause: expect.any(String) }],
  ],
  [
    'digests alone that agree',
    copied(secret(undefined), secret(undefined, 'a', true)),
    [],
  ],
  [
    'a label or a key more',
    copied(secret(login('x')), secret({ ...login('x'), more: 'y' }, 'b', true)),
    [],
  ],
  ['no copy of ours', copied(secret(login('x')), secret(login('y'), 'a')), []],
  [
    'a region that cannot be seen now',
    copied(secret(login('x')), secret(login('y'), 'a', true), true),
    [],
  ],
])('%s', (_, from, expected) => {
  const found = toldBy('password-differs', from);
  expect(found).toMatchObject(expected);
  expect(found).toHaveLength(expected.length);
});

it('compares copies where the source is not seen', () => {
  const beside = (password: string) => ({
    secrets: [secret(login(password), 'a', true)],
  });
  const told = (other: string) =>
    toldBy('password-differs', two([east(beside('x')), west(beside(other))]));
  expect(told('y')).toMatchObject([
    {
      cause: expect.stringContaining('differs between east and west'),
      evidence: ['Secret/demo-superuser', 'Secret/demo-superuser'],
    },
  ]);
  expect(told('x')).toEqual([]);
});

it('takes a copy for that of the source whose name it has', () => {
  const source = secret(login('x'));
  const shorter = {
    ...secret(login('y')),
    metadata: { ...source.metadata, name: 'superuser' },
  };
  const from = two(
    [east(), west({ secrets: [secret(login('x'), 'a', true)] })],
    {
      home: context('', { secrets: [shorter, source] }),
    },
  );
  expect(toldBy('password-differs', from)).toEqual([]);
});

it('tells no value', () => {
  const from = copied(
    secret(login('canary-1')),
    secret(login('canary-2'), 'a', true),
  );
  expect(JSON.stringify(explained(from))).not.toContain('canary');
});
