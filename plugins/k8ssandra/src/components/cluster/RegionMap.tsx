import { makeStyles } from '@material-ui/core/styles';
import clsx from 'clsx';
import type {
  ClusterView,
  DatacenterView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { isVisible, regionName } from '../../lib/clusterFacts';
import { useStateStyle } from '../states';
import { ContextLine } from './ContextLine';
import { RegionPanel } from './RegionPanel';

const useStyles = makeStyles(
  theme => ({
    root: { padding: theme.spacing(2) },
    controlPlane: {
      maxWidth: 580,
      margin: '0 auto',
      padding: theme.spacing(1.25, 1.75),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: 6,
      backgroundColor: theme.palette.background.default,
    },
    list: {
      display: 'grid',
      gap: theme.spacing(0, 2),
      margin: 0,
      padding: 0,
      listStyle: 'none',
      [theme.breakpoints.down('sm')]: {
        gridTemplateColumns: 'minmax(0, 1fr) !important',
        gap: theme.spacing(1.5),
        marginLeft: theme.spacing(1),
        paddingTop: theme.spacing(1.5),
        paddingLeft: theme.spacing(1.5),
        borderLeft: `2px solid ${theme.palette.divider}`,
      },
    },
    item: { display: 'flex', flexDirection: 'column', minWidth: 0 },
    panel: { flex: 1, minWidth: 0 },
    wire: {
      position: 'relative',
      height: 46,
      color: 'var(--state)',
      [theme.breakpoints.down('sm')]: { height: 'auto' },
    },
    line: {
      position: 'absolute',
      border: '0 solid currentColor',
      [theme.breakpoints.down('sm')]: { display: 'none' },
    },
    drop: { top: 16, bottom: 0, left: '50%', borderLeftWidth: 2 },
    trunk: { top: 0, height: 16, borderLeftWidth: 2 },
    bar: { top: 16, borderTopWidth: 2 },
    dashed: { borderStyle: 'dashed' },
    label: {
      position: 'absolute',
      top: 22,
      left: '50%',
      transform: 'translateX(-50%)',
      padding: '0 8px',
      fontSize: 12,
      fontWeight: 500,
      whiteSpace: 'nowrap',
      backgroundColor: theme.palette.background.paper,
      fontVariantNumeric: 'tabular-nums',
      [theme.breakpoints.down('sm')]: { position: 'static', transform: 'none' },
    },
  }),
  { name: 'K8ssandraRegionMap' },
);

/** More panels than this stand in two rows, and the wires between them and the control plane are left out. */
const IN_ONE_ROW = 3;

/** The control plane above, one panel per region below, in the order of the specification: people learn positions. */
export function RegionMap({ cluster }: { cluster: ClusterView }) {
  const classes = useStyles();
  const t = useText();
  const { datacenters, controlPlaneContext } = cluster;
  const wired = datacenters.length <= IN_ONE_ROW;
  const columns = wired ? datacenters.length : IN_ONE_ROW;
  return (
    <div className={classes.root}>
      <div className={classes.controlPlane}>
        <ContextLine context={controlPlaneContext} latency />
      </div>
      <ul
        className={classes.list}
        style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
        aria-label={t('regions.list')}
      >
        {datacenters.map((datacenter, index) => (
          <li
            key={datacenter.name}
            className={classes.item}
            aria-label={regionName(datacenter)}
          >
            {wired ? (
              <Wire
                datacenter={datacenter}
                place={{ index, of: datacenters.length }}
              />
            ) : (
              <div className={classes.wire} style={{ height: 16 }} />
            )}
            <div className={classes.panel}>
              <RegionPanel datacenter={datacenter} latency={!wired} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface WireProps {
  datacenter: DatacenterView;
  place: { index: number; of: number };
}

/** The way from the control plane to a region's Kubernetes API, with its latency. */
function Wire({ datacenter, place: { index, of } }: WireProps) {
  const classes = useStyles();
  const t = useText();
  const { contextView } = datacenter;
  const { style } = useStateStyle(contextView.state);
  const line = clsx(classes.line, {
    [classes.dashed]: !isVisible(datacenter),
  });
  const label =
    contextView.latencyMs !== null && isVisible(datacenter)
      ? t('context.latency', {
          milliseconds: Math.round(contextView.latencyMs),
        })
      : null;
  return (
    <div className={classes.wire} style={style}>
      {index > 0 && (
        <span
          className={clsx(line, classes.bar)}
          style={{ left: -8, right: '50%' }}
        />
      )}
      {index < of - 1 && (
        <span
          className={clsx(line, classes.bar)}
          style={{ left: '50%', right: -8 }}
        />
      )}
      {index === Math.floor((of - 1) / 2) && (
        <span
          className={clsx(classes.line, classes.trunk)}
          // below the middle of the control plane: between two panels when their number is even
          style={{ left: of % 2 === 0 ? 'calc(100% + 8px)' : '50%' }}
        />
      )}
      <span className={clsx(line, classes.drop)} />
      {label && <span className={classes.label}>{label}</span>}
    </div>
  );
}
