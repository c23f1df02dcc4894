import { KeyQueue } from './api';
import type { Controller, Environment } from './environment';
import type { LoggerLike } from './logger';

/** Controllers at work. */
export interface RunningControllers {
  /** Asks a controller for a run of the key. */
  enqueue(name: string, key: string): void;
}

/** Runs controllers for what changes in their cluster, until its signal ends; to be called before its API is started. */
export function runControllers(
  { cluster, api, signal }: Environment,
  controllers: Controller[],
  logger?: LoggerLike,
): RunningControllers {
  const queues = controllers.map(controller => ({
    controller,
    queue: new KeyQueue({
      run: key => controller.run(key),
      onError: (key, error) =>
        logger?.warn(
          `${cluster}: ${controller.name} could not work on ${key}, will try again`,
          error as Error,
        ),
      signal,
      batchMs: controller.batchMs,
    }),
  }));
  api.onChange((kind, object) => {
    for (const { controller, queue } of queues) {
      controller.keysOf(kind, object).forEach(key => queue.add(key));
    }
  });
  return {
    enqueue: (name, key) =>
      queues.find(each => each.controller.name === name)?.queue.add(key),
  };
}
