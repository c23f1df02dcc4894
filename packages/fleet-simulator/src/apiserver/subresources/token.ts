import { isRecord } from '../../storage';
import { json } from '../handlers/answer';
import { readBody } from '../handlers/body';
import { liveObject } from '../operations/update';
import { invalid, methodNotAllowed } from '../status';
import type { SubresourceHandler } from './handlers';

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
      status: core.tokens.issue(namespace, name, seconds, spec.audiences),
    },
    201,
  );
};
