import { usualStart } from '@k8ssandra-backstage/control-plane';
import type { Presenter } from '../../service/Presenter';
import type { StepTimes } from './StepTimes';

/** Lets views say since when a step is as it is, and how long it usually takes. */
export function withStepTimes(
  presenter: Presenter,
  times: StepTimes,
  wallClock: () => number = Date.now,
): Presenter {
  const known = <T extends object>(
    { id }: Parameters<Presenter['view']>[0],
    options: T,
  ) => {
    const now = wallClock();
    return {
      ...options,
      times: {
        of: (step: Parameters<StepTimes['timesOf']>[1]) =>
          times.timesOf(id, step, now),
        usualSeconds: (step: string) => times.usualSeconds(id, step),
      },
    };
  };
  return {
    ...presenter,
    view: (entry, options) => presenter.view(entry, known(entry, options)),
    summary: (entry, options) =>
      presenter.summary(entry, known(entry, options)),
    context: presenter.context,
    usualStartSeconds: id =>
      usualStart({ usualSeconds: step => times.usualSeconds(id, step) }),
  };
}
