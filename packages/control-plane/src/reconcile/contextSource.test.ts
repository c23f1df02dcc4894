import {
  annotations,
  labels,
  type ClientConfig,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { cacheIds, homeCaches } from '../snapshot';
import { cachedCluster } from '../snapshot/__testUtils__/cachedCluster';
import { contextNameOf, describeContext } from './contextSource';

const config = (
  name: string,
  rest: Partial<ClientConfig> = {},
  metadata: object = {},
): ClientConfig => ({
  apiVersion: 'config.k8ssandra.io/v1beta1',
  kind: 'ClientConfig',
  metadata: { name, namespace: 'db', uid: `uid-${name}`, ...metadata },
  spec: { kubeConfigSecret: { name: `${name}-secret` } },
  ...rest,
});
const secret = (data: Record<string, string> | undefined): Secret => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 'east-secret', namespace: 'db', uid: 'u' },
  data,
});
const base64 = (text: string) => Buffer.from(text).toString('base64');
const read: string[][] = [];

const describeEast = (
  sharing: ClientConfig[],
  secrets: Secret[] = [secret({ kubeconfig: base64('the text') })],
) =>
  describeContext({
    name: 'east',
    sharing,
    home: cachedCluster(homeCaches(), { [cacheIds.secrets]: secrets }),
    readKubeconfig: (text, name) => {
      read.push([text, name]);
      return { disabled: { code: 'Read', message: 'was read' } };
    },
  });

beforeEach(() => {
  read.length = 0;
});

describe('the name of a context', () => {
  it.each([
    ['its contextName', { spec: { contextName: 'asked' } }, 'asked'],
    ['its own name', {}, 'east'],
    [
      'its own name when contextName is empty',
      { spec: { contextName: '' } },
      'east',
    ],
  ])('is %s', (_, rest, expected) => {
    expect(contextNameOf(config('east', rest as never))).toBe(expected);
  });
});

describe('what a context is made from', () => {
  it.each<[string, ClientConfig, Secret[], object]>([
    [
      'a Secret that is missing',
      config('east'),
      [],
      {
        problem: {
          code: 'SecretMissing',
          message:
            'Secret db/east-secret of ClientConfig db/east does not exist',
        },
      },
    ],
    [
      'a Secret without a kubeconfig',
      config('east'),
      [secret({})],
      {
        problem: {
          code: 'KubeconfigKeyMissing',
          message: 'Secret db/east-secret has no key kubeconfig',
        },
      },
    ],
    [
      'a ClientConfig that is disabled, whatever its Secret',
      config('east', {}, { annotations: { [annotations.disabled]: 'true' } }),
      [],
      {
        disabled: {
          code: 'Disabled',
          message: `ClientConfig db/east is disabled by its annotation ${annotations.disabled}`,
        },
      },
    ],
    [
      'a kubeconfig',
      config('east'),
      [secret({ kubeconfig: base64('the text') })],
      { disabled: { code: 'Read', message: 'was read' } },
    ],
  ])('%s', (_, given, secrets, expected) => {
    expect(describeEast([given], secrets).source?.()).toEqual(expected);
  });

  it('is read only when it is connected', () => {
    const { source } = describeEast([config('east')]);
    expect(read).toEqual([]);
    source?.();
    expect(read).toEqual([['the text', 'east']]);
  });

  it('is nothing when two ask for one name', () => {
    const found = describeEast([config('second'), config('first')]);
    expect(found.source).toBeUndefined();
    expect(found.conflict).toEqual({
      code: 'Conflict',
      message:
        'The ClientConfigs db/first, db/second all name the context east. Keep one',
    });
  });

  it.each([
    ['its region label', { labels: { [labels.region]: 'eu-1' } }, 'eu-1'],
    ['its name', {}, 'east'],
  ])('is called by %s', (_, metadata, label) => {
    expect(describeEast([config('east', {}, metadata)]).label).toBe(label);
  });
});

describe('a connection is made anew', () => {
  const fingerprint = (
    given = config('east'),
    secrets = [secret({ kubeconfig: base64('the text') })],
  ) => describeEast([given], secrets).fingerprint;

  it.each<[string, string, boolean]>([
    ['when nothing changed', fingerprint(), false],
    [
      'when its label changed',
      fingerprint(config('east', {}, { labels: { [labels.region]: 'x' } })),
      false,
    ],
    [
      'when its kubeconfig changed',
      fingerprint(config('east'), [secret({ kubeconfig: base64('new') })]),
      true,
    ],
    ['when its Secret went', fingerprint(config('east'), []), true],
    [
      'when it was disabled',
      fingerprint(
        config('east', {}, { annotations: { [annotations.disabled]: 'true' } }),
      ),
      true,
    ],
    [
      'when the ClientConfig was made again',
      fingerprint(config('east', {}, { uid: 'another' })),
      true,
    ],
    [
      'when it came into conflict',
      describeEast([config('east'), config('twin')]).fingerprint,
      true,
    ],
  ])('%s', (_, other, anew) => {
    expect(other !== fingerprint()).toBe(anew);
  });

  it('for each of those that share a Secret, when that changes', () => {
    const shared = { kubeConfigSecret: { name: 'east-secret' } };
    for (const each of ['east', 'west']) {
      const given = config(each, { spec: shared });
      const changed = [secret({ kubeconfig: base64('new') })];
      expect(fingerprint(given, changed)).not.toBe(fingerprint(given));
    }
  });

  it('and its fingerprint holds no credential', () => {
    const canary = 'canary-credential';
    const text = fingerprint(config('east'), [
      secret({ kubeconfig: base64(canary) }),
    ]);
    expect(text).not.toContain(canary);
    expect(text).not.toContain(base64(canary));
  });
});
