import { CustomErrorBase } from '@backstage/errors';
import type { Cause } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** An object that was understood and is refused: 422, with every cause by its field. */
export class InvalidManifestError extends CustomErrorBase {
  override name = 'InvalidManifestError' as const;
  readonly statusCode = 422;
  readonly causes: Cause[];

  constructor(causes: Cause[]) {
    super(
      causes
        .map(({ field, message }) => (field ? `${field}: ${message}` : message))
        .join('; '),
    );
    this.causes = causes;
  }
}
