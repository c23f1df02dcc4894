import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { admitK8ssandraCluster } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { parse, parseAllDocuments } from 'yaml';
import { withObjectMeta } from '../apiserver/resources/schemas/objectMeta';
import { repositoryPath } from '../fleet/repository';
import { cloneJson, isRecord } from '../storage';
import {
  broken,
  pick,
  type Random,
  randomOf,
  valueOf,
} from './__testUtils__/generate';
import { applyDefaults } from './defaults';
import { prune } from './prune';
import { SchemaNode } from './schemaNode';
import { validateSchema } from './validate';

const spec = resolve(__dirname, '../../../../../shared/spec');
const isThere = existsSync(spec);
const suite = isThere ? describe : describe.skip;
const why = isThere
  ? ''
  : ' (skipped: there is no reference in ../shared/spec)';

/** Schemas by kind. */
function readSchemas(folder: string): Map<string, SchemaNode> {
  const crds = readdirSync(folder)
    .filter(name => !name.startsWith('kustomization'))
    .map(name => parse(readFileSync(join(folder, name), 'utf8')));
  return new Map(
    crds.map(({ spec: { names, versions } }) => [
      names.kind,
      new SchemaNode(withObjectMeta(versions[0].schema.openAPIV3Schema)),
    ]),
  );
}

/** What a server stores of an object, and what it has against it. */
function store(object: any, node: SchemaNode, old?: any) {
  const stored = cloneJson(object);
  prune(stored, node);
  applyDefaults(stored, node);
  return { stored, causes: validateSchema(stored, old, node) };
}

/** Where the second value lacks what the first one has. */
function missing(theirs: unknown, ours: unknown, path = ''): string[] {
  if (Array.isArray(theirs) && Array.isArray(ours)) {
    const length =
      theirs.length === ours.length ? [] : [`${path}: ${ours.length} items`];
    return [
      ...length,
      ...theirs.flatMap((each, index) =>
        missing(each, ours[index], `${path}[${index}]`),
      ),
    ];
  }
  if (isRecord(theirs) && isRecord(ours)) {
    return Object.keys(theirs).flatMap(key =>
      missing(theirs[key], ours[key], `${path}.${key}`),
    );
  }
  return JSON.stringify(theirs) === JSON.stringify(ours)
    ? []
    : [`${path}: ${JSON.stringify(theirs)} became ${JSON.stringify(ours)}`];
}

/** Names as a person chooses them, and mostly storage: so that many clusters pass the webhook's rules. */
function sensible(object: any, random: Random): any {
  const { cassandra, reaper, medusa } = object.spec ?? {};
  if (!cassandra) return object;
  if (random() < 0.8) cassandra.storageConfig ??= {};
  (cassandra.datacenters ?? []).forEach((each: any, index: number) => {
    each.metadata = { ...each.metadata };
    each.metadata.name = pick(random, [`dc${index}`, `dc${index}`, 'A', 'b-']);
    if (random() < 0.9) each.resources ??= {};
  });
  if (medusa && random() < 0.7) {
    medusa.storageProperties = {
      ...medusa.storageProperties,
      storageProvider: 's3',
      bucketName: 'b',
      prefix: 'p',
    };
    if (medusa.medusaConfigurationRef) {
      medusa.medusaConfigurationRef = { name: 'shared' };
    }
  }
  if (reaper && random() < 0.5) reaper.storageType = 'cassandra';
  return object;
}

