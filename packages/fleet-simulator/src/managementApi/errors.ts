/** An answer of the management API other than 2xx; `status` is the HTTP status. */
export class ManagementApiError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'ManagementApiError';
    this.status = status;
  }
}

/** A Cassandra process that gave up while starting, with the words Cassandra uses. */
export class NodeStartError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NodeStartError';
  }
}
