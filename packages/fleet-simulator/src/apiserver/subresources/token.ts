import { isRecord } from '../../storage';
import { json } from '../handlers/answer';
import { readBody } from '../handlers/body';
import { liveObject } from '../operations/update';
import type { ServerCore } from '../serverCore';
import { conflict, invalid, methodNotAllowed, notFound } from '../status';
import type { SubresourceHandler } from './handlers';
import type { BoundObject } from './tokenIssuer';

/** What a token is to be bound to; throws 404 for what is not there, 409 for another object of the same name. */
function boundObject(
  core: ServerCore,
  namespace: string,
  reference: any,
): BoundObject | undefined {
  if (!isRecord(reference)) return undefined;
  const { kind, name, uid } = reference;
  const plural = `${String(kind).toLowerCase()}s`;
  const live = core.store.get({
    resource: plural,
    namespace: kind === 'Node' ? '' : namespace,
    name,
  });
  if (!live) throw notFound({ group: '', plural }, name);
  const found = live.metadata.uid;
  if (uid && uid !== found) {
    throw conflict(
      { group: '', plural },
      name,
      `the UID in the bound object reference (${uid}) does not match the UID in record. The object might have been deleted and then recreated`,
    );
  }
  return { kind, name, uid: found! };
}

/** POST of a `TokenRequest`: a token of a service account that expires. */
export const handleToken: SubresourceHandler = (
  core,
  target,
  info,
  request,
) => {
  if (info.verb !== 'create') throw methodNotAllowed();
  liveObject(core, target);
  const body = readBody(request);
  const spec = (isRecord(body) && body.spec) || {};
  const seconds = spec.expirationSeconds ?? 3600;
  if (!Number.isInteger(seconds) || seconds < 600) {
    throw invalid(
      { group: 'authentication.k8s.io', kind: 'TokenRequest' },
      target.name,
      [
        {
          reason: 'FieldValueInvalid',
          message: `Invalid value: ${JSON.stringify(
            seconds,
          )}: may not specify a duration less than 10 minutes`,
          field: 'spec.expirationSeconds',
        },
      ],
    );
  }
  const { namespace, name } = target;
  return json(
    {
      kind: 'TokenRequest',
      apiVersion: 'authentication.k8s.io/v1',
      metadata: { name, namespace },
      spec: { ...spec, expirationSeconds: seconds },
      status: core.tokens.issue(
        namespace,
        name,
        seconds,
        spec.audiences,
        boundObject(core, namespace, spec.boundObjectRef),
      ),
    },
    201,
  );
};
