import { NotFoundError } from '@backstage/errors';

/** One answer for a control plane that is not configured and one of which the viewer may read nothing. */
export function controlPlaneNotFound(name: string): NotFoundError {
  return new NotFoundError(
    `Control plane ${name}: not found, or not yours to see`,
  );
}
