import { useRef, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { makeStyles } from '@material-ui/core/styles';
import type {
  DatacenterView,
  NodeView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { cellState, regionName } from '../../lib/clusterFacts';
import { drawnRack } from '../../lib/drawnRack';
import { nextPosition, type GridPosition } from '../../lib/gridNavigation';
import { NodeCell } from './NodeCell';
import { RackWords } from './RackWords';
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
  }),
  { name: 'K8ssandraNodeGrid' },
);

/** Props of {@link NodeGrid}. */
export interface NodeGridProps {
  datacenter: DatacenterView;
  /** Where a node is shown in detail: a click or Enter on its cell leads there. */
  nodePath?(node: NodeView): string;
}

/** Racks × nodes of one datacenter: one tab stop, arrow keys, letters that jump to the next cell in a state (ux 8). */
export function NodeGrid({ datacenter, nodePath }: NodeGridProps) {
  const classes = useStyles();
  const t = useText();
  const { reachable } = datacenter.nodes;
  const racks = (datacenter.racks.value ?? []).map(drawnRack);
  const states = racks.map(rack =>
    rack.cells.map(node => cellState(node, reachable)),
  );
  const [active, setActive] = useState<GridPosition>({ row: 0, column: 0 });
  const navigate = useNavigate();
  const cells = useRef(new Map<string, HTMLElement>());
  const at = withinRows(states, active);

  const open = (node: NodeView) => {
    if (nodePath) navigate(nodePath(node));
  };
  const onKeyDown = (from: GridPosition) => (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      open(racks[from.row].cells[from.column]);
      return;
    }
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
                onClick={nodePath && (() => open(node))}
              />
            ))}
            <RackWords rack={rack} reachable={reachable} nodePath={nodePath} />
          </span>
        </div>
      ))}
    </div>
  );
}

function withinRows(rows: unknown[][], at: GridPosition): GridPosition {
  const exists = rows[at.row]?.[at.column] !== undefined;
  const first = rows.findIndex(row => row.length > 0);
  return exists ? at : { row: Math.max(first, 0), column: 0 };
}
