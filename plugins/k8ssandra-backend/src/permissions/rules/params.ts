import { z } from 'zod';
import type { Predicate } from '../resources';

/** Names of control planes. */
export const controlPlanesSchema = z.object({
  controlPlanes: z
    .array(z.string())
    .describe('Names of control planes, as in the configuration'),
});
export type ControlPlanes = z.infer<typeof controlPlanesSchema>;

/** Names of namespaces. */
export const namespacesSchema = z.object({
  namespaces: z.array(z.string()).describe('Names of Kubernetes namespaces'),
});
export type Namespaces = z.infer<typeof namespacesSchema>;

/** Who somebody is. */
export const claimsSchema = z.object({
  claims: z
    .array(z.string())
    .describe('Entity references of the user and the groups it belongs to'),
});
export type Claims = z.infer<typeof claimsSchema>;

/** Names of contexts. */
export const contextsSchema = z.object({
  contexts: z
    .array(z.string())
    .describe(
      'Names of contexts; the empty one is the control-plane cluster itself',
    ),
});
export type Contexts = z.infer<typeof contextsSchema>;

/** A label, and its value where that matters. */
export const labelSchema = z.object({
  key: z.string().describe('Key of a Kubernetes label'),
  value: z
    .string()
    .optional()
    .describe('The value it must have; any when absent'),
});
export type Label = z.infer<typeof labelSchema>;

/** @returns a test whether an entity reference is one of the claims; catalog references are compared without regard to case */
export function claimedBy(claims: string[]): (ref: string | null) => boolean {
  const known = new Set(claims.map(claim => claim.toLowerCase()));
  return ref => ref !== null && known.has(ref.toLowerCase());
}

/** Whether labels hold a key, and the value when one is asked for. */
export function hasLabel(
  labels: Readonly<Record<string, string>>,
  { key, value }: Label,
): boolean {
  return (
    Object.hasOwn(labels, key) && (value === undefined || labels[key] === value)
  );
}

/** Both forms of a rule from one test, so that a single answer and the filter of a list can never disagree. */
export function bothWays<R, P>(test: (params: P) => Predicate<R>) {
  return {
    apply: (resource: R, params: P) => test(params)(resource),
    toQuery: (params: P) => test(params),
  };
}
