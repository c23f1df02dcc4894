import { makeStyles } from '@material-ui/core/styles';
import { ticksOf } from '../../../lib/timeline/ticks';
import {
  dayOf,
  minuteTime,
  offsetOf,
  type Zone,
} from '../../../lib/timeline/times';
import type { Lane, Span } from '../../../lib/timeline/types';
import { base } from '../../common/base';
import { LaneRow } from './LaneRow';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...base(theme),
      padding: theme.spacing(1.5, 2, 0.5),
      fontSize: 12,
      overflow: 'hidden',
      [theme.breakpoints.down('xs')]: { display: 'none' },
    },
    row: {
      display: 'grid',
      gridTemplateColumns: 'minmax(70px, 15%) minmax(0, 1fr)',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
    axis: {
      position: 'relative',
      height: 18,
      color: theme.palette.text.secondary,
      fontVariantNumeric: 'tabular-nums',
    },
    tick: {
      position: 'absolute',
      transform: 'translateX(-50%)',
      whiteSpace: 'nowrap',
    },
  }),
  { name: 'K8ssandraLaneChart' },
);

/** Props of {@link LaneChart}. */
export interface LaneChartProps {
  lanes: Lane[];
  span: Span;
  zone: Zone;
  /** Whether the right end is now. */
  isLive: boolean;
  /** At most so many marks on the axis. */
  ticks?: number;
  /** Somebody clicked on something that this entry tells. */
  onChoose?(entry: string): void;
}

/** States and what happened as lanes over one axis of time. Hidden from screen readers: the list of entries says the same (ux 8). */
export function LaneChart(props: LaneChartProps) {
  const { lanes, span, zone, isLive, ticks = 7, onChoose } = props;
  const classes = useStyles();
  const marks = ticksOf(span, ticks, offsetOf(zone, span.to));
  return (
    <div className={classes.root} aria-hidden="true">
      <div className={classes.row}>
        <span />
        <div className={classes.axis}>
          {marks
            .filter(({ at }) => at > 0.02 && at < 0.98)
            .map(({ at, time, byDay }) => (
              <span
                key={time}
                className={classes.tick}
                style={{ left: `${at * 100}%` }}
              >
                {byDay ? dayOf(time, zone).slice(5) : minuteTime(time, zone)}
              </span>
            ))}
        </div>
      </div>
      {lanes.map(lane => (
        <LaneRow
          key={lane.key}
          lane={lane}
          marks={marks}
          isLive={isLive}
          className={classes.row}
          onChoose={onChoose}
        />
      ))}
    </div>
  );
}
