import { useEffect, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';

const RETRY_MS = 500;

/** Whether the catalog has an entity; looks again until it does. */
export function useEntityExists(entityRef: string): boolean {
  const catalog = useApi(catalogApiRef);
  const [exists, setExists] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    const look = async () => {
      const entity = await catalog
        .getEntityByRef(entityRef)
        .catch(() => undefined);
      if (stopped) {
        return;
      }
      setExists(entity !== undefined);
      if (!entity) {
        timer = setTimeout(look, RETRY_MS);
      }
    };
    look();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [catalog, entityRef]);
  return exists;
}
