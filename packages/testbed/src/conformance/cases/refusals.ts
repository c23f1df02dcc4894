import type { Answer } from '../types';

/** The causes of a refusal, each as `reason field: message`. */
export function causesOf(answer: Answer): string[] {
  const causes: any[] = answer.body?.details?.causes ?? [];
  return causes.map(({ reason, field, message }) => {
    const where = field === undefined ? '' : ` ${field}`;
    return `${reason}${where}: ${message}`;
  });
}

/** What a refusal is, without its causes and what it names. */
export function refusalOf({ status, body }: Answer) {
  return { status, reason: body.reason, message: body.message };
}

/** The owners of an object's fields, in order: without times and versions. */
export function managersOf(object: any): object[] {
  return (object.metadata.managedFields ?? []).map(
    ({ manager, operation, subresource, fieldsV1 }: any) => ({
      manager: [manager, operation, subresource].filter(Boolean).join(' '),
      fields: fieldsV1,
    }),
  );
}

/** The fields of one manager below `spec`, from an entry such as `a Apply`. */
export function specOf(object: any, manager: string): any {
  const entry: any = managersOf(object).find(
    (each: any) => each.manager === manager,
  );
  return entry?.fields['f:spec'];
}
