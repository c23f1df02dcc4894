import type { Authorizer } from '../permissions/Authorizer';
import { AuthorizedDatacenterService } from './AuthorizedDatacenterService';
import {
  DefaultDatacenterService,
  type DefaultDatacenterServiceOptions,
} from './DefaultDatacenterService';
import type { DatacenterService } from './types';

/** Makes the service that routes may use: nothing gets past its permissions. */
export function createDatacenterService(
  options: DefaultDatacenterServiceOptions & { authorizer: Authorizer },
): DatacenterService {
  const inner = new DefaultDatacenterService(options);
  return new AuthorizedDatacenterService({ ...options, inner });
}
