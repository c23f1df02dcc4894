import { createHash } from 'node:crypto';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';

/** Entities and what they are of: the id of a cluster or of a context. */
export interface OwnedEntities {
  /** `cluster:<id>` or `context:<id>`. */
  source: string;
  entities: Entity[];
}

/** What differs between two states of what a provider made. */
export interface Difference {
  added: Entity[];
  /** Entity references. */
  removed: string[];
}

/** Remembers which entities this process gave to the catalog, and of what. */
export class Membership {
  readonly #known = new Map<string, { source: string; digest: string }>();

  /**
   * What the catalog must be told to have `current`. An entity that is not in it goes only when its source may go.
   */
  compare(
    current: OwnedEntities[],
    mayGo: (source: string) => boolean,
  ): Difference {
    const wanted = new Set<string>();
    const added: Entity[] = [];
    for (const { entities } of current) {
      for (const entity of entities) {
        const ref = stringifyEntityRef(entity);
        wanted.add(ref);
        if (this.#known.get(ref)?.digest !== digestOf(entity)) {
          added.push(entity);
        }
      }
    }
    const removed = [...this.#known]
      .filter(([ref, { source }]) => !wanted.has(ref) && mayGo(source))
      .map(([ref]) => ref);
    return { added, removed };
  }

  /** Call it after the catalog took a difference. */
  remember(current: OwnedEntities[], removed: string[]): void {
    removed.forEach(ref => this.#known.delete(ref));
    for (const { source, entities } of current) {
      for (const entity of entities) {
        this.#known.set(stringifyEntityRef(entity), {
          source,
          digest: digestOf(entity),
        });
      }
    }
  }
}

function digestOf(entity: Entity): string {
  return createHash('sha256').update(JSON.stringify(entity)).digest('base64');
}
