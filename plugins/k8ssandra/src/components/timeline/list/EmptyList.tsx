import Button from '@material-ui/core/Button';
import type { HistoryResponse } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { RANGE_KEYS, RANGES } from '../../../lib/timeline/ranges';
import { EmptyCard } from '../../common';
import type { TimelineFilterState } from '../useTimelineFilter';

/** Props of {@link EmptyList}. */
export interface EmptyListProps extends TimelineFilterState {
  history: HistoryResponse;
  /** The time that is looked at, in words. */
  within: string;
  /** Where history starts, when that is within the time. */
  since?: string;
}

/** Nothing happened, as far as is known: says how far that is, and what to look at instead. */
export function EmptyList(props: EmptyListProps) {
  const { history, filter, change, within, since } = props;
  const t = useText();
  const { kinds, region, range } = filter;
  const isFiltered = kinds.length > 0 || region !== '';
  const wider = RANGE_KEYS.find(each => RANGES[each] > RANGES[range]);
  const why = () => {
    if (!history.complete) return t('timeline.emptyIncomplete');
    if (since) return t('timeline.emptyUnknown', { time: since });
    return isFiltered ? undefined : t('timeline.emptyWhy');
  };
  return (
    <EmptyCard
      title={t(isFiltered ? 'timeline.emptyFiltered' : 'timeline.empty', {
        within,
      })}
      actions={
        <>
          {isFiltered && (
            <Button
              size="small"
              color="primary"
              variant="outlined"
              onClick={() => change({ kinds: [], region: '' })}
            >
              {t('timeline.clear')}
            </Button>
          )}
          {wider && (
            <Button
              size="small"
              color="primary"
              variant="outlined"
              onClick={() => change({ range: wider })}
            >
              {t('timeline.widen', { range: t(`timeline.range.${wider}`) })}
            </Button>
          )}
        </>
      }
    >
      {why()}
    </EmptyCard>
  );
}
