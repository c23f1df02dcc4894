import type { ConnectionPoint } from '../types';
import { cqlshSnippets } from './cqlsh';
import { csharpSnippets } from './csharp';
import { deploymentSnippet } from './deployment';
import { goSnippets } from './go';
import { javaSnippets } from './java';
import { nodejsSnippets } from './nodejs';
import { pythonSnippets } from './python';
import type { Snippet, SnippetFacts, SnippetLanguage } from './types';

const MAKERS: Record<SnippetLanguage, (facts: SnippetFacts) => Snippet[]> = {
  java: javaSnippets,
  python: pythonSnippets,
  go: goSnippets,
  nodejs: nodejsSnippets,
  csharp: csharpSnippets,
  cqlsh: cqlshSnippets,
};

/** What a service in this language needs to connect, and where the variables come from that it reads (ux 6 g). */
export function snippetsOf(
  language: SnippetLanguage,
  facts: SnippetFacts,
): Snippet[] {
  const deployment = deploymentSnippet(language, facts);
  return [...MAKERS[language](facts), ...(deployment ? [deployment] : [])];
}

/** What snippets for services beside a datacenter are made of. Where it is not known whether one must log in, one does. */
export function snippetFacts({
  contactPoint: { host, port },
  cassandraName,
  consistency,
  login,
  tls,
}: Pick<
  ConnectionPoint,
  'contactPoint' | 'cassandraName' | 'consistency' | 'login' | 'tls'
>): SnippetFacts {
  const truststore = tls.stores.find(each => each.store === 'truststore');
  const encrypted = tls.mode === 'on' || tls.mode === 'optional';
  return {
    host,
    port,
    localDatacenter: cassandraName,
    consistency: consistency.level,
    login: login.kind === 'off' ? null : { secret: login.secret },
    tls: encrypted
      ? {
          clientCertificate: tls.clientCertificate === true,
          truststore: truststore ?? null,
        }
      : null,
  };
}
