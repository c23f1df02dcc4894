import assert from 'node:assert';
import fc from 'fast-check';
import { newCluster, dc } from '../../plan/__testUtils__/snapshots';
import { coalesceDatacenter } from '../coalesce';
import { mergePatch } from '../../render/ideal/records';
import { optionRules } from './optionRules';
import { withoutPrototypeKeys } from './prototypeKeys';

/** As a hostile API server sends it: `JSON.parse` makes own members of all of these. */
const hostileKey = fc.constantFrom(
  ...['__proto__', 'constructor', 'prototype', 'polluted', 'name', 'a'],
);
const hostileText = fc.letrec<{ value: string; mapping: string }>(tie => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom('1', '"text"', 'true', '[{"__proto__":{"polluted":1}}]'),
    tie('mapping'),
  ),
  mapping: fc
    .array(fc.tuple(hostileKey, tie('value')), { minLength: 1, maxLength: 4 })
    .map(
      members =>
        `{${members.map(([key, value]) => `"${key}":${value}`).join(',')}}`,
    ),
})).mapping;
const hostile = hostileText.map(text => JSON.parse(text));

/** Every object in a value. */
function objectsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}

/** Objects whose prototype is not the usual one. */
const strangersIn = (value: unknown) =>
  objectsIn(value).filter(
    each =>
      Object.getPrototypeOf(each) !==
      (Array.isArray(each) ? Array.prototype : Object.prototype),
  );

/** Objects with a member that leads to a prototype. */
const suspectsIn = (value: unknown) =>
  objectsIn(value).filter(each => {
    const { constructor, prototype } = each as Record<string, unknown>;
    return (
      Object.hasOwn(each, '__proto__') ||
      typeof constructor === 'object' ||
      typeof prototype === 'object'
    );
  });

const shared = [Object.prototype, Array.prototype, Function.prototype];
const snapshot = () =>
  shared.map(each => Object.getOwnPropertyNames(each).join());
const before = snapshot();
afterEach(() => assert.deepEqual(snapshot(), before));

describe('F41 a template that reaches for the prototype of all objects', () => {
  it.each(Object.entries(optionRules))(
    'gives no prototype to what %s merges',
    (_name, rule) => {
      fc.assert(
        fc.property(hostile, hostile, (a, b) => {
          expect(strangersIn(rule(a, b))).toEqual([]);
        }),
        { numRuns: 25 },
      );
    },
  );

  it('is harmless in a whole cluster and its datacenters', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (a, b, c) => {
        const cluster = newCluster([dc('dc1', '')]);
        Object.assign(cluster.spec.cassandra!, {
          config: { cassandraYaml: a, jvmOptions: b },
          telemetry: c,
        });
        const [template] = cluster.spec.cassandra!.datacenters!;
        Object.assign(template, {
          config: { cassandraYaml: b, dseYaml: c },
          podSecurityContext: a,
          telemetry: b,
          resources: c,
          cdc: a,
        });
        Object.assign(template.metadata, { labels: a, pods: { labels: b } });
        const { serverVersion, ...merged } = coalesceDatacenter(
          cluster,
          template,
        );
        expect(serverVersion).toBeDefined();
        expect(strangersIn(merged)).toEqual([]);
        expect(suspectsIn(merged)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('is harmless in a merge patch of what is rendered', () => {
    fc.assert(
      fc.property(hostile, hostile, (a, b) => {
        const patched = mergePatch(withoutPrototypeKeys(a), b);
        expect(Object.getPrototypeOf(patched)).toBe(Object.prototype);
      }),
    );
  });

  it('loses nothing that a user means', () => {
    const labels = { constructor: 'a label', prototype: 'another' };
    expect(withoutPrototypeKeys(labels)).toBe(labels);
    expect(optionRules.config({ cassandraYaml: labels }, {})).toEqual({
      cassandraYaml: labels,
    });
    const mixed = JSON.parse('{"a":[{"__proto__":1,"b":2}],"c":{"d":3}}');
    expect(withoutPrototypeKeys(mixed)).toEqual({ a: [{ b: 2 }], c: { d: 3 } });
    expect(withoutPrototypeKeys(mixed).c).toBe(mixed.c);
  });
});
