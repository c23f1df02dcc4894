import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { validateK8ssandraCluster } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { parseAllDocuments } from 'yaml';
import {
  CRDS,
  readCrds,
  schemaOf,
  validator,
  type Schema,
} from './__testUtils__/crds';
import {
  REFERENCE,
  hasReference,
  referenceTitle,
} from './__testUtils__/golden';

const crds = readCrds(CRDS);

/** What we have beyond upstream: additions that its clients never notice. */
const OURS = [
  /\.spec\.cassandra\.cluster$/,
  /\.status\.summary$/,
  /\.status\.conditions\[\]\.(reason|message|observedGeneration)$/,
  /\.sources\[\]\.inputs$/,
  /CassandraDatacenter\.spec\.config$/,
  // What upstream's webhook refuses (operator-spec 6.1 rule 1), ours refuses by schema.
  /\.datacenters\[\]\.metadata\.name$/,
];

/** Facts that decide what is accepted and what is stored. */
const FACTS = [
  'type',
  'default',
  'pattern',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'format',
  'x-kubernetes-int-or-string',
];

/** Where our schema would accept, keep or store something else than upstream's. */
function differences(
  theirs: Schema,
  ours: Schema | undefined,
  path: string,
): string[] {
  if (!ours) {
    return [`${path} is missing`];
  }
  const open = ours['x-kubernetes-preserve-unknown-fields'] === true;
  const own = FACTS.filter(
    fact => JSON.stringify(theirs[fact]) !== JSON.stringify(ours[fact]),
  ).map(fact => `${path} ${fact}: ${JSON.stringify(ours[fact])}`);
  if (
    theirs.enum &&
    [...theirs.enum].sort().join() !== [...(ours.enum ?? [])].sort().join()
  ) {
    own.push(`${path} enum: ${ours.enum}`);
  }
  if (
    !open &&
    [...(theirs.required ?? [])].sort().join() !==
      [...(ours.required ?? [])].sort().join()
  ) {
    own.push(`${path} required: ${ours.required}`);
  }
  const members = Object.keys(theirs.properties ?? {})
    .filter(key => !open || ours.properties?.[key])
    .flatMap(key =>
      differences(
        theirs.properties[key],
        ours.properties?.[key],
        `${path}.${key}`,
      ),
    );
  const extra = Object.keys(ours.properties ?? {})
    .filter(key => !theirs.properties?.[key])
    .map(key => `${path}.${key} is only ours`);
  const inner = [
    ...(theirs.items ? differences(theirs.items, ours.items, `${path}[]`) : []),
    ...(typeof theirs.additionalProperties === 'object'
      ? differences(
          theirs.additionalProperties,
          ours.additionalProperties,
          `${path}{}`,
        )
      : []),
  ];
  return [...own, ...members, ...(open ? [] : extra), ...inner];
}

function fixtures(): Array<[string, any]> {
  const root = resolve(REFERENCE, 'fixtures');
  return (readdirSync(root, { recursive: true }) as string[])
    .filter(each => /\.ya?ml$/.test(each) && !each.includes('kustomization'))
    .sort()
    .flatMap(file =>
      parseAllDocuments(readFileSync(resolve(root, file), 'utf8'))
        .map(each => each.toJS())
        .filter(each => each?.kind && crds[each.kind])
        .map(each => [`${file} ${each.kind}`, each] as [string, any]),
    );
}

function goldens(): Array<[string, any]> {
  const root = resolve(REFERENCE, 'golden');
  return (readdirSync(root, { recursive: true }) as string[])
    .filter(each => /\.json$/.test(each) && !/status|rejected|input/.test(each))
    .sort()
    .flatMap(file =>
      JSON.parse(readFileSync(resolve(root, file), 'utf8'))
        .objects.map((each: any) => each.object)
        .filter((each: any) => crds[each.kind])
        .map((each: any) => [
          `${file} ${each.kind} ${each.metadata.name}`,
          each,
        ]),
    );
}

const suite = hasReference ? describe : describe.skip;
suite(referenceTitle('our definitions beside upstream’s'), () => {
  const checks = Object.fromEntries(
    Object.entries(crds).map(([kind, crd]) => [kind, validator(crd)]),
  );

  it.each(Object.keys(crds))('%s accepts and stores the same', kind => {
    const upstream = readCrds(resolve(REFERENCE, 'crds'))[kind];
    expect(crds[kind].spec.names).toEqual(upstream.spec.names);
    expect(crds[kind].spec.versions[0].subresources).toEqual(
      upstream.spec.versions[0].subresources,
    );
    const found = differences(schemaOf(upstream), schemaOf(crds[kind]), kind)
      .filter(each => !OURS.some(ours => ours.test(each.split(' ')[0])))
      .filter(
        each =>
          each !==
          'K8ssandraCluster.spec.cassandra.datacenters[] required: metadata,size',
      );
    expect(found).toEqual([]);
  });

  it.each(Object.keys(crds))('%s has the columns of upstream', kind => {
    const columnsOf = (crd: Schema) =>
      (crd.spec.versions[0].additionalPrinterColumns ?? []).map(
        ({ name, type, jsonPath }: Schema) => ({ name, type, jsonPath }),
      );
    const upstream = readCrds(resolve(REFERENCE, 'crds'))[kind];
    expect(columnsOf(crds[kind])).toEqual(
      expect.arrayContaining(columnsOf(upstream)),
    );
  });

  it('accept every manifest of upstream that its own definitions accept, and so do the rules', () => {
    const manifests = fixtures();
    expect(manifests.length).toBeGreaterThan(15);
    const refused = manifests.filter(([, each]) => !checks[each.kind](each));
    const theirs = readCrds(resolve(REFERENCE, 'crds'));
    expect(
      refused.filter(([, each]) => validator(theirs[each.kind])(each)),
    ).toEqual([]);
    expect(
      manifests
        .filter(([, { kind }]) => kind === 'K8ssandraCluster')
        .flatMap(([name, cluster]) =>
          validateK8ssandraCluster({ cluster }).causes.map(each => ({
            name,
            ...each,
          })),
        ),
    ).toEqual([]);
  });

  it('accept every object that the operator wrote', () => {
    const objects = goldens();
    expect(objects.length).toBeGreaterThan(100);
    const refused = objects.flatMap(([name, object]) =>
      checks[object.kind](object)
        ? []
        : [{ name, errors: checks[object.kind].errors }],
    );
    expect(refused).toEqual([]);
  });
});
