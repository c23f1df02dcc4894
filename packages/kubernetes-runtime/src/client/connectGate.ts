import { createGate } from './gate';

/** Lets only so many handshakes begin at the same time, in the order in which they are asked for. */
export interface ConnectGate {
  /**
   * Resolves when it is this one's turn, with what must be called when the handshake has ended.
   * @throws the signal's reason when it ends first
   */
  enter(signal: AbortSignal): Promise<() => void>;
}

/**
 * Makes a gate for handshakes. A handshake costs the event loop some milliseconds of cryptography, and a process that starts has
 * hundreds to do (50 at once take 183 ms, 200 take 856 ms; research: reliability 2.4). One that hangs costs nothing, so it gives its
 * place back after `slotMs` and goes on without one: however many servers are dead, those that live wait for none of them longer.
 */
export function createConnectGate(
  options: { slots?: number; slotMs?: number } = {},
): ConnectGate {
  const { slots = 24, slotMs = 500 } = options;
  const gate = createGate(() => slots);
  return {
    enter: async signal => {
      const leave = await gate.enter(signal);
      const timer = setTimeout(leave, slotMs);
      return () => {
        clearTimeout(timer);
        leave();
      };
    },
  };
}

/** The gate of the process, shared by all clusters. */
export const connectGate = createConnectGate();
