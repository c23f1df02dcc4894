/** Whether the server said that something does not exist, or is not the viewer's to see: both are one answer (ux 6). */
export function isNotFound(error: Error): boolean {
  const { statusCode, cause } = error as Error & {
    statusCode?: number;
    cause?: unknown;
  };
  return (
    statusCode === 404 ||
    error.name === 'NotFoundError' ||
    (cause instanceof Error && cause.name === 'NotFoundError')
  );
}
