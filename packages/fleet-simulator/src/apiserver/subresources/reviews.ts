import { isRecord } from '../../storage';
import { json } from '../handlers/answer';
import { readBody } from '../handlers/body';
import type { Target } from '../operations/context';
import { apiVersionOf } from '../resources/definition';
import type { ServerCore } from '../serverCore';
import { badRequest, invalid, methodNotAllowed } from '../status';
import { API_AUDIENCE } from './tokenIssuer';
import type { ApiRequest, ApiResponse, User } from '../types';

const EITHER =
  'exactly one of nonResourceAttributes or resourceAttributes must be specified';

type Review = (core: ServerCore, spec: any, user: User) => object;

const subjectOf = (spec: any): User => ({
  name: spec.user ?? '',
  groups: spec.groups ?? [],
});

const reviews: Record<string, Review> = {
  SelfSubjectAccessReview: (core, spec, user) => accessOf(core, spec, user),
  SubjectAccessReview: (core, spec) => accessOf(core, spec, subjectOf(spec)),
  LocalSubjectAccessReview: (core, spec) =>
    accessOf(core, spec, subjectOf(spec)),
  SelfSubjectRulesReview(core, spec, user) {
    if (!spec.namespace) throw badRequest('no namespace on request');
    const rules = core.authorizer.rulesFor(user, spec.namespace);
    return {
      resourceRules: rules.filter(rule => rule.resources),
      nonResourceRules: rules.filter(rule => rule.nonResourceURLs),
      incomplete: false,
    };
  },
  SelfSubjectReview: (_core, _spec, user) => ({ userInfo: userInfo(user) }),
  TokenReview(core, spec) {
    const user = core.tokens.read(String(spec.token ?? ''));
    if (!user) {
      return { authenticated: false, error: 'the token is unknown or expired' };
    }
    return {
      authenticated: true,
      user: userInfo(user),
      audiences: [API_AUDIENCE],
    };
  },
};

function accessOf(core: ServerCore, spec: any, user: User) {
  const wanted = spec.resourceAttributes;
  const plain = spec.nonResourceAttributes;
  if (Boolean(wanted) === Boolean(plain)) {
    throw invalid({ group: 'authorization.k8s.io', kind: '' }, '', [
      {
        reason: 'FieldValueInvalid',
        message: `Invalid value: ${
          plain ? JSON.stringify(plain) : 'null'
        }: ${EITHER}`,
        field: 'spec.resourceAttributes',
      },
    ]);
  }
  const reason = core.authorizer.reasonFor(user, {
    verb: wanted?.verb ?? plain?.verb ?? '',
    group: wanted?.group ?? '',
    resource: wanted?.resource ?? '',
    subresource: wanted?.subresource ?? '',
    namespace: wanted?.namespace ?? '',
    name: wanted?.name ?? '',
    ...(plain && { path: plain.path ?? '' }),
  });
  return {
    allowed: reason !== undefined,
    ...(reason && { reason }),
  };
}

function userInfo(user: User) {
  return {
    username: user.name,
    ...(user.uid && { uid: user.uid }),
    groups: user.groups,
    ...(user.extra && { extra: user.extra }),
  };
}

/** Answers access reviews, token reviews and "who am I". Nothing is stored. */
export function handleReview(
  core: ServerCore,
  { resource, version }: Target,
  request: ApiRequest,
): ApiResponse {
  if (request.method !== 'POST') throw methodNotAllowed();
  const body = readBody(request) ?? {};
  if (!isRecord(body))
    throw badRequest('the body of the request is not an object');
  const spec = isRecord(body.spec) ? body.spec : {};
  const status = reviews[resource.kind](core, spec, request.user!);
  return json(
    {
      kind: resource.kind,
      apiVersion: apiVersionOf(resource.group, version.name),
      metadata: isRecord(body.metadata) ? body.metadata : {},
      ...(body.spec !== undefined && { spec }),
      status,
    },
    201,
  );
}
