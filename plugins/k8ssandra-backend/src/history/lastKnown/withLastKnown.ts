import { toSummary } from '@k8ssandra-backstage/control-plane';
import type { Presenter } from '../../service/Presenter';
import { completedContext } from './complete';
import type { LastKnownViews } from './LastKnownViews';

/** Shows regions that were not seen since this portal started as they were before, with their age. */
export function withLastKnown(
  presenter: Presenter,
  lastKnown: LastKnownViews,
  wallClock: () => number = Date.now,
): Presenter {
  return {
    ...presenter,
    view: (entry, options) =>
      lastKnown.completed(presenter.view(entry, options), wallClock()),
    summary: (entry, options) => {
      const summary = presenter.summary(entry, options);
      const isSeen = summary.datacenters.every(
        ({ nodes }) => nodes.value !== null,
      );
      if (isSeen || !lastKnown.cluster(entry.id)) return summary;
      const view = presenter.view(entry, options);
      return toSummary(lastKnown.completed(view, wallClock()));
    },
    context: (facts, options) => {
      const { controlPlane } = options;
      return completedContext(
        presenter.context(facts, options),
        lastKnown.context({ controlPlane, context: facts.name }),
        wallClock(),
      );
    },
  };
}
