/** The body of a request, by the name of its schema. */
export const requestBody = <const S extends string>(schema: S) =>
  ({
    required: true,
    content: {
      'application/json': {
        schema: { $ref: `#/components/schemas/${schema}` as const },
      },
    },
  } as const);
