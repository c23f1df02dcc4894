import type { Action, ActionPlan } from '../types';

/**
 * Steps in short, for tables: `<id> <state>`, `!` where a person must act, then the reason and what would be done, such as
 * `run/east/CassandraDatacenter/db/dc1 blocked: waits for east`.
 */
export function lines(plan: ActionPlan, pattern: RegExp = /./): string[] {
  return plan.steps
    .filter(each => pattern.test(each.id))
    .map(({ id, state, needsPerson, reason, action }) =>
      [
        `${id} ${state}${needsPerson ? '!' : ''}`,
        reason ? `: ${reason.text}` : '',
        action ? ` > ${wordsOf(action)}` : '',
      ].join(''),
    );
}

function wordsOf(action: Action): string {
  const where = action.context || 'home';
  switch (action.type) {
    case 'merge-patch':
      return `patch in ${where} ${JSON.stringify(action.patch)}`;
    case 'delete':
      return `delete ${action.uid} in ${where}${
        action.removeFinalizer ? ' without its finalizer' : ''
      }`;
    case 'management-api':
      return `ask ${action.datacenter} in ${where} for ${action.call.madeFor}`;
    default:
      return `${action.type} in ${where}`;
  }
}
