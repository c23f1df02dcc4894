import type { Knex } from 'knex';
import { tables, type EntryRow } from '../rows';
import { inScope, isEmpty, type Scope } from './inScope';

/** A transition that tells what was so at a moment. */
export type StateRow = Pick<
  EntryRow,
  'subject_id' | 'context' | 'datacenter' | 'body'
>;

/**
 * What tells the states at a moment: of each place the last transition before it, and the first one at or after it.
 * @param at - epoch milliseconds
 */
export async function listStates(
  knex: Knex,
  scope: Scope,
  at: number,
): Promise<{ before: StateRow[]; after: StateRow[] }> {
  if (isEmpty(scope)) return { before: [], after: [] };
  const nearest = (side: '<' | '>=', order: 'asc' | 'desc') => {
    const ranked = knex(`${tables.entries} as e`)
      .select('e.subject_id', 'e.context', 'e.datacenter', 'e.body')
      .rowNumber('nearness', over =>
        over
          .partitionBy(['e.subject_id', 'e.context', 'e.datacenter'])
          .orderBy([
            { column: 'e.at', order },
            { column: 'e.id', order },
          ]),
      )
      .where('e.kind', 'transition')
      .where('e.at', side, at);
    inScope(ranked, scope);
    return knex.from(ranked.as('ranked')).where('nearness', 1).select('*');
  };
  const [before, after] = await Promise.all([
    nearest('<', 'desc'),
    nearest('>=', 'asc'),
  ]);
  return { before, after };
}
