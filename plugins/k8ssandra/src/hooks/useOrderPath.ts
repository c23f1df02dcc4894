import { useRouteRef } from '@backstage/frontend-plugin-api';
import { templateRouteRef } from '../routes';

/** Path of the template that orders a cluster; `undefined` in a portal without a scaffolder. */
export function useOrderPath(): string | undefined {
  const template = useRouteRef(templateRouteRef);
  return template?.({
    namespace: 'default',
    templateName: 'cassandra-cluster',
  });
}
