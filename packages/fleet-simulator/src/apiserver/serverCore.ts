import { RbacAuthorizer } from '../rbac';
import { ObjectStore, type Persistence } from '../storage';
import type { Core } from './operations/context';
import { WatchHub } from './operations/watchHub';
import { ResourceRegistry } from './resources/registry';
import { TokenIssuer } from './subresources/tokenIssuer';
import type { ApiServerHooks, AuditEvent } from './types';

/** How a server behaves. */
export interface ApiServerOptions {
  /** Name of the cluster, for messages. */
  name: string;
  persistence?: Persistence;
  hooks?: ApiServerHooks;
  /** Called for every answered request. */
  onRequest?: (event: AuditEvent) => void;
  /** Watches lag behind writes by a random time up to this; 0 unless told. */
  watchDelayMs?: number;
  /** 60 s unless told. */
  bookmarkIntervalMs?: number;
  watchLogCapacity?: number;
  now?: () => Date;
}

/** All parts that a server works with. */
export interface ServerCore extends Core {
  name: string;
  hub: WatchHub;
  authorizer: RbacAuthorizer;
  tokens: TokenIssuer;
  hooks: ApiServerHooks;
  bookmarkIntervalMs: number;
}

/** Puts a server together. */
export function createServerCore(options: ApiServerOptions): ServerCore {
  const now = options.now ?? (() => new Date());
  const store = new ObjectStore({
    persistence: options.persistence,
    watchLogCapacity: options.watchLogCapacity,
  });
  return {
    name: options.name,
    store,
    now,
    registry: new ResourceRegistry(store),
    hub: new WatchHub(store, options.watchDelayMs),
    authorizer: new RbacAuthorizer(store),
    tokens: new TokenIssuer(store, now),
    hooks: options.hooks ?? {},
    bookmarkIntervalMs: options.bookmarkIntervalMs ?? 60_000,
  };
}
