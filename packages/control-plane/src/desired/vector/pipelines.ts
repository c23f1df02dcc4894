import type { VectorComponent } from '../datacenterConfig';
import type { VectorComponents } from './components';

/**
 * The components that lead to a sink, and of several with one name the first: Vector refuses to start with loose ends and
 * with two of a name (operator-spec 3.20).
 */
export function usedPipelines(all: VectorComponents): VectorComponents {
  let transforms = firstOfEachName(all.transforms);
  for (;;) {
    const wanted = inputsOf([...all.sinks, ...transforms]);
    const used = transforms.filter(each => wanted.has(each.name));
    if (used.length === transforms.length) {
      break;
    }
    transforms = used;
  }
  const wanted = inputsOf([...all.sinks, ...transforms]);
  const sources = firstOfEachName(all.sources).filter(each =>
    wanted.has(each.name),
  );
  return { sources, transforms, sinks: firstOfEachName(all.sinks) };
}

function inputsOf(components: VectorComponent[]): Set<string> {
  return new Set(components.flatMap(each => each.inputs ?? []));
}

function firstOfEachName(components: VectorComponent[]): VectorComponent[] {
  return components.filter(
    (each, index) =>
      components.findIndex(other => other.name === each.name) === index,
  );
}
