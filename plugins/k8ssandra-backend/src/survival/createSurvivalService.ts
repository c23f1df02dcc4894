import type { Authorizer } from '../permissions/Authorizer';
import { AuthorizedSurvivalService } from './AuthorizedSurvivalService';
import {
  DefaultSurvivalService,
  type DefaultSurvivalServiceOptions,
} from './DefaultSurvivalService';
import type { SurvivalService } from './types';

/** Makes the service that routes may use: nothing gets past its permissions. */
export function createSurvivalService(
  options: DefaultSurvivalServiceOptions & { authorizer: Authorizer },
): SurvivalService {
  const inner = new DefaultSurvivalService(options);
  return new AuthorizedSurvivalService({ ...options, inner });
}
