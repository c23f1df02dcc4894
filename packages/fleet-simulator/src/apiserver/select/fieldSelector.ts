import type { KubeObject } from '../../storage';
import { badRequest } from '../status';

/** Decides by fields. */
export type FieldMatcher = (object: KubeObject) => boolean;

/** Compiles `metadata.name=a,status.phase!=Running`; refuses fields that the kind does not serve. */
export function parseFieldSelector(
  text: string,
  supported: ReadonlySet<string>,
  hasOwnFields: boolean,
): FieldMatcher | undefined {
  if (text.trim() === '') return undefined;
  const requirements = text
    .split(',')
    .filter(part => part.trim() !== '')
    .map(part => {
      const match = /^\s*([^=!]+?)\s*(==|=|!=)\s*(.*?)\s*$/.exec(part);
      if (!match) {
        throw badRequest(
          `invalid selector: '${text}'; can't understand '${part}'`,
        );
      }
      const [, field, operator, value] = match;
      if (!supported.has(field)) {
        throw badRequest(
          hasOwnFields
            ? `field label not supported: ${field}`
            : `${JSON.stringify(
                field,
              )} is not a known field selector: only "metadata.name", "metadata.namespace"`,
        );
      }
      return { path: field.split('.'), equal: operator !== '!=', value };
    });
  return object =>
    requirements.every(
      ({ path, equal, value }) => (read(object, path) === value) === equal,
    );
}

/** The name that a field selector pins, which RBAC's `resourceNames` may then allow. */
export function nameOfFieldSelector(text: string): string {
  const match = /(?:^|,)\s*metadata\.name\s*==?\s*([^,]+)/.exec(text);
  return match?.[1].trim() ?? '';
}

function read(object: unknown, path: string[]): string {
  let value: any = object;
  for (const key of path) value = value?.[key];
  return value === undefined || value === null ? '' : String(value);
}
