import type { Authorizer } from '../permissions/Authorizer';
import { AuthorizedManifestsService } from './AuthorizedManifestsService';
import {
  DefaultManifestsService,
  type DefaultManifestsServiceOptions,
} from './DefaultManifestsService';
import type { ManifestsService } from './types';

/** Makes the service that routes may use: nothing gets past its permissions. */
export function createManifestsService(
  options: DefaultManifestsServiceOptions & { authorizer: Authorizer },
): ManifestsService {
  const inner = new DefaultManifestsService(options);
  return new AuthorizedManifestsService({ ...options, inner });
}
