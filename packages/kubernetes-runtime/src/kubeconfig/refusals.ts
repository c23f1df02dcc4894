import { isSet, type Entry } from './document';
import {
  KubeconfigRefusal,
  type KubeconfigAllow,
  type KubeconfigProblemCode,
} from './types';

/** A field that needs a switch, or is never taken. */
interface Rule {
  code: KubeconfigProblemCode;
  /** Switch under `kubeconfigs.allow`; absent: never. */
  allow?: keyof KubeconfigAllow;
  why: string;
}

const FILE: Rule = {
  code: 'FileReferenceRefused',
  allow: 'files',
  why: "names a file of this server; put the content in, under the same name with '-data' (token for tokenFile)",
};
const EXEC: Rule = {
  code: 'ExecRefused',
  allow: 'exec',
  why: 'would run a program on this server; use a service account token or a client certificate',
};
const IMPERSONATE: Rule = {
  code: 'ImpersonationRefused',
  why: 'acts as somebody else; use the credential of the account itself',
};

/** What is taken as it is. */
const TAKEN: Record<'cluster' | 'user', ReadonlySet<string>> = {
  cluster: new Set([
    'server',
    'certificate-authority-data',
    'tls-server-name',
    'disable-compression',
    'extensions',
  ]),
  user: new Set([
    'client-certificate-data',
    'client-key-data',
    'token',
    'username',
    'password',
    'extensions',
  ]),
};

const RULES: Record<'cluster' | 'user', Record<string, Rule>> = {
  cluster: {
    'certificate-authority': FILE,
    'insecure-skip-tls-verify': {
      code: 'InsecureTlsRefused',
      allow: 'insecureTls',
      why: "skips the check of the server's certificate; give certificate-authority-data",
    },
    'proxy-url': {
      code: 'ProxyRefused',
      allow: 'proxy',
      why: 'sends the credential through a proxy',
    },
  },
  user: {
    'client-certificate': FILE,
    'client-key': FILE,
    tokenFile: FILE,
    exec: EXEC,
    'auth-provider': EXEC,
    as: IMPERSONATE,
    'as-uid': IMPERSONATE,
    'as-groups': IMPERSONATE,
    'as-user-extra': IMPERSONATE,
  },
};

/** Refuses every field that is not on the list, unless its switch is on. */
export function refuseFields(
  part: 'cluster' | 'user',
  entry: Entry,
  allow: KubeconfigAllow,
): void {
  for (const refusal of refusalsOf(part, entry, allow)) throw refusal;
}

/** All that is refused of an entry. */
export function* refusalsOf(
  part: 'cluster' | 'user',
  entry: Entry,
  allow: KubeconfigAllow,
): Generator<KubeconfigRefusal> {
  for (const key of Object.keys(entry.value)) {
    if (TAKEN[part].has(key) || !isSet(entry, key)) continue;
    const field = `${entry.field}.${key}`;
    const rule = Object.hasOwn(RULES[part], key) ? RULES[part][key] : undefined;
    if (!rule) {
      yield new KubeconfigRefusal(
        'UnknownFieldRefused',
        entry.field,
        `${entry.field} has a field that is not known here; remove what kubectl does not need`,
      );
      continue;
    }
    if (rule.allow && allow[rule.allow]) continue;
    const hint = rule.allow
      ? `, or set kubeconfigs.allow.${rule.allow} in the configuration`
      : '';
    yield new KubeconfigRefusal(
      rule.code,
      field,
      `${field} ${rule.why}${hint}`,
    );
  }
}
