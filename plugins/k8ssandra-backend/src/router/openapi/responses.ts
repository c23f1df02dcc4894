const answer = <const D extends string, const S extends string>(
  description: D,
  schema: S,
) =>
  ({
    description,
    headers: { ETag: { schema: { type: 'string' } } },
    content: {
      'application/json': {
        schema: { $ref: `#/components/schemas/${schema}` as const },
      },
    },
  } as const);

/** An error, in the shape of all errors. */
export const problem = <const D extends string>(description: D) =>
  ({
    description,
    content: {
      'application/json': { schema: { $ref: '#/components/schemas/Problem' } },
    },
  } as const);

const refused = {
  '400': problem('The request is malformed'),
  '401': problem('Nobody is signed in'),
  '429': problem('Too many requests of this user are under way'),
} as const;

/** Answers of every read. */
export const read = <const D extends string, const S extends string>(
  description: D,
  schema: S,
) =>
  ({
    '200': answer(description, schema),
    '304': { description: 'Nothing changed but ages' },
    ...refused,
  } as const);

/** Answers of a read of something that may be absent. */
export const readOne = <const D extends string, const S extends string>(
  description: D,
  schema: S,
) =>
  ({
    ...read(description, schema),
    '404': problem('Not found, or not yours to see'),
    '503': problem('It cannot be known now, with the reason'),
  } as const);

/** What may go wrong in a write. */
export const writeProblems = {
  ...refused,
  '403': problem('The permission that is lacking'),
  '404': problem('Not found, or not yours to see'),
  '409': problem('The name is taken, or the object changed'),
  '413': problem('The body is too large'),
  '415': problem('The body is not JSON in UTF-8'),
  '503': problem('Kubernetes cannot be reached, with the reason'),
} as const;

/** Answers of applying a manifest. */
export const applied = {
  '200': answer('Stored, or what would be stored', 'ApplyManifestResponse'),
  ...writeProblems,
  '422': problem('The object is refused, with its causes'),
} as const;

/** Answers of a change of the access to a Kubernetes cluster. */
export const changed = <
  const C extends '200' | '201',
  const D extends string,
  const S extends string,
>(
  code: C,
  description: D,
  schema: S,
) =>
  ({
    ...({ [code]: answer(description, schema) } as Record<
      C,
      ReturnType<typeof answer<D, S>>
    >),
    ...writeProblems,
  } as const);

/** Answers of an adoption. */
export const adopted = {
  '200': answer('Adopted, or what would be', 'AdoptClusterResponse'),
  ...writeProblems,
} as const;
