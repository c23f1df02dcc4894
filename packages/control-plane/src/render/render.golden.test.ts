import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { hasReference, referenceTitle } from '../desired/__testUtils__/golden';
import {
  describeDifference,
  differencesBetween,
  type Difference,
} from './__testUtils__/differences';
import {
  deviations,
  rarerDeviations,
  undocumentedRows,
} from './__testUtils__/deviations';
import {
  controlPlaneOf,
  goldenCases,
  inputOf,
  recorded,
} from './__testUtils__/golden';
import { comparable, type Comparable } from './__testUtils__/normalise';
import { createIdealWorld } from './ideal';
import { RenderError } from './renderError';
import { renderClusters } from './renderClusters';

/** Namespace of the fixtures that name none. */
const NAMESPACE = 'k8ssandra';

/** Upstream never comes to an end with it; its own page says so. */
const STUCK = 'seed-demo';
const COMPLETES = 'seed-demo-mcac';

/** Upstream refuses it; here it waits. */
const WAITS = 'unknown-context';

function rendered(name: string): Comparable {
  const { objects } = renderClusters({
    documents: inputOf(name)!,
    namespace: NAMESPACE,
    controlPlane: controlPlaneOf(recorded(name)),
  });
  return comparable(objects);
}

const known = new Map<string, Difference[]>();

/** What differs, worked out once for each case. */
function differencesOf(name: string): Difference[] {
  let found = known.get(name);
  if (!found) {
    found = differencesBetween(rendered(name), comparable(recorded(name)));
    known.set(name, found);
  }
  return found;
}

const isDeliberate = (difference: Difference) =>
  [...deviations, ...rarerDeviations].some(each => each.covers(difference));

const undocumented = (found: Difference[]) =>
  found.filter(each => !isDeliberate(each)).map(describeDifference);

const cases = hasReference
  ? goldenCases().filter(
      each => inputOf(each) && each !== STUCK && each !== WAITS,
    )
  : ['no reference data'];

const suite = hasReference ? describe : describe.skip;
suite(referenceTitle('what exists at the end'), () => {
  it.each(cases)('is what the operator leaves: %s', name => {
    expect(undocumented(differencesOf(name))).toEqual([]);
  });

  it('differs on purpose only where it does, each with its row in the documentation', () => {
    const found = cases.flatMap(differencesOf);
    const idle = deviations.filter(each => !found.some(each.covers));
    expect(idle.map(each => each.row)).toEqual([]);
    expect(undocumentedRows(deviations)).toEqual([]);
  });

  it('is complete where the operator stops for ever', () => {
    const found = differencesBetween(
      rendered(STUCK),
      comparable(recorded(COMPLETES)),
    ).filter(
      ({ object, path }) =>
        !(object.includes('/K8ssandraCluster/') && path.startsWith('spec.')),
    );
    expect(undocumented(found)).toEqual([]);
  });

  describe('a context that nobody knows', () => {
    const [input] = hasReference ? inputOf(WAITS)! : [];

    it('is an error where all contexts are given', () => {
      expect(() =>
        renderClusters({ documents: [input], contexts: ['east'] }),
      ).toThrow(RenderError);
    });

    it('is waited for by name, and holds back nobody else', () => {
      const world = createIdealWorld({
        controlPlane: 'control-plane',
        contexts: ['east'],
      });
      const cluster = structuredClone(input.object) as any;
      cluster.metadata.namespace = NAMESPACE;
      const [home, east] = [world.store(''), world.store('east')];
      for (const store of [home, east]) {
        store.put({
          apiVersion: 'v1',
          kind: 'Namespace',
          metadata: { name: NAMESPACE },
        });
      }
      home.put(cluster);
      const [{ plan }] = world.settle();
      const reach = plan.steps.filter(each => each.id.startsWith('reach/'));
      const unseen = reach.filter(each => each.state === 'blocked');
      expect(unseen.map(each => each.reason?.text)).toEqual([
        expect.stringContaining('nowhere'),
      ]);
      const names = east
        .list(resourceTypes.CassandraDatacenter.kind)
        .map(each => each.metadata.name);
      expect(names).toEqual(['dc1']);
    });
  });
});
