import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../../hooks';
import { pan, RANGE_KEYS, spanOf } from '../../lib/timeline/ranges';
import { clockTime, dayOf, type Zone } from '../../lib/timeline/times';
import type { LaneSeed } from '../../lib/timeline/types';
import { ViewToggle } from '../common';
import { base, stack } from '../common/base';
import { KindChips } from './KindChips';
import { RegionSelect } from './RegionSelect';
import type { TimelineFilterState } from './useTimelineFilter';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...base(theme),
      ...stack(theme, 1.25),
    },
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.25, 2),
    },
    pan: { display: 'flex', gap: theme.spacing(0.5) },
    shown: {
      fontSize: 12.5,
      color: theme.palette.text.secondary,
      fontVariantNumeric: 'tabular-nums',
    },
    zone: { marginLeft: 'auto' },
  }),
  { name: 'K8ssandraTimelineToolbar' },
);

/** Props of {@link TimelineToolbar}. */
export interface TimelineToolbarProps extends TimelineFilterState {
  /** Epoch milliseconds by the server's clock; `undefined` while it is not known. */
  now: number | undefined;
  zone: Zone;
  onZone(zone: Zone): void;
  /** Regions to choose from; absent where there is nothing to choose. */
  regions?: LaneSeed[];
}

/** How far to look back, to when, in which regions, at what, and in which time zone. */
export function TimelineToolbar(props: TimelineToolbarProps) {
  const { filter, change, now, zone, onZone, regions } = props;
  const classes = useStyles();
  const t = useText();
  const { range, to, kinds, region } = filter;
  const span = now === undefined ? undefined : spanOf(range, to, now);
  const move = (direction: 'earlier' | 'later') =>
    span &&
    now !== undefined &&
    change({ to: pan(range, span, now, direction) });
  const time = (at: number) => `${dayOf(at, zone)} ${clockTime(at, zone)}`;
  return (
    <div className={classes.root}>
      <div className={classes.row}>
        <ViewToggle
          label={t('timeline.range.label')}
          value={range}
          views={RANGE_KEYS.map(key => ({
            key,
            word: t(`timeline.range.${key}`),
          }))}
          onChange={next => change({ range: next })}
        />
        <div className={classes.pan}>
          <Button size="small" disabled={!span} onClick={() => move('earlier')}>
            ← {t('timeline.earlier')}
          </Button>
          {to !== undefined && (
            <>
              <Button
                size="small"
                disabled={!span}
                onClick={() => move('later')}
              >
                {t('timeline.later')} →
              </Button>
              <Button
                size="small"
                color="primary"
                onClick={() => change({ to: undefined })}
              >
                {t('timeline.now')}
              </Button>
            </>
          )}
        </div>
        {span && to !== undefined && (
          <span className={classes.shown}>
            {t('timeline.shown', { from: time(span.from), to: time(span.to) })}
          </span>
        )}
        <div className={classes.zone}>
          <ViewToggle<Zone>
            label={t('timeline.zone.label')}
            value={zone}
            views={[
              { key: 'utc', word: t('timeline.zone.utc') },
              { key: 'local', word: t('timeline.zone.local') },
            ]}
            onChange={onZone}
          />
        </div>
      </div>
      <div className={classes.row}>
        <KindChips kinds={kinds} onChange={next => change({ kinds: next })} />
        {regions && (
          <RegionSelect
            regions={regions}
            value={region}
            onChange={next => change({ region: next })}
          />
        )}
      </div>
    </div>
  );
}
