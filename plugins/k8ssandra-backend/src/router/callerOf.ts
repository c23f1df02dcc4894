import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { Request, Response } from 'express';
import type { RequestOptions } from '../service/types';

/**
 * Who asks: a signed-in user or another backend plugin. The signal ends when the connection is closed before the answer.
 * @throws AuthenticationError
 */
export async function callerOf(
  httpAuth: HttpAuthService,
  req: Request<any, any, any, any>,
  res: Response,
): Promise<RequestOptions> {
  const credentials = await httpAuth.credentials(req, {
    allow: ['user', 'service'],
  });
  const gone = new AbortController();
  res.on('close', () => {
    if (!res.writableEnded) {
      gone.abort();
    }
  });
  return { credentials, signal: gone.signal };
}
