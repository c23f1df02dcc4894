import { makeStyles } from '@material-ui/core/styles';
import type { StateKey } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { StateGlyph, useStateStyle } from '../states';
import { base } from './base';

const useStyles = makeStyles(
  theme => ({
    root: { ...base(theme), display: 'grid', gap: 4, minWidth: 0 },
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0, 0.75),
      fontSize: 13.5,
      fontVariantNumeric: 'tabular-nums',
    },
    objective: { color: theme.palette.text.secondary },
    track: {
      position: 'relative',
      height: 6,
      borderRadius: 3,
      backgroundColor: theme.palette.divider,
      '@media (forced-colors: active)': { outline: '1px solid' },
    },
    bar: {
      height: '100%',
      borderRadius: 3,
      backgroundColor: 'var(--state)',
      '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    },
    mark: {
      position: 'absolute',
      top: -3,
      width: 2,
      height: 12,
      marginLeft: -1,
      backgroundColor: theme.palette.text.primary,
      '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
    },
  }),
  { name: 'K8ssandraGauge' },
);

/** Props of {@link Gauge}. */
export interface GaugeProps {
  /** What is measured, such as "Asked of this cluster". */
  label: string;
  /** `null` when it is not known: no bar is drawn then. */
  value: number | null;
  /** In the unit of the value. */
  objective: number;
  /** The value in words, such as "31 h". */
  shownValue: string;
  shownObjective: string;
  /** Whether the value is good, as the caller judges it. */
  state: StateKey;
  /** The end of the scale; by default the larger of value and objective. */
  max?: number;
}

/** A value against its objective: the number and a glyph say it, the bar with its mark shows it (ux 3, 9). */
export function Gauge(props: GaugeProps) {
  const { label, value, objective, shownValue, shownObjective } = props;
  const classes = useStyles();
  const t = useText();
  const state = value === null ? 'unknown' : props.state;
  const { style } = useStateStyle(state);
  const max = Math.max(props.max ?? 0, value ?? 0, objective) || 1;
  const percent = (part: number) => `${Math.max(0, (part / max) * 100)}%`;
  const words = t('gauge.words', {
    value: value === null ? t('gauge.unknown') : shownValue,
    objective: shownObjective,
  });
  return (
    <div className={classes.root} style={style}>
      <div className={classes.line} aria-hidden="true">
        <StateGlyph state={state} />
        <b>{value === null ? t('gauge.unknown') : shownValue}</b>
        <span className={classes.objective}>/ {shownObjective}</span>
      </div>
      {value === null ? (
        <div
          className={classes.track}
          role="img"
          aria-label={`${label}: ${words}`}
        />
      ) : (
        <div
          className={classes.track}
          role="meter"
          aria-label={label}
          aria-valuemin={0}
          aria-valuemax={max}
          aria-valuenow={value}
          aria-valuetext={words}
        >
          <div className={classes.bar} style={{ width: percent(value) }} />
          <div className={classes.mark} style={{ left: percent(objective) }} />
        </div>
      )}
    </div>
  );
}
