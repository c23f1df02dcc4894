import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  ControlPlane,
  ControlPlaneChange,
} from '@k8ssandra-backstage/control-plane';

import { controlPlaneNotFound } from '../errors';

/** Told when something changes in one control plane. */
export type FleetListener = (
  controlPlane: ControlPlane,
  change: ControlPlaneChange,
) => void;

/** The control planes of this backend, by name, in the order of the configuration. They never wait for each other. */
export class Fleet {
  readonly #logger: LoggerService;
  readonly #controlPlanes: Map<string, ControlPlane>;
  readonly #stopListening: Array<() => void> = [];

  constructor(options: {
    logger: LoggerService;
    controlPlanes: ControlPlane[];
  }) {
    this.#logger = options.logger;
    this.#controlPlanes = new Map(
      options.controlPlanes.map(controlPlane => [
        controlPlane.name,
        controlPlane,
      ]),
    );
  }

  list(): ControlPlane[] {
    return [...this.#controlPlanes.values()];
  }

  find(name: string): ControlPlane | undefined {
    return this.#controlPlanes.get(name);
  }

  /** @throws NotFoundError */
  get(name: string): ControlPlane {
    const controlPlane = this.find(name);
    if (!controlPlane) {
      throw controlPlaneNotFound(name);
    }
    return controlPlane;
  }

  /** Calls the listener until the fleet is closed. */
  onChange(listener: FleetListener): void {
    for (const controlPlane of this.list()) {
      this.#stopListening.push(
        controlPlane.onChange(change => listener(controlPlane, change)),
      );
    }
  }

  /** Begins to connect and returns at once. */
  start(): void {
    for (const controlPlane of this.list()) {
      this.#logger.info(
        `Starting control plane ${controlPlane.name} in mode ${controlPlane.mode}`,
      );
      controlPlane.start();
    }
  }

  /** Ends every control plane; one that fails to end holds up no other. */
  async close(): Promise<void> {
    this.#stopListening.splice(0).forEach(stop => stop());
    const results = await Promise.allSettled(
      this.list().map(controlPlane => controlPlane.close()),
    );
    results.forEach((result, index) => {
      if (result.status === 'rejected') {
        this.#logger.warn(
          `Control plane ${this.list()[index].name} did not end cleanly`,
        );
      }
    });
  }
}
