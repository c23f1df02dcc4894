interface Answered extends Error {
  statusCode?: number;
  cause?: unknown;
}

/** Whether the server said that something does not exist, or is not the viewer's to see: both are one answer (ux 6). */
export function isNotFound(error: Error): boolean {
  return said(error, 404, 'NotFoundError');
}

/** Whether the server refused because the viewer lacks a permission for what may be read. */
export function isForbidden(error: Error): boolean {
  return said(error, 403, 'NotAllowedError');
}

function said(error: Error, status: number, name: string): boolean {
  const { statusCode, cause } = error as Answered;
  return (
    statusCode === status ||
    error.name === name ||
    (cause instanceof Error && cause.name === name)
  );
}
