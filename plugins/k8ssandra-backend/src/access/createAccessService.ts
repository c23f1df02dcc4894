import type { Authorizer } from '../permissions/Authorizer';
import { AuthorizedAccessService } from './AuthorizedAccessService';
import {
  DefaultAccessService,
  type DefaultAccessServiceOptions,
} from './DefaultAccessService';
import type { AccessService } from './types';

/** Makes the service that routes may use: nothing gets past its permissions. */
export function createAccessService(
  options: DefaultAccessServiceOptions & { authorizer: Authorizer },
): AccessService {
  const inner = new DefaultAccessService(options);
  return new AuthorizedAccessService({ ...options, inner });
}
