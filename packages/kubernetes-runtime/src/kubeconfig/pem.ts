import { createPrivateKey, X509Certificate } from 'node:crypto';
import { KubeconfigRefusal } from './types';

const CERTIFICATE =
  /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

const refuse = (field: string, words: string) =>
  new KubeconfigRefusal('Malformed', field, `${field} ${words}`);

/** Decodes base64 strictly: kubectl does, and a half-decoded key fails in a much darker place. */
export function decodeBase64(text: string, field: string): string {
  const compact = text.replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(compact) || compact.length % 4 !== 0) {
    throw refuse(field, 'is not base64');
  }
  return Buffer.from(compact, 'base64').toString('utf8');
}

/** Checks that a text is one or more PEM certificates. */
export function checkCertificates(pem: string, field: string): string {
  const found = pem.match(CERTIFICATE) ?? [];
  if (found.length === 0) throw refuse(field, 'is not a PEM certificate');
  try {
    found.forEach(one => new X509Certificate(one));
  } catch {
    throw refuse(field, 'holds a certificate that cannot be read');
  }
  return pem;
}

/** Checks that a text is a PEM private key without a passphrase. */
export function checkKey(pem: string, field: string): string {
  try {
    createPrivateKey(pem);
  } catch {
    throw refuse(field, 'is not a PEM private key without a passphrase');
  }
  return pem;
}
