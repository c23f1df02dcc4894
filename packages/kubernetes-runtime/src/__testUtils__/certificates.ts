import {
  constants,
  createPrivateKey,
  generateKeyPairSync,
  privateEncrypt,
} from 'node:crypto';
import { md, pki } from 'node-forge';

/** PEM of a certificate and its key. */
export interface Identity {
  cert: string;
  key: string;
}

/** A certificate authority for one test, and what it signs. */
export interface TestAuthority {
  ca: string;
  server(options: {
    dns?: string[];
    ips?: string[];
    expired?: boolean;
  }): Identity;
  client(commonName: string): Identity;
}

const DAY = 24 * 3600 * 1000;

/** ASN.1 header of a SHA-256 digest in a PKCS #1 signature. */
const SHA256_HEADER = Buffer.from(
  '3031300d060960864801650304020105000420',
  'hex',
);

function makeKey() {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return { publicKey: pki.publicKeyFromPem(publicKey), pem: privateKey };
}

/** Signs as node-forge asks for it, but with OpenSSL: forge's own arithmetic takes a second per signature. */
function signer(pem: string) {
  const key = createPrivateKey(pem);
  const sign = (digest: md.MessageDigest) =>
    privateEncrypt(
      { key, padding: constants.RSA_PKCS1_PADDING },
      Buffer.concat([
        SHA256_HEADER,
        Buffer.from(digest.digest().getBytes(), 'binary'),
      ]),
    ).toString('binary');
  return { sign } as unknown as pki.rsa.PrivateKey;
}

/** Makes an authority. */
export function createAuthority(name = 'test-ca'): TestAuthority {
  const caKey = makeKey();
  const leafKey = makeKey();
  let serial = 1;

  const issue = (
    commonName: string,
    publicKey: pki.PublicKey,
    extensions: object[],
    expired = false,
  ) => {
    const cert = pki.createCertificate();
    cert.publicKey = publicKey;
    cert.serialNumber = String(serial++).padStart(2, '0');
    const now = Date.now();
    cert.validity.notBefore = new Date(now - 2 * DAY);
    cert.validity.notAfter = new Date(expired ? now - DAY : now + DAY);
    cert.setSubject([{ name: 'commonName', value: commonName }]);
    cert.setIssuer([{ name: 'commonName', value: name }]);
    cert.setExtensions(extensions);
    cert.sign(signer(caKey.pem), md.sha256.create());
    return pki.certificateToPem(cert);
  };

  return {
    ca: issue(name, caKey.publicKey, [{ name: 'basicConstraints', cA: true }]),
    server: ({ dns = [], ips = [], expired }) => {
      const altNames = [
        ...dns.map(value => ({ type: 2, value })),
        ...ips.map(ip => ({ type: 7, ip })),
      ];
      const extensions = [
        { name: 'subjectAltName', altNames },
        { name: 'extKeyUsage', serverAuth: true },
      ];
      const cert = issue('server', leafKey.publicKey, extensions, expired);
      return { cert, key: leafKey.pem };
    },
    client: commonName => {
      const extensions = [{ name: 'extKeyUsage', clientAuth: true }];
      const cert = issue(commonName, leafKey.publicKey, extensions);
      return { cert, key: leafKey.pem };
    },
  };
}
