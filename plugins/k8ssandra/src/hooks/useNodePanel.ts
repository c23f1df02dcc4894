import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { withParams } from '../lib/searchParams';

/** Name of the query parameter (ux 6 d). */
const PARAMETER = 'node';

/** The node whose panel is open, kept in the address of the page. Going from node to node leaves no trace in the history of the browser. */
export function useNodePanel(): {
  pod: string | undefined;
  open(pod: string): void;
  close(): void;
} {
  const [parameters, setParameters] = useSearchParams();
  const pod = parameters.get(PARAMETER) ?? undefined;
  const open = useCallback(
    (next: string) =>
      setParameters(before => withParams(before, { [PARAMETER]: next }), {
        replace: pod !== undefined,
      }),
    [setParameters, pod],
  );
  const close = useCallback(
    () => setParameters(before => withParams(before, { [PARAMETER]: '' })),
    [setParameters],
  );
  return { pod, open, close };
}
