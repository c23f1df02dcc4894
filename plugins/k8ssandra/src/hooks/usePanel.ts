import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { withParams } from '../lib/searchParams';

/** Name of the query parameter. */
const PARAMETER = 'panel';

/** The panel that is open beside a page, kept in its address so that it can be shared and the back button closes it. */
export function usePanel<P extends string>(
  panels: readonly P[],
): { panel: P | undefined; open(panel: P): void; close(): void } {
  const [parameters, setParameters] = useSearchParams();
  const named = parameters.get(PARAMETER);
  const open = useCallback(
    (panel: P) =>
      setParameters(before => withParams(before, { [PARAMETER]: panel })),
    [setParameters],
  );
  const close = useCallback(
    () => setParameters(before => withParams(before, { [PARAMETER]: '' })),
    [setParameters],
  );
  return { panel: panels.find(each => each === named), open, close };
}
