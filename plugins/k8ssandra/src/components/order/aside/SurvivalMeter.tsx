import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { HypotheticalSurvival } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import {
  survivalLines,
  survivalTiles,
  type SurvivalLine,
  type SurvivalTile,
} from '../../../lib/order/survival';
import { base } from '../../common/base';
import { StateGlyph, useStateStyle } from '../../states';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...base(theme),
      display: 'grid',
      gap: theme.spacing(1.5),
      padding: theme.spacing(2),
    },
    tiles: {
      display: 'grid',
      gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
      gap: 4,
      margin: 0,
      padding: 0,
      listStyle: 'none',
      '@media (max-width: 480px)': {
        gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
      },
    },
    tile: {
      minWidth: 0,
      padding: theme.spacing(0.75, 1),
      borderTop: '4px solid var(--state)',
      color: 'var(--state)',
      backgroundColor: 'var(--state-tint)',
      fontSize: 12.5,
      lineHeight: 1.35,
      overflowWrap: 'anywhere',
    },
    name: {
      display: 'flex',
      alignItems: 'center',
      gap: 5,
      fontWeight: 700,
      fontSize: 13.5,
    },
    lines: {
      display: 'grid',
      gap: theme.spacing(1.25),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
  }),
  { name: 'K8ssandraSurvivalMeter' },
);

/** One line of the meter: glyph, what is so, why. */
export const useLineStyles = makeStyles(
  theme => ({
    line: {
      display: 'grid',
      gridTemplateColumns: '16px minmax(0, 1fr)',
      gap: theme.spacing(1),
      '& > svg': { marginTop: 3 },
    },
    head: { margin: 0, fontSize: 13.5, fontWeight: 700, lineHeight: 1.4 },
    detail: {
      margin: 0,
      fontSize: 12.5,
      lineHeight: 1.4,
      color: theme.palette.text.secondary,
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'K8ssandraSurvivalLine' },
);

/** Props of {@link SurvivalMeter}. */
export interface SurvivalMeterProps {
  survival: HypotheticalSurvival;
  /** Regions that are ordered. */
  regions: number;
  /** Further lines, as list items. */
  children?: ReactNode;
}

/** Which losses are survived, by size; then what each consistency level does. Computed, never claimed for keyspaces (ux 6 f). */
export function SurvivalMeter(props: SurvivalMeterProps) {
  const { survival, regions, children } = props;
  const classes = useStyles();
  const t = useText();
  return (
    <div className={classes.root}>
      <ul className={classes.tiles} aria-label={t('order.survival.losses')}>
        {survivalTiles(survival).map(tile => (
          <Tile key={tile.loss} tile={tile} regions={regions} />
        ))}
      </ul>
      <ul className={classes.lines} aria-label={t('order.survival.levels')}>
        {survivalLines(survival).map(line => (
          <Line key={line.level} line={line} />
        ))}
        {children}
      </ul>
    </div>
  );
}

function Tile({ tile, regions }: { tile: SurvivalTile; regions: number }) {
  const classes = useStyles();
  const t = useText();
  const { loss, state, word } = tile;
  const { style } = useStateStyle(state);
  const kept = t(`order.survival.kept.${keyOf(loss)}`);
  return (
    <li className={classes.tile} style={style}>
      <span className={classes.name}>
        <StateGlyph state={state} />
        {t(`order.survival.loss.${keyOf(loss)}`)}
      </span>
      {word === 'kept'
        ? kept
        : t(`order.survival.tile.${word}`, { count: regions })}
    </li>
  );
}

function Line({ line }: { line: SurvivalLine }) {
  const classes = useLineStyles();
  const t = useText();
  const { level, state, goesOn, loss, detail } = line;
  const key = keyOf(loss);
  const switches =
    level === 'LOCAL_QUORUM' && goesOn && loss !== 'node' && loss !== 'zone';
  return (
    <li className={classes.line}>
      <StateGlyph state={state} />
      <div>
        <p className={classes.head}>
          {goesOn
            ? t(`order.survival.goesOn.${key}`, { level })
            : t(`order.survival.stops.${key}`, { level })}
        </p>
        {switches && (
          <p className={classes.detail}>{t('order.survival.switch')}</p>
        )}
        {detail && <p className={classes.detail}>{detail.text}</p>}
      </div>
    </li>
  );
}

function keyOf(loss: SurvivalTile['loss']) {
  return loss === 'two-regions' ? 'twoRegions' : loss;
}