suite(`our definitions, on generated objects${why}`, () => {
  const theirs = isThere ? readSchemas(join(spec, 'crds')) : new Map();
  const ours = readSchemas(repositoryPath('deploy/crds'));

  const generate = (kind: string, seed: number) => {
    const random = randomOf(seed);
    const object: any = {
      apiVersion: 'v1',
      kind,
      metadata: { name: 'demo', namespace: 'ns' },
      ...(valueOf(theirs.get(kind)!.schema, random) as object),
    };
    return kind === 'K8ssandraCluster' ? sensible(object, random) : object;
  };
  /** What upstream's server would let in. */
  const passes = (kind: string, cluster: any, previous?: any) =>
    kind !== 'K8ssandraCluster' ||
    admitK8ssandraCluster({ cluster, previous }).causes.length === 0;

  it.each([...ours.keys()])('store each %s as upstream’s do', kind => {
    let accepted = 0;
    for (let seed = 1; seed <= 120; seed++) {
      const object = generate(kind, seed);
      const upstream = store(object, theirs.get(kind)!);
      expect({ seed, causes: upstream.causes }).toEqual({ seed, causes: [] });
      if (!passes(kind, upstream.stored)) continue;
      accepted += 1;
      const own = store(object, ours.get(kind)!);
      expect({ seed, ...own }).toEqual({ seed, ...upstream });
    }
    expect(accepted).toBeGreaterThan(30);
  });

  it.each([...ours.keys()])(
    'accept each broken %s that theirs accept',
    kind => {
      let accepted = 0;
      let refused = 0;
      for (let seed = 1; seed <= 200; seed++) {
        const whole = generate(kind, seed);
        const random = randomOf(-seed);
        const object = {
          ...whole,
          ...(['spec', 'status'] as const).reduce(
            (parts, part) =>
              whole[part] && random() < 0.5
                ? { ...parts, [part]: broken(whole[part], random) }
                : parts,
            {},
          ),
        };
        const upstream = store(object, theirs.get(kind)!);
        const own = store(object, ours.get(kind)!);
        if (own.causes.length > 0) refused += 1;
        if (upstream.causes.length > 0 || !passes(kind, upstream.stored))
          continue;
        accepted += 1;
        expect({ seed, causes: own.causes }).toEqual({ seed, causes: [] });
        expect({ seed, lost: missing(upstream.stored, own.stored) }).toEqual({
          seed,
          lost: [],
        });
      }
      expect(accepted).toBeGreaterThan(20);
      expect(refused).toBeGreaterThan(0);
    },
  );

  it('accept each change of a K8ssandraCluster that upstream’s webhook accepts', () => {
    const kind = 'K8ssandraCluster';
    let accepted = 0;
    let refused = 0;
    for (let seed = 1; seed <= 150; seed++) {
      const before = store(generate(kind, seed), ours.get(kind)!);
      if (before.causes.length > 0) continue;
      const random = randomOf(1000 + seed);
      const next = cloneJson(before.stored);
      const { spec: wanted } = generate(kind, seed + 5000);
      for (const part of Object.keys(wanted)) {
        if (part !== 'cassandra' && random() < 0.4)
          next.spec[part] = wanted[part];
      }
      if (next.spec.cassandra) {
        if (random() < 0.3) next.spec.cassandra.clusterName = 'other';
        for (const each of next.spec.cassandra.datacenters ?? [])
          each.size += 1;
      }
      const now = store(next, ours.get(kind)!, before.stored);
      if (now.causes.length > 0) refused += 1;
      if (!passes(kind, now.stored, before.stored)) continue;
      accepted += 1;
      expect({ seed, causes: now.causes }).toEqual({ seed, causes: [] });
    }
    expect(accepted).toBeGreaterThan(20);
    expect(refused).toBeGreaterThan(5);
  });

  const recorded = () => {
    const files = (folder: string, pattern: RegExp) =>
      (readdirSync(join(spec, folder), { recursive: true }) as string[])
        .filter(name => pattern.test(name))
        .map(name => readFileSync(join(spec, folder, name), 'utf8'));
    return [
      ...files('fixtures', /\.ya?ml$/).flatMap(text =>
        parseAllDocuments(text).map(each => each.toJS()),
      ),
      ...files('golden', /\.json$/).flatMap(text =>
        (JSON.parse(text).objects ?? []).map((each: any) => each.object),
      ),
    ].filter(each => ours.has(each?.kind));
  };

  it('store every fixture and every recorded object as upstream’s do', () => {
    const objects = recorded();
    expect(objects.length).toBeGreaterThan(150);
    for (const object of objects) {
      const { kind, metadata } = object;
      const upstream = store(object, theirs.get(kind)!);
      const own = store(object, ours.get(kind)!);
      const name = `${kind} ${metadata.name}`;
      expect({ name, spec: own.stored.spec }).toEqual({
        name,
        spec: upstream.stored.spec,
      });
      const refused = own.causes.map(each => each.field);
      const known = upstream.causes.map(each => each.field);
      // Only ours have rules, which are left aside where something else is wrong.
      const more = refused.filter(
        each => each !== '<nil>' && !known.includes(each),
      );
      expect(more).toEqual([]);
    }
  });
});
