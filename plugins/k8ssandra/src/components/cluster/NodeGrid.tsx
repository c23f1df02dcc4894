import { useRef, useState, type KeyboardEvent } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type {
  DatacenterView,
  NodeView,
  RackView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { cellState, countByState, regionName } from '../../lib/clusterFacts';
import { nextPosition, type GridPosition } from '../../lib/gridNavigation';
import { StateText } from '../states';
import { NodeCell } from './NodeCell';
import { useNodeWords } from './useNodeWords';

const useStyles = makeStyles(
  theme => ({
    row: {
      display: 'grid',
      gridTemplateColumns: '96px minmax(0, 1fr)',
      gap: theme.spacing(0, 1.25),
      alignItems: 'center',
      padding: theme.spacing(0.5, 0),
      [theme.breakpoints.down('xs')]: {
        gridTemplateColumns: '56px minmax(0, 1fr)',
      },
    },
    rack: { fontSize: 13.5, overflowWrap: 'anywhere', lineHeight: 1.25 },
    zone: {
      fontSize: 11.5,
      color: theme.palette.text.secondary,
      [theme.breakpoints.down('xs')]: { display: 'none' },
    },
    cells: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 6,
      minWidth: 0,
      maxWidth: 6 * 64,
    },
    words: {
      fontSize: 12.5,
      // two lines are as high as a cell: a longer reason moves nothing
      lineHeight: 1.2,
      color: theme.palette.text.secondary,
      flex: '1 1 60px',
      minWidth: 0,
      overflowWrap: 'anywhere',
    },
    counts: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 1.5),
    },
    trouble: { color: theme.palette.text.primary, fontWeight: 500 },
  }),
  { name: 'K8ssandraNodeGrid' },
);

/** More nodes than this in a rack are counted, and only those that are not healthy are drawn. */
const MAX_CELLS = 24;
/** Up to this many cells leave room for words beside them. */
const WORDS_UP_TO = 3;

/** Racks × nodes of one datacenter: one tab stop, arrow keys, letters that jump to the next cell in a state (ux 8). */
export function NodeGrid({ datacenter }: { datacenter: DatacenterView }) {
  const classes = useStyles();
  const t = useText();
  const { reachable } = datacenter.nodes;
  const racks = (datacenter.racks.value ?? []).map(rack => drawn(rack));
  const states = racks.map(rack =>
    rack.cells.map(node => cellState(node, reachable)),
  );
  const [active, setActive] = useState<GridPosition>({ row: 0, column: 0 });
  const cells = useRef(new Map<string, HTMLElement>());
  const at = withinRows(states, active);

  const onKeyDown = (from: GridPosition) => (event: KeyboardEvent) => {
    const next = nextPosition(
      states,
      from,
      event.key,
      event.ctrlKey || event.metaKey,
    );
    if (next) {
      event.preventDefault();
      setActive(next);
      cells.current.get(`${next.row}.${next.column}`)?.focus();
    }
  };

  const region = regionName(datacenter);
  const wordsOf = useNodeWords(reachable);
  return (
    <div role="grid" aria-label={t('grid.label', { region })}>
      {racks.map((rack, row) => (
        <div key={rack.name} role="row" className={classes.row}>
          <span role="rowheader" className={classes.rack}>
            <b>{rack.name}</b>{' '}
            {rack.zone && <span className={classes.zone}>{rack.zone}</span>}
          </span>
          <span role="presentation" className={classes.cells}>
            {rack.cells.map((node, column) => (
              <NodeCell
                key={node.pod}
                ref={element => {
                  const key = `${row}.${column}`;
                  if (element) {
                    cells.current.set(key, element);
                  } else {
                    cells.current.delete(key);
                  }
                }}
                node={node}
                words={wordsOf(node)}
                reachable={reachable}
                label={t('grid.cell', {
                  region: datacenter.region,
                  rack: node.rack,
                  node: node.ordinal,
                  what: node.seed
                    ? `${wordsOf(node)}, ${t('map.seed')}`
                    : wordsOf(node),
                })}
                tabbable={at.row === row && at.column === column}
                onFocus={() => setActive({ row, column })}
                onKeyDown={onKeyDown({ row, column })}
              />
            ))}
            <RackWords rack={rack} reachable={reachable} />
          </span>
        </div>
      ))}
    </div>
  );
}

interface DrawnRack extends RackView {
  /** The nodes that have a cell. */
  cells: NodeView[];
}

/** What the server left out already, and what is too much to draw. */
function drawn(rack: RackView): DrawnRack {
  const counts =
    rack.counts ??
    (rack.nodes.length > MAX_CELLS ? countByState(rack.nodes) : undefined);
  const cells =
    counts && !rack.counts
      ? rack.nodes.filter(node => node.state !== 'healthy')
      : rack.nodes;
  return { ...rack, cells, counts };
}

function withinRows(rows: unknown[][], at: GridPosition): GridPosition {
  const exists = rows[at.row]?.[at.column] !== undefined;
  const first = rows.findIndex(row => row.length > 0);
  return exists ? at : { row: Math.max(first, 0), column: 0 };
}

function RackWords({
  rack,
  reachable,
}: {
  rack: DrawnRack;
  reachable: boolean;
}) {
  const classes = useStyles();
  const t = useText();
  if (rack.counts) {
    return (
      <span role="gridcell" className={`${classes.words} ${classes.counts}`}>
        {rack.counts.map(({ state, letters, count }) => (
          <StateText
            key={`${state} ${letters}`}
            state={reachable ? state : 'unreachable'}
            label={`${count} ${letters}`}
          />
        ))}
      </span>
    );
  }
  if (rack.cells.length > WORDS_UP_TO) {
    return null;
  }
  const trouble = rack.nodes.find(node => node.state !== 'healthy');
  const troubled = trouble !== undefined && reachable;
  const summary = [
    reachable ? t('grid.up', { count: rack.nodes.length }) : t('grid.lastSeen'),
    rack.nodes.some(node => node.seed) && t('map.seed'),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <span role="gridcell" className={classes.words}>
      {troubled ? (
        <span className={classes.trouble}>{trouble.sentence.text}</span>
      ) : (
        summary
      )}
    </span>
  );
}
