import type { Authorizer } from '../permissions/Authorizer';
import { AuthorizedConnectionService } from './AuthorizedConnectionService';
import {
  DefaultConnectionService,
  type DefaultConnectionServiceOptions,
} from './DefaultConnectionService';
import type { ConnectionService } from './types';

/** Makes the service that routes may use: nothing gets past its permissions. */
export function createConnectionService(
  options: DefaultConnectionServiceOptions & { authorizer: Authorizer },
): ConnectionService {
  const inner = new DefaultConnectionService(options);
  return new AuthorizedConnectionService({ ...options, inner });
}
