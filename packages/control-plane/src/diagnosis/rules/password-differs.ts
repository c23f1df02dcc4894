import {
  annotations,
  defineSentences,
  labels,
  type ObjectRef,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ContextSnapshot } from '../../snapshot/types';
import type { Rule } from '../types';

const say = defineSentences({
  'diagnosis.password': 'The password in Secret {secret} differs in {region}.',
  'diagnosis.password.clients': 'Logins with it can fail in {region}.',
  'diagnosis.password.next': 'Restore the copy from {hub}.',
});

/** What a login is made of. */
const LOGIN = ['username', 'password'];

/** A copy of a database user's Secret that is not as its source (catalogue 26; operator-spec 4.2). Values are compared, never told. */
export const passwordDiffers: Rule = {
  id: 'password-differs',
  explain: ({ snapshot }) => {
    const { home, contexts, controlPlane } = snapshot;
    const isSource = (secret: Secret) => isLogin(secret) && !isCopy(secret);
    const sources = home.secrets.filter(isSource);
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

function isCopy({ metadata }: Secret): boolean {
  return metadata.labels?.[labels.replicatedSecretName] !== undefined;
}

function isLogin({ data, metadata }: Secret): boolean {
  return data
    ? LOGIN.every(key => data[key] !== undefined)
    : metadata.name.endsWith('superuser');
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
  const [a, b] = [source.data, copy.data];
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
