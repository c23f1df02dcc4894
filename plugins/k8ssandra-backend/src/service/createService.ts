import type { K8ssandraConfig } from '../config';
import type { Fleet } from '../fleet';
import type { RememberedClusters } from '../history';
import type { Authorizer, ResourceDirectory } from '../permissions';
import { AuthorizedK8ssandraService } from './AuthorizedK8ssandraService';
import { DefaultK8ssandraService } from './DefaultK8ssandraService';
import { ManifestWriter } from './ManifestWriter';
import type { Presenter } from './Presenter';
import type { K8ssandraService } from './types';
import type { SummaryCache } from './views';

/** Makes the service that routes may use: nothing gets past its permissions. */
export function createService(options: {
  fleet: Fleet;
  config: K8ssandraConfig;
  presenter: Presenter;
  summaries: SummaryCache;
  resources: ResourceDirectory;
  authorizer: Authorizer;
  remembered: RememberedClusters;
}): K8ssandraService {
  const served = new Map(
    options.config.controlPlanes.map(({ name, namespaces }) => [
      name,
      namespaces,
    ]),
  );
  const inner = new DefaultK8ssandraService({
    ...options,
    writer: new ManifestWriter(),
    servedNamespaces: controlPlane => served.get(controlPlane),
  });
  return new AuthorizedK8ssandraService({ ...options, inner });
}
