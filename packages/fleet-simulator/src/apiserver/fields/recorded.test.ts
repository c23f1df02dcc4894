import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { definitionFromCrd } from '../../crd/definitionFromCrd';
import { builtinResources } from '../resources/builtins';
import { compare } from './compare';
import { emptyBuiltin, emptyCustom } from './empty';
import { FieldSet } from './fieldSet';
import { ownable, readManagers } from './managers';

const spec = resolve(__dirname, '../../../../../../shared/spec');
const isThere = existsSync(spec);
if (!isThere) {
  // eslint-disable-next-line no-console
  console.warn('Skipped: no objects of a real API server at ../shared/spec');
}

const read = (file: string) => readFileSync(join(spec, file), 'utf8');

/** The recorded objects carry no kind. */
function kindOf(object: any): string {
  if (object.kind) return object.kind;
  if (object.addressType) return 'EndpointSlice';
  const { spec: body = {} } = object;
  if (body.updateStrategy) return 'StatefulSet';
  if (body.containers) return 'Pod';
  return body.selector && body.clusterIP ? 'Service' : '';
}

/** The recording has this value blanked, and the field removed from its manager. */
const blanked = ['.metadata.annotations.cassandra.datastax.com/resource-hash'];

/** What allocators, admission, the scheduler and a null in place of a list set is owned by nobody. */
const handedOut =
  /^\.spec\.(clusterIPs|ipFamilies|ipFamilyPolicy|nodeName|preemptionPolicy|priority|tolerations)$|^\.status\.(loadBalancer|conditions|qosClass)|^\.ports$/;

const isCustom = (kind: string) => kind === 'CassandraDatacenter';

(isThere ? describe : describe.skip)(
  'who owns what, beside a real API server',
  () => {
    const schemas = new Map(
      builtinResources.map(({ kind, versions }) => [kind, versions[0].schema]),
    );
    const objects: any[] = [];
    beforeAll(() => {
      const crd = parse(
        read('crds/cassandra.datastax.com_cassandradatacenters.yaml'),
      );
      const { kind, versions } = definitionFromCrd({
        ...crd,
        spec: {
          ...crd.spec,
          names: { singular: '', listKind: '', ...crd.spec.names },
        },
      });
      schemas.set(kind, versions[0].schema);
      for (const file of ['objects-ready', 'pod', 'cassdc-ready']) {
        objects.push(
          ...[JSON.parse(read(`real-cass-operator/${file}.json`))].flat(),
        );
      }
    });

    const differences = (kind: string) =>
      objects
        .filter(object => kindOf(object) === kind)
        .map(object => {
          const real = readManagers(object)!.reduce(
            (all, manager) => all.union(manager.fields),
            new FieldSet(),
          );
          const { managedFields, ...metadata } = object.metadata;
          const empty = isCustom(kind) ? emptyCustom : emptyBuiltin;
          const { added } = compare(
            empty,
            { ...object, metadata },
            schemas.get(kind),
          );
          const ours = ownable(added, '', false);
          const isRecorded = (path: string) => !blanked.includes(path);
          return {
            missing: real.difference(ours).paths().filter(isRecorded),
            surplus: ours
              .difference(real)
              .paths()
              .filter(path => !handedOut.test(path)),
          };
        });

    it.each([
      'CassandraDatacenter',
      'StatefulSet',
      'Pod',
      'Service',
      'EndpointSlice',
    ])('%s', kind => {
      const found = differences(kind);
      expect(found.length).toBeGreaterThan(0);
      expect(found).toEqual(found.map(() => ({ missing: [], surplus: [] })));
    });
  },
);
