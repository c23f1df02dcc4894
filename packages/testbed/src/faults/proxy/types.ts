import type { JournalEntry } from './journal';

/** A request as it passes, named as Kubernetes names it. */
export interface ProxiedRequest {
  /** Counts the connections from 1. */
  connection: number;
  /** HTTP/2: the id of the stream. HTTP/1.1: counts the requests of the connection from 1. */
  stream: number;
  protocol: 'h2' | 'http/1.1';
  method: string;
  /** Without the query. */
  path: string;
  query: URLSearchParams;
  /** `get`, `list`, `watch`, `create`, `update`, `patch`, `delete`, `deletecollection`; `raw` for what is no resource. */
  verb: string;
  /** Empty for the core group. */
  group: string;
  /** Plural; empty for what is no resource. */
  resource: string;
  namespace?: string;
  name?: string;
  subresource?: string;
}

/** Which requests a fault is aimed at: all fields given must fit. Absent: all requests. */
export type Match =
  | (Partial<
      Pick<
        ProxiedRequest,
        | 'connection'
        | 'stream'
        | 'protocol'
        | 'method'
        | 'verb'
        | 'group'
        | 'resource'
        | 'namespace'
        | 'name'
        | 'subresource'
      >
    > & { path?: RegExp })
  | ((request: ProxiedRequest) => boolean);

/** How a connection ends: `reset` with a TCP reset, `end` with a TCP end and no word of TLS. */
export type Ending = 'reset' | 'end';

/** Faults of the port. */
export type ListenerFault =
  /** Nothing listens: connections are refused. Those that are open stay, unless `cut`. */
  | { kind: 'refuse'; cut?: boolean }
  /** The queue of the port is full: connections are never accepted, as if every SYN were dropped. Those that are open stay, unless `cut`. */
  | { kind: 'fullBacklog'; cut?: boolean };

interface OnConnection {
  /** One connection; all, new ones too, when absent. */
  connection?: number;
}

/** Delays what goes to the client, to the server, or (`both`) each way. */
export interface Latency extends OnConnection {
  kind: 'latency';
  ms: number;
  jitterMs?: number;
  /** `answer` when absent. */
  direction?: 'answer' | 'request' | 'both';
}

/** Limits what goes to the client. */
export interface Bandwidth extends OnConnection {
  kind: 'bandwidth';
  bytesPerSecond: number;
}

/** Nothing passes in either direction, not even pings; what came meanwhile passes when it is over. */
export interface BlackHole extends OnConnection {
  kind: 'blackHole';
}

/** Ends a connection that is opened from now on after so many bytes of TLS on the way to the client; `end` when absent. */
export interface TruncateTls extends OnConnection {
  kind: 'truncateTls';
  afterBytes: number;
  how?: Ending;
}

/** HTTP/2: pings are not answered, everything else is. */
export interface WithholdPingAcks extends OnConnection {
  kind: 'withholdPingAcks';
}

/** Faults of bytes on their way. */
export type ConnectionFault =
  | Latency
  | Bandwidth
  | BlackHole
  | TruncateTls
  | WithholdPingAcks;

/** One event of a watch as it passes. */
export interface ProxiedEvent {
  type: string;
  object: any;
}

interface OnRequests {
  match?: Match;
  /** How many requests it meets; all when absent. */
  times?: number;
}

/** The request waits before it goes on. */
export interface Delay extends OnRequests {
  kind: 'delay';
  ms: number;
}

/** No answer comes. */
export interface Hang extends OnRequests {
  kind: 'hang';
  /** It has its effect all the same. */
  reachesServer?: boolean;
}

/** The connection (or only the `stream`) is lost instead of an answer; `reset` when absent. */
export interface Abort extends OnRequests {
  kind: 'abort';
  how?: Ending | 'stream';
  /** It has its effect all the same. */
  reachesServer?: boolean;
}

/** HTTP/2: the server says goodbye. */
export interface Goaway extends OnRequests {
  kind: 'goaway';
  /** `false`: the request that it meets is refused, unprocessed. */
  answered?: boolean;
}

/** Another answer, whose body is a `Status` unless given. */
export interface RewriteStatus extends OnRequests {
  kind: 'status';
  status: number;
  reason?: string;
  message?: string;
  retryAfter?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** A body that never ends. */
export interface EndlessBody extends OnRequests {
  kind: 'endlessBody';
  head?: string;
  chunk?: string;
}

/** Cuts an answer. */
export interface Cut extends OnRequests {
  kind: 'cut';
  /** Of a watch: within which of its events, counted from 1. */
  event?: number;
  /** Bytes of the event (negative: from the end of its line), or of the whole answer. */
  offset: number;
  /** `reset` when absent. `stream` ends only the HTTP/2 stream; `record` resets in the middle of a TLS record that holds the byte. */
  how?: Ending | 'stream' | 'record';
}

/** The stream of a watch falls silent after so many events (0 when absent) while its connection lives. */
export interface DeadStream extends OnRequests {
  kind: 'deadStream';
  afterEvents?: number;
}

/** Takes events out of a watch. */
export interface DropEvents extends OnRequests {
  kind: 'dropEvents';
  drop: (event: ProxiedEvent) => boolean;
}

/** Collects the events of a watch for so long, and passes only the last one of each object. */
export interface Coalesce extends OnRequests {
  kind: 'coalesce';
  ms: number;
}

/** Answers as the server did before. A watch stays open after its old events. */
export interface Replay extends OnRequests {
  kind: 'replay';
  entry: JournalEntry;
}

/** Faults of requests and their answers. */
export type ExchangeFault =
  | Delay
  | Hang
  | Abort
  | Goaway
  | RewriteStatus
  | EndlessBody
  | Cut
  | DeadStream
  | DropEvents
  | Coalesce
  | Replay;

/** Anything that can be switched on. */
export type Fault = ListenerFault | ConnectionFault | ExchangeFault;

/** A fault that is switched on. */
export interface Injection {
  readonly fault: Fault;
  /** How often it met something. */
  readonly hits: number;
  /** Switches it off. */
  remove(): Promise<void>;
}
