import type { KubernetesConnection } from './connection';
import { KubernetesError } from './errors';

/** The credential of a connection, as requests carry it. */
export interface Credentials {
  /**
   * The header of a request, with the token of this moment.
   * @throws KubernetesError `CredentialFailed`, which quotes nothing
   */
  authorize(): Promise<{ authorization?: string }>;
  /** Takes our own credential out of a text of the server: some servers echo it. */
  redact(text: string): string;
}

/** Tokens are renewed for ever; a server can only echo a recent one. */
const REMEMBERED = 10;

const failed = (message: string) =>
  new KubernetesError({ code: 'CredentialFailed', message });

/** Makes the credentials of a connection. */
export function createCredentials(
  connection: Pick<KubernetesConnection, 'token' | 'basic'>,
): Credentials {
  const { token, basic } = connection;
  const secrets = new Set<string>();
  const keep = (secret: string) => {
    // Shorter ones cannot be told from words.
    if (secret.length < 4) return;
    secrets.add(secret);
    if (secrets.size > REMEMBERED) secrets.delete([...secrets][0]);
  };
  const pair =
    basic &&
    Buffer.from(`${basic.username}:${basic.password}`).toString('base64');
  if (basic) keep(basic.password);
  if (pair) keep(pair);

  const bearerOf = async () => {
    if (typeof token !== 'function') return token;
    try {
      return await token();
    } catch (error) {
      // What a source throws may hold the credential; only our own errors are known not to.
      if (error instanceof KubernetesError) throw error;
      throw failed('The credential of this Kubernetes cluster cannot be read');
    }
  };

  return {
    authorize: async () => {
      const bearer = await bearerOf();
      if (bearer) {
        if (/[^\x21-\x7e]/.test(bearer)) {
          throw failed(
            'The token holds spaces or characters that no token has',
          );
        }
        keep(bearer);
        return { authorization: `Bearer ${bearer}` };
      }
      return pair ? { authorization: `Basic ${pair}` } : {};
    },
    redact: text =>
      [...secrets].reduce(
        (safe, secret) => safe.replaceAll(secret, '[redacted]'),
        text,
      ),
  };
}
