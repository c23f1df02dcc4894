import { makeStyles } from '@material-ui/core/styles';
import clsx from 'clsx';
import {
  compareStates,
  stateWord,
  type DatacenterSummary,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { drawnState, isVisible, regionName } from '../../lib/clusterFacts';
import { VisuallyHidden } from '../common';
import { fills, StateGlyph, useStateStyle } from '../states';

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: 5,
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
    tile: {
      minWidth: 72,
      maxWidth: 132,
      padding: '2px 6px',
      borderRadius: 4,
      border: `1px solid ${theme.palette.divider}`,
      borderLeft: '4px solid',
      borderLeftColor: 'var(--state)',
      fontSize: 11.5,
      lineHeight: 1.35,
    },
    tinted: {
      backgroundColor: 'var(--state-tint)',
      '& > div': { color: 'var(--state)' },
    },
    dashed: { borderStyle: 'dashed', borderColor: 'var(--state)' },
    region: {
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
      color: theme.palette.text.secondary,
    },
    count: {
      display: 'flex',
      alignItems: 'center',
      gap: 4,
      fontSize: 12.5,
      fontWeight: 700,
      color: 'var(--state)',
      fontVariantNumeric: 'tabular-nums',
    },
    ...fills(theme),
    more: {
      alignSelf: 'center',
      fontSize: 12.5,
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'K8ssandraDatacenterTiles' },
);

const MAX_TILES = 4;
const SHOWN_OF_MANY = 3;

/** The datacenters of a cluster, each with its region, state and nodes up; of more than four the worst three. */
export function DatacenterTiles({
  datacenters,
}: {
  datacenters: DatacenterSummary[];
}) {
  const classes = useStyles();
  const t = useText();
  const many = datacenters.length > MAX_TILES;
  const more = datacenters.length - SHOWN_OF_MANY;
  const shown = many
    ? [...datacenters]
        .sort((a, b) => compareStates(a.state, b.state))
        .slice(0, SHOWN_OF_MANY)
    : datacenters;
  return (
    <ul className={classes.list}>
      {shown.map(datacenter => (
        <DatacenterTile key={datacenter.name} datacenter={datacenter} />
      ))}
      {many && (
        <li className={classes.more}>
          <span aria-hidden="true">{t('fleet.moreDatacenters', { more })}</span>
          <VisuallyHidden>
            {t('fleet.moreDatacentersSaid', { count: more })}
          </VisuallyHidden>
        </li>
      )}
    </ul>
  );
}

function DatacenterTile({ datacenter }: { datacenter: DatacenterSummary }) {
  const classes = useStyles();
  const visible = isVisible(datacenter);
  const state = drawnState(datacenter);
  const { style, fill } = useStateStyle(state);
  const { value } = datacenter.nodes;
  return (
    <li
      style={style}
      title={regionName(datacenter)}
      className={clsx(classes.tile, {
        [classes.tinted]: fill === 'solid',
        [classes.dashed]: !visible,
        [classes.hatched]: fill === 'hatched',
        [classes.dotted]: fill === 'dotted',
      })}
      data-state={state}
    >
      <div className={classes.region}>{datacenter.region}</div>
      <div className={classes.count}>
        <StateGlyph state={state} size={11} />
        <VisuallyHidden>{stateWord(state, 'datacenter')}, </VisuallyHidden>
        {value ? `${value.up}/${value.size}` : '?'}
        {value && !visible && ' ?'}
      </div>
    </li>
  );
}
