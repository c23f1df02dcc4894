import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { hasReference, referenceTitle } from '../desired/__testUtils__/golden';
import {
  describeDifference,
  differencesBetween,
  type Difference,
} from './__testUtils__/differences';
import {
  deviations,
  lifeDeviations,
  undocumentedRows,
} from './__testUtils__/deviations';
import { inputOf, recorded } from './__testUtils__/golden';
import { comparable } from './__testUtils__/normalise';
import { steps } from './__testUtils__/steps';
import { createIdealWorld, type IdealWorld } from './ideal';
import { printContext } from './print';

const CONTEXTS = ['control-plane', 'east', 'west', 'eu'];

function start(name: string): IdealWorld {
  const world = createIdealWorld({
    controlPlane: 'control-plane',
    contexts: CONTEXTS,
  });
  for (const context of CONTEXTS) {
    world.store(context).put({
      apiVersion: 'v1',
      kind: resourceTypes.Namespace.kind,
      metadata: { name: 'k8ssandra' },
    });
  }
  const cluster = structuredClone(inputOf(name)![0].object) as any;
  cluster.metadata.namespace = 'k8ssandra';
  world.store('').put(cluster);
  world.settle();
  return world;
}

function differences(world: IdealWorld, name: string): Difference[] {
  const ours = Object.fromEntries(
    CONTEXTS.map(each => [each, printContext(world, each)]),
  );
  return differencesBetween(comparable(ours), comparable(recorded(name)));
}

const undocumented = (found: Difference[]): string[] =>
  found
    .filter(
      each =>
        ![...deviations, ...lifeDeviations].some(known => known.covers(each)),
    )
    .map(describeDifference);

/** What differs after each step, by step. */
function replayed(): Array<[name: string, found: Difference[]]> {
  const world = start('two-dc');
  return steps.map(({ name, perform }) => {
    perform(world);
    world.settle();
    return [name, differences(world, `two-dc--${name}`)];
  });
}

const suite = hasReference ? describe : describe.skip;
suite(referenceTitle('the life of a cluster'), () => {
  it('is what the operator leaves after each step', () => {
    const found = replayed().map(([name, each]) => [name, undocumented(each)]);
    expect(found).toEqual(steps.map(each => [each.name, []]));
  });

  it('differs on purpose only where it does, each with its row in the documentation', () => {
    const found = replayed().flatMap(([, each]) => each);
    const idle = lifeDeviations.filter(each => !found.some(each.covers));
    expect(idle.map(each => each.row)).toEqual([]);
    expect(undocumentedRows(lifeDeviations)).toEqual([]);
  });

  it('ends with nothing left', () => {
    const world = start('three-dc');
    steps[steps.length - 1].perform(world);
    world.settle();
    expect(undocumented(differences(world, 'three-dc--delete'))).toEqual([]);
    expect(CONTEXTS.flatMap(each => printContext(world, each))).toEqual([]);
  });
});
