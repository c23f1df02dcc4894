import 'reflect-metadata';
import { createPrivateKey, webcrypto } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as x509 from '@peculiar/x509';

/** A certificate with its key, both PEM. */
export interface KeyPair {
  cert: string;
  key: string;
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const TEN_YEARS_MS = 10 * 365 * 24 * 3600_000;
const DAY_MS = 24 * 3600_000;

/** The certificate authority of one cluster, its server certificate, and client certificates on demand. */
export class Pki {
  private constructor(private readonly ca: KeyPair, readonly server: KeyPair) {}

  /** PEM of the certificate authority. */
  get caCert(): string {
    return this.ca.cert;
  }

  /** Reads the authority from a folder, or makes one (and keeps it there). */
  static async open(name: string, folder?: string): Promise<Pki> {
    const kept = folder && readKept(folder);
    if (kept) return new Pki(kept.ca, kept.server);
    const ca = await selfSigned(`${name}-ca`);
    const server = await sign(ca, 'CN=kube-apiserver', [
      new x509.SubjectAlternativeNameExtension([
        { type: 'dns', value: 'localhost' },
        { type: 'dns', value: 'kubernetes.default.svc' },
        { type: 'ip', value: '127.0.0.1' },
        { type: 'ip', value: '::1' },
      ]),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
    ]);
    if (folder) keep(folder, { ca, server });
    return new Pki(ca, server);
  }

  /** A client certificate; `CN` is the user and each `O` one of its groups. It holds for ten years unless told. */
  async clientCert(
    user: string,
    groups: string[] = [],
    options: { notAfter?: Date } = {},
  ): Promise<KeyPair> {
    const subject = new x509.Name([
      ...groups.map(group => ({ O: [group] })),
      { CN: [user] },
    ]).toString();
    return sign(
      this.ca,
      subject,
      [new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.clientAuth])],
      options.notAfter,
    );
  }
}

interface Kept {
  ca: KeyPair;
  server: KeyPair;
}

function readKept(folder: string): Kept | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, 'pki.json'), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function keep(folder: string, kept: Kept): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'pki.json'), JSON.stringify(kept), {
    mode: 0o600,
  });
}

const validity = (notAfter = new Date(Date.now() + TEN_YEARS_MS)) => ({
  notBefore: new Date(Math.min(Date.now(), notAfter.getTime()) - DAY_MS),
  notAfter,
});

async function generate(): Promise<CryptoKeyPair> {
  return (await webcrypto.subtle.generateKey(algorithm, true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
}

async function keyPem(key: CryptoKey): Promise<string> {
  const der = await webcrypto.subtle.exportKey('pkcs8', key);
  return createPrivateKey({
    key: Buffer.from(der),
    format: 'der',
    type: 'pkcs8',
  })
    .export({ format: 'pem', type: 'pkcs8' })
    .toString();
}

async function selfSigned(name: string): Promise<KeyPair> {
  const keys = await generate();
  const cert = await x509.X509CertificateGenerator.createSelfSigned(
    {
      name: `CN=${name}`,
      keys,
      signingAlgorithm: algorithm,
      ...validity(),
      extensions: [
        new x509.BasicConstraintsExtension(true, undefined, true),
        new x509.KeyUsagesExtension(
          x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign,
          true,
        ),
        await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      ],
    },
    webcrypto as Crypto,
  );
  return { cert: cert.toString('pem'), key: await keyPem(keys.privateKey) };
}

async function sign(
  ca: KeyPair,
  subject: string,
  extensions: x509.Extension[],
  notAfter?: Date,
): Promise<KeyPair> {
  const keys = await generate();
  const issuer = new x509.X509Certificate(ca.cert);
  const signingKey = await webcrypto.subtle.importKey(
    'pkcs8',
    createPrivateKey(ca.key).export({ format: 'der', type: 'pkcs8' }),
    algorithm,
    false,
    ['sign'],
  );
  const cert = await x509.X509CertificateGenerator.create(
    {
      subject,
      issuer: issuer.subject,
      publicKey: keys.publicKey,
      signingKey: signingKey as CryptoKey,
      signingAlgorithm: algorithm,
      ...validity(notAfter),
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
        await x509.AuthorityKeyIdentifierExtension.create(
          issuer,
          false,
          webcrypto as Crypto,
        ),
        ...extensions,
      ],
    },
    webcrypto as Crypto,
  );
  return { cert: cert.toString('pem'), key: await keyPem(keys.privateKey) };
}
