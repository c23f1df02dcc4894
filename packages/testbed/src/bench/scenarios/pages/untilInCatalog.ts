import { eventually } from '../../../support/eventually';
import type { TestPortal } from '../../../support/portal';

/** Resolves when the catalog has a resource. */
export function untilInCatalog(
  portal: TestPortal,
  name: string,
): Promise<void> {
  return eventually(async () => {
    const response = await portal.fetch(
      `/api/catalog/entities/by-name/resource/default/${name}`,
    );
    if (!response.ok) throw new Error(`The catalog answers ${response.status}`);
  }, 120_000);
}
