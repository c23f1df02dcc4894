import { makeStyles } from '@material-ui/core/styles';
import clsx from 'clsx';
import type { Tick } from '../../../lib/timeline/ticks';
import type { Lane } from '../../../lib/timeline/types';
import { LaneBar } from './LaneBar';
import { LaneDot } from './LaneDot';

const useStyles = makeStyles(
  theme => ({
    row: { height: 30, borderTop: `1px solid ${theme.palette.divider}` },
    label: {
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
    },
    track: { position: 'relative', height: 30 },
    mark: {
      position: 'absolute',
      top: 0,
      bottom: 0,
      borderLeft: `1px dotted ${theme.palette.divider}`,
    },
    now: {
      position: 'absolute',
      right: 0,
      top: 0,
      bottom: 0,
      borderRight: `2px solid ${theme.palette.link}`,
    },
  }),
  { name: 'K8ssandraLaneRow' },
);

/** Props of {@link LaneRow}. */
export interface LaneRowProps {
  lane: Lane;
  marks: Tick[];
  isLive: boolean;
  className: string;
  onChoose?(entry: string): void;
}

/** One lane: its name, its bars, and its dots above them. */
export function LaneRow(props: LaneRowProps) {
  const { lane, marks, isLive, className, onChoose } = props;
  const classes = useStyles();
  return (
    <div className={clsx(className, classes.row)} data-lane={lane.key}>
      <span className={classes.label} title={lane.label}>
        {lane.label}
      </span>
      <div className={classes.track}>
        {marks.map(({ at, time }) => (
          <span
            key={time}
            className={classes.mark}
            style={{ left: `${at * 100}%` }}
          />
        ))}
        {lane.bars.map(bar => (
          <LaneBar
            key={`${bar.kind}${bar.start}`}
            bar={bar}
            onChoose={onChoose}
          />
        ))}
        {lane.dots.map(dot => (
          <LaneDot key={dot.entries[0].id} dot={dot} onChoose={onChoose} />
        ))}
        {isLive && <span className={classes.now} />}
      </div>
    </div>
  );
}
