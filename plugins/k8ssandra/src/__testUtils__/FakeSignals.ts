/** Signals that a test sends itself. */
export class FakeSignals {
  readonly #listeners = new Set<(message: { keys: string[] }) => void>();

  subscribe = (
    _channel: string,
    listener: (message: { keys: string[] }) => void,
  ) => {
    this.#listeners.add(listener);
    return { unsubscribe: () => this.#listeners.delete(listener) };
  };

  send(...keys: string[]) {
    this.#listeners.forEach(listener => listener({ keys }));
  }

  get listening(): number {
    return this.#listeners.size;
  }
}
