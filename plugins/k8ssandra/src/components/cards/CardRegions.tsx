import { makeStyles } from '@material-ui/core/styles';
import clsx from 'clsx';
import {
  stateWord,
  type DatacenterSummary,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { worstOf } from '../../lib/cardFacts';
import { drawnState, isVisible } from '../../lib/clusterFacts';
import { VisuallyHidden } from '../common';
import { fills, StateGlyph, useStateStyle } from '../states';

const useStyles = makeStyles(
  theme => ({
    list: {
      margin: 0,
      padding: 0,
      listStyle: 'none',
      borderRadius: 4,
      border: `1px solid ${theme.palette.divider}`,
    },
    item: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      padding: theme.spacing(0.75, 1.25),
      fontSize: 13.5,
      '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
    },
    hatched: { backgroundImage: fills(theme).hatched.background },
    region: {
      flex: 1,
      minWidth: 0,
      overflowWrap: 'anywhere',
      '& span': {
        marginLeft: theme.spacing(0.75),
        color: theme.palette.text.secondary,
      },
      '$hatched & span': { color: 'inherit' },
    },
    count: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
    more: {
      padding: theme.spacing(0.75, 1.25),
      fontSize: 12.5,
      color: theme.palette.text.secondary,
      borderTop: `1px solid ${theme.palette.divider}`,
    },
  }),
  { name: 'K8ssandraCardRegions' },
);

/** A card has room for so many regions; of more the worst are shown. */
const MOST = 6;

/** Regions of a cluster with nodes up; what cannot be seen is hatched and says what it was. */
export function CardRegions(props: { datacenters: DatacenterSummary[] }) {
  const classes = useStyles();
  const t = useText();
  const { shown, more } = worstOf(props.datacenters, MOST);
  return (
    <ul className={classes.list} aria-label={t('clusterCard.regions')}>
      {shown.map(datacenter => (
        <Region key={datacenter.name} datacenter={datacenter} />
      ))}
      {more > 0 && (
        <li className={classes.more}>
          {t('clusterCard.more', { count: more })}
        </li>
      )}
    </ul>
  );
}

function Region({ datacenter }: { datacenter: DatacenterSummary }) {
  const classes = useStyles();
  const t = useText();
  const state = drawnState(datacenter);
  const visible = isVisible(datacenter);
  const { style } = useStateStyle(state);
  const { value } = datacenter.nodes;
  return (
    <li
      style={style}
      className={clsx(classes.item, { [classes.hatched]: !visible })}
      data-state={state}
    >
      <StateGlyph state={state} />
      <div className={classes.region}>
        <b>{datacenter.region}</b> <span>{datacenter.name}</span>
        <VisuallyHidden>, {stateWord(state, 'datacenter')}</VisuallyHidden>
      </div>
      <div className={classes.count}>
        {value
          ? t(visible ? 'clusterCard.nodes' : 'clusterCard.was', value)
          : t('clusterCard.unseen')}
      </div>
    </li>
  );
}
