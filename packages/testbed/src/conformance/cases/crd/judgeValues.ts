import type { Define } from '../../define';
import { causesOf } from '../refusals';

/** A value, and what its schema says of it. */
export interface ValueRow {
  title: string;
  schema: object;
  value: unknown;
  /** Causes of the refusal, where the field is `spec.value`; none for a value that is taken. */
  causes: string[];
}

/** A case for each row; all share one custom resource with a field for each. */
export function judgeValues(define: Define, rows: readonly ValueRow[]): void {
  const fields = rows.map((row, index) => [`p${index}`, row.schema]);
  const options = {
    schema: {
      type: 'object',
      properties: {
        spec: { type: 'object', properties: Object.fromEntries(fields) },
      },
    },
  };
  define.each(
    rows,
    row => `${row.causes.length > 0 ? 'refuses' : 'takes'} ${row.title}`,
    async ({ api, crd, expect }, row) => {
      const widgets = await crd(options);
      const field = `p${rows.indexOf(row)}`;
      const answer = await api.post(
        widgets.path(),
        widgets.object('x', { spec: { [field]: row.value } }),
      );
      expect(causesOf(answer)).toEqual(
        row.causes.map(cause =>
          cause.replaceAll('spec.value', `spec.${field}`),
        ),
      );
      expect(answer.status).toBe(row.causes.length > 0 ? 422 : 201);
    },
  );
}
