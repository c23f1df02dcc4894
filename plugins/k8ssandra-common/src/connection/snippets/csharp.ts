import { pascalCase } from './go';
import { lines } from './lines';
import { quote } from './quote';
import type { Snippet, SnippetFacts } from './types';
import { variables as v } from './variables';

/** A session of the C# driver. */
export function csharpSnippets(facts: SnippetFacts): Snippet[] {
  return [
    {
      file: 'Program.cs',
      driver: 'DataStax C# driver 3.x',
      syntax: 'csharp',
      text: program(facts),
    },
  ];
}

const environment = (name: string) =>
  `Environment.GetEnvironmentVariable("${name}")`;

function program({ login, tls, ...facts }: SnippetFacts): string {
  const text = (value: string) => quote(value, 'code point');
  return lines(
    (login || tls) && 'using System;',
    tls && [
      'using System.Net.Security;',
      'using System.Security.Cryptography.X509Certificates;',
    ],
    'using Cassandra;',
    '',
    tls && [...encryption(tls.clientCertificate), ''],
    'var cluster = Cluster.Builder()',
    `    .AddContactPoint(${text(facts.host)})`,
    `    .WithPort(${facts.port})`,
    '    .WithLoadBalancingPolicy(',
    '        new TokenAwarePolicy(',
    `            new DCAwareRoundRobinPolicy(${text(facts.localDatacenter)})))`,
    '    .WithQueryOptions(',
    '        new QueryOptions()',
    `            .SetConsistencyLevel(ConsistencyLevel.${pascalCase(
      facts.consistency,
    )}))`,
    login && [
      '    .WithCredentials(',
      `        ${environment(v.user)},`,
      `        ${environment(v.password)})`,
    ],
    tls && '    .WithSSL(tls)',
    '    .Build();',
    'using var session = cluster.Connect();',
  );
}

/** Trusts the CA of the nodes alone, and still checks their names. */
function encryption(clientCertificate: boolean): string[] {
  return [
    `var ca = new X509Certificate2(${environment(v.ca)});`,
    'var tls = new SSLOptions()',
    '    .SetRemoteCertValidationCallback((_, certificate, chain, errors) =>',
    '    {',
    '        var other = errors & ~SslPolicyErrors.RemoteCertificateChainErrors;',
    '        if (other != SslPolicyErrors.None) return false;',
    '        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;',
    '        chain.ChainPolicy.CustomTrustStore.Add(ca);',
    '        return chain.Build(new X509Certificate2(certificate));',
    clientCertificate ? '    })' : '    });',
    ...(clientCertificate
      ? [
          '    .SetCertificateCollection(new X509Certificate2Collection(',
          '        X509Certificate2.CreateFromPemFile(',
          `            ${environment(v.certificate)},`,
          `            ${environment(v.key)})));`,
        ]
      : []),
  ];
}
