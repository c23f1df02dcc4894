import { StatusError } from '../status';
import type { FieldSet } from './fieldSet';
import type { Manager } from './managers';

/** 409 for fields that other managers own, which names them all. */
export function applyConflict(
  conflicts: { entry: Manager; fields: FieldSet }[],
): StatusError {
  const causes = conflicts.flatMap(({ entry, fields }) =>
    fields.paths().map(field => ({
      reason: 'FieldManagerConflict',
      message: `conflict with ${describe(entry)}`,
      field,
    })),
  );
  const one = causes.length === 1;
  const list = one
    ? `${causes[0].message}: ${causes[0].field}`
    : [...conflicts]
        .sort((a, b) => (describe(a.entry) < describe(b.entry) ? -1 : 1))
        .map(({ entry, fields }) => {
          const paths = fields.paths().join('\n- ');
          return `conflicts with ${describe(entry)}:\n- ${paths}`;
        })
        .join('\n');
  return new StatusError(
    409,
    'Conflict',
    `Apply failed with ${causes.length} conflict${one ? '' : 's'}: ${list}`,
    { causes },
  );
}

function describe(entry: Manager): string {
  const subresource = entry.subresource
    ? ` with subresource "${entry.subresource}"`
    : '';
  const use = entry.operation === 'Apply' ? '' : ` using ${entry.apiVersion}`;
  return `"${entry.manager}"${subresource}${use}`;
}
