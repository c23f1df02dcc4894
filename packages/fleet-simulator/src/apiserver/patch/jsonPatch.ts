import { applyPatch, type Operation } from 'fast-json-patch';
import { cloneJson, isRecord } from '../../storage';

/** A copy of a value with a JSON patch on it (RFC 6902). Throws when an operation cannot be done. */
export function jsonPatch(value: unknown, patch: unknown[]): unknown {
  return patch.reduce<unknown>((document, operation) => {
    const step = leniently(document, cloneJson(operation) as Operation);
    return applyPatch(document, [step], true).newDocument;
  }, cloneJson(value));
}

/** As the library of Kubernetes does: a field that is absent is replaced too. */
function leniently(document: unknown, operation: Operation): Operation {
  if (operation?.op !== 'replace' || typeof operation.path !== 'string') {
    return operation;
  }
  const keys = operation.path
    .split('/')
    .slice(1)
    .map(key => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = keys.pop();
  let parent: any = document;
  for (const key of keys) parent = parent?.[key];
  const isAbsent =
    last !== undefined && isRecord(parent) && !Object.hasOwn(parent, last);
  return isAbsent ? { ...operation, op: 'add' } : operation;
}
