import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  CRDS,
  readCrds,
  schemaOf,
  type Schema,
} from '../../../desired/__testUtils__/crds';
import {
  hasReference,
  REFERENCE,
  referenceTitle,
} from '../../../desired/__testUtils__/golden';
import {
  customDefaults,
  fill,
  WholeDefault,
  withDefaults,
  type Default,
  type Defaults,
} from '.';

type Paths = Record<string, unknown>;

/** Defaults of a schema by path; those of a status are left out. */
function ofSchema(schema: Schema, path = ''): Paths {
  if (path === '.status') return {};
  const parts = Object.entries(schema.properties ?? {}).map(([key, each]) =>
    ofSchema(each as Schema, `${path}.${key}`),
  );
  return Object.assign(
    'default' in schema ? { [path]: schema.default } : {},
    ...parts,
    schema.items ? ofSchema(schema.items, `${path}[]`) : {},
  );
}

/** The same of our tables. */
function ofTable(each: Default, path = ''): Paths {
  if (Array.isArray(each)) return ofTable(each[0], `${path}[]`);
  if (each instanceof WholeDefault) {
    return { [path]: each.value, ...ofTable(each.within, path) };
  }
  if (typeof each !== 'object') return { [path]: each };
  return Object.assign(
    {},
    ...Object.entries(each).map(([key, inner]) =>
      ofTable(inner, `${path}.${key}`),
    ),
  );
}

const kindsWithDefaults = (crds: Record<string, Schema>) =>
  Object.entries(crds)
    .map(([kind, crd]): [string, Paths] => [kind, ofSchema(schemaOf(crd))])
    .filter(([, paths]) => Object.keys(paths).length > 0);

describe('defaults of custom resources', () => {
  it.each(kindsWithDefaults(readCrds(CRDS)))(
    'has those of our definition: %s',
    (kind, paths) => {
      expect(ofTable(customDefaults[kind])).toMatchObject(paths);
    },
  );

  const upstream = resolve(REFERENCE, 'crds');
  const suite = hasReference && existsSync(upstream) ? describe : describe.skip;
  suite(referenceTitle('of the K8ssandra operator'), () => {
    const crds = hasReference ? readCrds(upstream) : {};
    it.each(hasReference ? kindsWithDefaults(crds) : [['', {}]])(
      'are the very same: %s',
      (kind, paths) => {
        expect(ofTable(customDefaults[kind as string])).toEqual(paths);
      },
    );
  });
});

describe('fill', () => {
  const defaults: Defaults = {
    plain: 'x',
    off: false,
    inner: { size: 1 },
    list: [{ on: true }],
    whole: new WholeDefault({ name: 'a' }, { tag: 'latest' }),
  };

  it.each<[string, object, object]>([
    [
      'nothing',
      {},
      { plain: 'x', off: false, whole: { name: 'a', tag: 'latest' } },
    ],
    [
      'what is given',
      { plain: 'y', off: true, whole: { name: 'b', tag: 'v1' } },
      { plain: 'y', off: true, whole: { name: 'b', tag: 'v1' } },
    ],
    [
      'falsy values, which are given too',
      { plain: '', off: false, whole: {} },
      { plain: '', off: false, whole: { tag: 'latest' } },
    ],
    [
      'null, which is nothing',
      { plain: null },
      { plain: 'x', off: false, whole: { name: 'a', tag: 'latest' } },
    ],
    [
      'the inside of what is there',
      { inner: {}, list: [{}, { on: false }, 'text'] },
      { inner: { size: 1 }, list: [{ on: true }, { on: false }, 'text'] },
    ],
    ['what has another shape', { inner: 3, list: {} }, { inner: 3, list: {} }],
    ['unknown fields', { more: { a: 1 } }, { more: { a: 1 } }],
  ])('fills %s', (_, given, expected) => {
    expect(fill(given, defaults)).toMatchObject(expected);
  });

  it('adds no object that is not there', () => {
    expect(fill({}, defaults)).not.toHaveProperty('inner');
  });

  it('changes nothing in place', () => {
    const given = { inner: {} };
    fill(given, defaults);
    expect(given).toEqual({ inner: {} });
  });
});

describe('defaults of kinds of Kubernetes', () => {
  const stored = (kind: string, body: object): any =>
    withDefaults({
      apiVersion: 'v1',
      kind,
      metadata: { name: 'a' },
      ...body,
    });

  it('keeps the texts of a secret as data', () => {
    const secret = stored('Secret', {
      data: { a: 'eA==', b: 'eQ==' },
      stringData: { a: 'new', c: 'z' },
    });
    expect(secret).toMatchObject({
      type: 'Opaque',
      data: { a: 'bmV3', b: 'eQ==', c: 'eg==' },
    });
    expect(secret).not.toHaveProperty('stringData');
  });

  it.each<[string, object, object]>([
    [
      'headless without selector',
      { clusterIP: 'None', ports: [{ name: 'cql', port: 9042 }] },
      {
        clusterIP: 'None',
        clusterIPs: ['None'],
        internalTrafficPolicy: 'Cluster',
        ipFamilies: ['IPv4', 'IPv6'],
        ipFamilyPolicy: 'RequireDualStack',
        sessionAffinity: 'None',
        type: 'ClusterIP',
        ports: [{ name: 'cql', port: 9042, protocol: 'TCP', targetPort: 9042 }],
      },
    ],
    [
      'with selector',
      { selector: { app: 'a' }, type: 'NodePort' },
      {
        selector: { app: 'a' },
        internalTrafficPolicy: 'Cluster',
        ipFamilies: ['IPv4'],
        ipFamilyPolicy: 'SingleStack',
        sessionAffinity: 'None',
        type: 'NodePort',
      },
    ],
  ])('fills a service %s', (_, spec, expected) => {
    expect(stored('Service', { spec }).spec).toEqual(expected);
  });

  it('leaves other kinds as they are', () => {
    const map = stored('ConfigMap', { data: { a: 'b' } });
    expect(map.data).toEqual({ a: 'b' });
  });
});
