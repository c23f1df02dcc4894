import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { Request } from 'express';
import type { RequestOptions } from '../service/types';

/**
 * Who asks: a signed-in user or another backend plugin.
 * @throws AuthenticationError
 */
export async function callerOf(
  httpAuth: HttpAuthService,
  req: Request<any, any, any, any>,
): Promise<RequestOptions> {
  const credentials = await httpAuth.credentials(req, {
    allow: ['user', 'service'],
  });
  return { credentials };
}
