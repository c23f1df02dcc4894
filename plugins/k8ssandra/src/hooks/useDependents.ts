import { useEffect, useState } from 'react';
import {
  parseEntityRef,
  RELATION_DEPENDENCY_OF,
  type Entity,
} from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';

/** What the catalog says of the components that depend on an entity. */
export interface Dependents {
  /** Undefined while the catalog is asked. */
  components?: Entity[];
  /** Relations to components that the catalog does not have, or does not show to this viewer. */
  missing: number;
  error?: Error;
}

/** The catalog's components that depend on an entity, by its relations. */
export function useDependents(entity: Entity): Dependents {
  const catalog = useApi(catalogApiRef);
  const [answer, setAnswer] = useState<Dependents>({ missing: 0 });
  const refs = JSON.stringify(componentRefs(entity));
  useEffect(() => {
    let stopped = false;
    const entityRefs: string[] = JSON.parse(refs);
    const ask = async () => {
      if (entityRefs.length === 0) {
        return { components: [], missing: 0 };
      }
      const { items } = await catalog.getEntitiesByRefs({
        entityRefs,
        fields: ['kind', 'metadata', 'spec.owner'],
      });
      const components = items.filter(each => each !== undefined);
      return { components, missing: entityRefs.length - components.length };
    };
    ask()
      .catch((error: Error) => ({ missing: 0, error }))
      .then(next => !stopped && setAnswer(next));
    return () => {
      stopped = true;
    };
  }, [catalog, refs]);
  return answer;
}

function componentRefs({ relations = [] }: Entity): string[] {
  const refs = relations
    .filter(({ type }) => type === RELATION_DEPENDENCY_OF)
    .map(({ targetRef }) => targetRef)
    .filter(ref => parseEntityRef(ref).kind.toLowerCase() === 'component');
  return [...new Set(refs)].sort();
}
