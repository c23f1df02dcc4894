import { md, pki } from 'node-forge';

/** PEM of a certificate and its key. */
export interface Identity {
  cert: string;
  key: string;
}

/** A certificate authority for one test, and what it signs. */
export interface TestAuthority {
  ca: string;
  server(names: {
    dns?: string[];
    ips?: string[];
    expired?: boolean;
  }): Identity;
  client(commonName: string): Identity;
}

const DAY = 24 * 3600 * 1000;

/** Makes an authority. Keys are small: they protect nothing. */
export function createAuthority(name = 'test-ca'): TestAuthority {
  const caKeys = pki.rsa.generateKeyPair(2048);
  const keys = pki.rsa.generateKeyPair(2048);
  const subject = [{ name: 'commonName', value: name }];
  let serial = 1;

  const issue = (
    commonName: string,
    extensions: object[],
    options: { keys: pki.rsa.KeyPair; expired?: boolean },
  ) => {
    const cert = pki.createCertificate();
    cert.publicKey = options.keys.publicKey;
    cert.serialNumber = String(serial++).padStart(2, '0');
    const now = Date.now();
    cert.validity.notBefore = new Date(now - 2 * DAY);
    cert.validity.notAfter = new Date(options.expired ? now - DAY : now + DAY);
    cert.setSubject([{ name: 'commonName', value: commonName }]);
    cert.setIssuer(subject);
    cert.setExtensions(extensions);
    cert.sign(caKeys.privateKey, md.sha256.create());
    return pki.certificateToPem(cert);
  };

  const ca = issue(name, [{ name: 'basicConstraints', cA: true }], {
    keys: caKeys,
  });
  const key = pki.privateKeyToPem(keys.privateKey);
  return {
    ca,
    server: ({ dns = [], ips = [], expired }) => {
      const altNames = [
        ...dns.map(value => ({ type: 2, value })),
        ...ips.map(ip => ({ type: 7, ip })),
      ];
      const extensions = [
        { name: 'subjectAltName', altNames },
        { name: 'extKeyUsage', serverAuth: true },
      ];
      return { cert: issue('server', extensions, { keys, expired }), key };
    },
    client: commonName => ({
      cert: issue(commonName, [{ name: 'extKeyUsage', clientAuth: true }], {
        keys,
      }),
      key,
    }),
  };
}
