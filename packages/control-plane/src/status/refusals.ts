import type { ActionPlan } from '../plan';

/** Reasons for which a datacenter is left as it is until the specification is corrected. */
const REFUSED = new Set([
  'reason.invalid',
  'reason.impossible',
  'reason.numTokens',
  'reason.otherClusterName',
  'reason.moved',
  'reason.movedNamespace',
  'reason.stoppedJoin',
  'reason.addAndRemove',
  'reason.removeAndAdd',
]);

/** What of the specification is refused: all of it, or what is asked of single datacenters. Empty when it is accepted. */
export function refusalsOf({ steps }: ActionPlan): string[] {
  const whole = steps.find(each => /^(check|alone)\//.test(each.id));
  if (whole) return [whole.reason?.text ?? whole.title.text];
  const texts = steps.flatMap(({ state, needsPerson, title, reason }) =>
    state === 'blocked' && needsPerson && reason && REFUSED.has(reason.key)
      ? `${title.text}: ${reason.text}`
      : [],
  );
  return [...new Set(texts)];
}
