import type { Driver, Identity } from '../types';
import { Connection } from './exchange';

/** A connection and the headers that say who asks. */
export interface Access {
  connection: Connection;
  headers: Record<string, string>;
}

const ADMIN: Identity = { user: 'conformance', groups: ['system:masters'] };

/** Connections of a run by who asks; a certificate is made once for each user. */
export class Identities {
  private readonly connections = new Map<string, Promise<Connection>>();

  constructor(private readonly driver: Driver) {}

  /** The administrator when nobody is named. */
  async access(identity: Identity = ADMIN): Promise<Access> {
    if (identity === 'anonymous') return this.plain({});
    if ('token' in identity) {
      return this.plain({ authorization: `Bearer ${identity.token}` });
    }
    return { connection: await this.certified(identity), headers: {} };
  }

  async close(): Promise<void> {
    for (const connection of this.connections.values()) {
      (await connection).close();
    }
  }

  private async plain(headers: Record<string, string>): Promise<Access> {
    const connection = await this.remember('', async () => undefined);
    return { connection, headers };
  }

  private certified({
    user,
    groups = [],
  }: {
    user: string;
    groups?: string[];
  }) {
    return this.remember(JSON.stringify([user, groups]), () =>
      this.driver.clientCert(user, groups),
    );
  }

  private remember(
    key: string,
    pair: () => Promise<{ cert: string; key: string } | undefined>,
  ): Promise<Connection> {
    let known = this.connections.get(key);
    if (!known) {
      const { server, caCert } = this.driver;
      known = pair().then(
        own => new Connection(server, { ca: caCert, ...own }),
      );
      this.connections.set(key, known);
    }
    return known;
  }
}
