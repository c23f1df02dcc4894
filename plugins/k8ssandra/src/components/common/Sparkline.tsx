import { makeStyles } from '@material-ui/core/styles';
import type { StateKey } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { sparkPath } from '../../lib/sparkPath';
import { useStateStyle } from '../states';

const WIDTH = 54;
const HEIGHT = 18;

const useStyles = makeStyles(
  {
    root: {
      display: 'block',
      flex: 'none',
      '& path, & circle': { stroke: 'var(--state)' },
      '& circle': { fill: 'var(--state)' },
      '@media (forced-colors: active)': {
        '& path, & circle': { stroke: 'CanvasText' },
      },
    },
  },
  { name: 'K8ssandraSparkline' },
);

/** Props of {@link Sparkline}. */
export interface SparklineProps {
  /** Oldest first; `null` where nothing was measured, which is a gap and never a zero. */
  values: ReadonlyArray<number | null>;
  /** The same in words, such as "API latency of the last hour: 38 to 52 ms". */
  words: string;
  state?: StateKey;
}

/** The course of a value, 54 × 18 px (ux 9). The value itself stands beside it. */
export function Sparkline({
  values,
  words,
  state = 'healthy',
}: SparklineProps) {
  const classes = useStyles();
  const { style } = useStateStyle(state);
  const { line, dots } = sparkPath(values, WIDTH, HEIGHT);
  return (
    <svg
      role="img"
      aria-label={words}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className={classes.root}
      style={style}
    >
      <path d={line} fill="none" strokeWidth="1.5" strokeLinejoin="round" />
      {dots.map(([x, y]) => (
        <circle key={x} cx={x} cy={y} r="0.75" />
      ))}
    </svg>
  );
}
