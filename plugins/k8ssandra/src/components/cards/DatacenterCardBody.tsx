import { makeStyles } from '@material-ui/core/styles';
import {
  datacenterWord,
  stateWord,
  type DatacenterDetails,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { useWord } from '../../hooks/useWord';
import { drawnState } from '../../lib/clusterFacts';
import { rowsOf, worstRows, type CellRow } from '../../lib/datacenter/cells';
import { VisuallyHidden } from '../common';
import { StateChip, StateGlyph } from '../states';
import { stack } from '../common/base';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...stack(theme, 1.5),
      padding: theme.spacing(2),
      overflowWrap: 'anywhere',
    },
    chips: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.75) },
    state: { margin: 0, fontSize: 16, fontWeight: 700, lineHeight: 1.35 },
    clients: {
      margin: 0,
      fontSize: 13.5,
      color: theme.palette.text.secondary,
    },
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
    name: {
      flex: 1,
      minWidth: 0,
      '& span': { color: theme.palette.text.secondary },
    },
    count: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
    more: {
      padding: theme.spacing(0.75, 1.25),
      fontSize: 12.5,
      color: theme.palette.text.secondary,
      borderTop: `1px solid ${theme.palette.divider}`,
    },
  }),
  { name: 'K8ssandraDatacenterCard' },
);

/** A card has room for so many racks; of more the worst are shown. */
const MOST = 6;

/** Verdict of a datacenter, and its racks with nodes up. */
export function DatacenterCardBody({
  details,
}: {
  details: DatacenterDetails;
}) {
  const classes = useStyles();
  const t = useText();
  const { datacenter, verdict, cluster } = details;
  const state = drawnState(datacenter);
  const rows = rowsOf(details) ?? [];
  const more = rows.length - MOST;
  return (
    <div className={classes.root}>
      <div className={classes.chips}>
        <StateChip
          state={state}
          size="large"
          label={datacenterWord(state, datacenter.activity)}
        />
        {cluster.mode === 'observe' && (
          <StateChip state="observed" size="large" />
        )}
      </div>
      <p className={classes.state}>{verdict.state.text}</p>
      {verdict.clients && (
        <p className={classes.clients}>{verdict.clients.text}</p>
      )}
      {rows.length > 0 && (
        <ul className={classes.list} aria-label={t('dc.card.racks')}>
          {worstRows(rows, MOST).map(row => (
            <Rack
              key={row.name}
              row={row}
              reachable={datacenter.racks.reachable}
            />
          ))}
          {more > 0 && (
            <li className={classes.more}>
              {t('dc.card.more', { count: more })}
            </li>
          )}
        </ul>
      )}
    </div>
  );
}

function Rack({ row, reachable }: { row: CellRow; reachable: boolean }) {
  const classes = useStyles();
  const t = useText();
  const word = useWord();
  const { name, zone, up, cells, state } = row;
  const nodes = { up, size: cells.length };
  return (
    <li className={classes.item} data-state={state}>
      <StateGlyph state={state} />
      <div className={classes.name}>
        <b>{name}</b> <span>{zone}</span>
        <VisuallyHidden>
          , {word(stateWord(state, 'datacenter'))}
        </VisuallyHidden>
      </div>
      <div className={classes.count}>
        {t(reachable ? 'dc.racks.up' : 'dc.racks.lastUp', nodes)}
      </div>
    </li>
  );
}
