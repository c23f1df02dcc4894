import { fits } from './describeRequest';
import type {
  ConnectionFault,
  ExchangeFault,
  Fault,
  ListenerFault,
  ProxiedRequest,
} from './types';

const LISTENER = ['refuse', 'fullBacklog'];
const CONNECTION = [
  'latency',
  'bandwidth',
  'blackHole',
  'truncateTls',
  'withholdPingAcks',
];

export const isListenerFault = (fault: Fault): fault is ListenerFault =>
  LISTENER.includes(fault.kind);

const isConnectionFault = (fault: Fault): fault is ConnectionFault =>
  CONNECTION.includes(fault.kind);

type OfKind<F extends Fault, K extends F['kind']> = Extract<F, { kind: K }>;

interface Entry {
  fault: Fault;
  hits: number;
}

/** A fault of a set. */
export interface AddedFault {
  readonly hits: number;
  /** Takes it out; false when it was out already. */
  remove(): boolean;
}

/** The faults that are switched on, in the order in which they were. */
export interface FaultSet {
  add(fault: Fault): AddedFault;
  clear(): void;
  /** Faults of one kind for a connection. `hit` counts it. */
  onConnection<K extends ConnectionFault['kind']>(
    kind: K,
    connection: number,
    options?: { hit?: boolean },
  ): OfKind<ConnectionFault, K>[];
  /** The faults that a request meets, counted. */
  take(request: ProxiedRequest): ExchangeFault[];
  /** Whether a fault of the port is on. */
  listener(): ListenerFault | undefined;
}

/** Makes an empty set. */
export function createFaultSet(): FaultSet {
  const entries = new Set<Entry>();
  return {
    add: fault => {
      const entry: Entry = { fault, hits: 0 };
      entries.add(entry);
      return {
        get hits() {
          return entry.hits;
        },
        remove: () => entries.delete(entry),
      };
    },
    clear: () => entries.clear(),
    onConnection: <K extends ConnectionFault['kind']>(
      kind: K,
      connection: number,
      { hit = false } = {},
    ) => {
      const found = [...entries].filter(
        ({ fault }) =>
          isConnectionFault(fault) &&
          fault.kind === kind &&
          (fault.connection ?? connection) === connection,
      );
      if (hit) found.forEach(entry => entry.hits++);
      return found.map(({ fault }) => fault as OfKind<ConnectionFault, K>);
    },
    take: request => {
      const met: ExchangeFault[] = [];
      for (const entry of entries) {
        const { fault } = entry;
        if (isListenerFault(fault) || isConnectionFault(fault)) continue;
        if (entry.hits >= (fault.times ?? Infinity)) continue;
        if (!fits(fault.match, request)) continue;
        entry.hits++;
        met.push(fault);
      }
      return met;
    },
    listener: () =>
      [...entries].map(({ fault }) => fault).find(isListenerFault),
  };
}
