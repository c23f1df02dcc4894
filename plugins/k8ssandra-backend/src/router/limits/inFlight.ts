import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { RequestHandler } from 'express';
import { RefusedRequestError } from '../../errors';

/** Requests of one user that are answered at a time. A browser opens six connections; this is three of them. */
export const MAX_IN_FLIGHT = 20;

/**
 * Lets each user have so many requests under way, whatever each of them costs, so that one who asks for everything at once holds up
 * nobody else (research 4.3, F46). Other plugins ask on behalf of many and are not counted.
 */
export function inFlight({
  httpAuth,
  most = MAX_IN_FLIGHT,
}: {
  httpAuth: HttpAuthService;
  most?: number;
}): RequestHandler {
  const underWay = new Map<string, number>();
  return async (req, res, next) => {
    try {
      const { principal } = await httpAuth.credentials(req, {
        allow: ['user', 'service', 'none'],
      });
      if (principal.type !== 'user') {
        next();
        return;
      }
      const user = principal.userEntityRef;
      const others = underWay.get(user) ?? 0;
      if (others >= most) {
        res.setHeader('Retry-After', '1');
        throw new RefusedRequestError(
          'TooManyRequestsError',
          429,
          `You have ${most} requests under way, the most that one user may have; wait until one of them is answered`,
        );
      }
      underWay.set(user, others + 1);
      res.once('close', () => {
        const left = (underWay.get(user) ?? 1) - 1;
        if (left > 0) underWay.set(user, left);
        else underWay.delete(user);
      });
      next();
    } catch (error) {
      next(error);
    }
  };
}
