import type { Define } from '../../define';
import type { Answer, CaseContext, CustomResource } from '../../types';
import { record } from '../records';

/** Applies a spec to the object `x` of a case as a field manager. */
export type ApplySpec = (
  manager: string,
  spec: object,
  query?: Record<string, string | boolean>,
) => Promise<Answer>;

/** What a case works with that applies to the object `x` of {@link record}. */
export interface Applying extends CaseContext {
  records: CustomResource;
  /** Path of `x`. */
  x: string;
}

/** Defines cases that apply to one object. */
export function applying(define: Define) {
  return (
    title: string,
    run: (apply: ApplySpec, context: Applying) => Promise<void>,
  ) =>
    define(title, async context => {
      const records = await context.crd(record);
      const x = `${records.path()}/x`;
      const apply: ApplySpec = (manager, spec, query) =>
        context.api.apply(manager, x, records.object('x', { spec }), { query });
      await run(apply, { ...context, records, x });
    });
}
