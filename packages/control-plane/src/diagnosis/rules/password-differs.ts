import {
  annotations,
  defineSentences,
  labels,
  type Diagnosis,
  type ObjectRef,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ContextSnapshot } from '../../snapshot/types';
import type { Rule, RuleInput } from '../types';

const say = defineSentences({
  'diagnosis.password': 'The password in Secret {secret} differs in {region}.',
  'diagnosis.password.clients': 'Logins with it can fail in {region}.',
  'diagnosis.password.between':
    'The password in Secret {secret} differs between {regions}.',
  'diagnosis.password.between.clients':
    'Logins with it can fail in one of {regions}.',
  'diagnosis.password.between.next':
    'Find out which is right, and restore the copy from the control plane.',
  'diagnosis.password.next': 'Restore the copy from {hub}.',
});

/** What a login is made of. */
const LOGIN = ['username', 'password'];

/** A copy of a database user's Secret that is not as its source (catalogue 26; operator-spec 4.2). Values are compared, never told. */
export const passwordDiffers: Rule = {
  id: 'password-differs',
  explain: input => {
    const { home, contexts, controlPlane } = input.snapshot;
    const isSource = (secret: Secret) => isLogin(secret) && !isCopy(secret);
    const sources = home.secrets.filter(isSource);
    if (sources.length === 0) return betweenCopies(input);
    return sources.flatMap(source =>
      Object.values(contexts)
        .filter(each => each.visible)
        .flatMap(context =>
          context.secrets
            .filter(copy => sourceOf(copy, sources) === source)
            .filter(copy => differs(source, copy))
            .map(copy => ({
              rule: 'password-differs' as const,
              state: 'attention' as const,
              cause: say('diagnosis.password', {
                secret: copy.metadata.name,
                region: context.region,
              }),
              clients: say('diagnosis.password.clients', {
                region: context.region,
              }),
              next: say('diagnosis.password.next', { hub: controlPlane }),
              evidence: [refOf(context, copy), refOf(home, source)],
              confidence: 1,
              seconds: null,
            })),
        ),
    );
  },
};

/** Where the source cannot be seen, copies of one name that differ tell as much, and not which of them is right. */
function betweenCopies({ snapshot: { contexts } }: RuleInput): Diagnosis[] {
  const [first, ...others] = Object.values(contexts)
    .filter(each => each.visible)
    .flatMap(context =>
      context.secrets
        .filter(isCopy)
        .filter(isUser)
        .map(secret => ({ context, secret })),
    );
  const other = others.find(
    ({ secret }) =>
      secret.metadata.name === first.secret.metadata.name &&
      differs(first.secret, secret),
  );
  if (!other) return [];
  const regions = [first, other].map(each => each.context.region);
  return [
    {
      rule: 'password-differs',
      state: 'attention',
      cause: say('diagnosis.password.between', {
        secret: other.secret.metadata.name,
        regions,
      }),
      clients: say('diagnosis.password.between.clients', { regions }),
      next: say('diagnosis.password.between.next'),
      evidence: [first, other].map(each => refOf(each.context, each.secret)),
      confidence: 0.95,
      seconds: null,
    },
  ];
}

function isUser(secret: Secret): boolean {
  return isLogin(secret) || secret.metadata.name.endsWith('superuser');
}

function isCopy({ metadata }: Secret): boolean {
  return metadata.labels?.[labels.replicatedSecretName] !== undefined;
}

function isLogin(secret: Secret): boolean {
  const values = valuesOf(secret);
  return values
    ? LOGIN.every(key => values[key] !== undefined)
    : secret.metadata.name.endsWith('superuser');
}

/** Undefined where they are not recorded. */
function valuesOf({ data = {} }: Secret): Secret['data'] | undefined {
  return Object.keys(data).length > 0 ? data : undefined;
}

/** A copy has the name of its source, and perhaps something before it. */
function sourceOf(copy: Secret, sources: Secret[]): Secret | undefined {
  if (!isCopy(copy)) return undefined;
  return sources
    .filter(each => copy.metadata.name.endsWith(each.metadata.name))
    .sort((a, b) => b.metadata.name.length - a.metadata.name.length)[0];
}

/** Where values are not recorded, the digests that who copied them noted are what there is. */
function differs(source: Secret, copy: Secret): boolean {
  const [a, b] = [valuesOf(source), valuesOf(copy)];
  if (a && b) return LOGIN.some(key => a[key] !== b[key]);
  const [before, after] = [source, copy].map(
    each => each.metadata.annotations?.[annotations.resourceHash],
  );
  return before !== undefined && after !== undefined && before !== after;
}

function refOf({ name }: ContextSnapshot, { metadata }: Secret): ObjectRef {
  return {
    context: name,
    kind: 'Secret',
    namespace: metadata.namespace ?? '',
    name: metadata.name,
  };
}
