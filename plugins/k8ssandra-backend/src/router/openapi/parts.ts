/**
 * What schemas are put together of. `as const` everywhere: the types of answers are derived from what stands here.
 */
export const text = { type: 'string' } as const;
export const textOrNull = { type: ['string', 'null'] } as const;
export const texts = { type: 'array', items: text } as const;
export const textsOrNull = { type: ['array', 'null'], items: text } as const;
export const numberOrNull = { type: ['number', 'null'] } as const;
export const secondsOrNull = {
  type: ['number', 'null'],
  description: 'Seconds; null when unknown',
} as const;
export const sentence = { $ref: '#/components/schemas/Sentence' } as const;
export const sentenceOrNull = { oneOf: [sentence, { type: 'null' }] } as const;
export const clusterId = { $ref: '#/components/schemas/ClusterId' } as const;
/** Any objects, as Kubernetes has them. */
export const objects = { type: 'array', items: { type: 'object' } } as const;

/** An object that has all of `required`, and may have the others. */
export const object = <
  const P extends Record<string, unknown>,
  const R extends readonly (keyof P & string)[],
>(
  properties: P,
  required: R,
) => ({ type: 'object', required, properties } as const);

/** A list of a schema that has a name. */
export const listOf = <const S extends string>(schema: S) =>
  ({
    type: 'array',
    items: { $ref: `#/components/schemas/${schema}` as const },
  } as const);

/** A value that can be old: its age, and the reason where its region did not tell it. */
export const aged = <const V>(value: V) =>
  object(
    {
      value,
      observedAgeSeconds: secondsOrNull,
      reachable: { type: 'boolean' },
      reason: sentence,
    },
    ['value', 'observedAgeSeconds', 'reachable'],
  );
