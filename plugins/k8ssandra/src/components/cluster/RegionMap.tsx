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
      [theme.breakpoints.down('sm')]: { display: 'none' },
    },
    drop: {
      position: 'absolute',
      top: 16,
      bottom: 0,
      left: '50%',
      borderLeft: '2px solid currentColor',
    },
    trunk: {
      position: 'absolute',
      top: 0,
      height: 16,
      left: '50%',
      borderLeft: '2px solid currentColor',
    },
    bar: {
      position: 'absolute',
      top: 16,
      borderTop: '2px solid currentColor',
    },
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
        <ContextLine context={controlPlaneContext} />
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
                first={index === 0}
                last={index === datacenters.length - 1}
              />
            ) : (
              <div className={classes.wire} style={{ height: 16 }} />
            )}
            <div className={classes.panel}>
              <RegionPanel datacenter={datacenter} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface WireProps {
  datacenter: DatacenterView;
  first: boolean;
  last: boolean;
}

/** The way from the control plane to a region's Kubernetes API; the panel below says the same in words. */
function Wire({ datacenter, first, last }: WireProps) {
  const classes = useStyles();
  const t = useText();
  const { contextView } = datacenter;
  const { style } = useStateStyle(contextView.state);
  const dashed = { [classes.dashed]: !isVisible(datacenter) };
  const label =
    contextView.latencyMs !== null && isVisible(datacenter)
      ? t('context.latency', {
          milliseconds: Math.round(contextView.latencyMs),
        })
      : null;
  return (
    <div className={classes.wire} style={style} aria-hidden="true">
      {!first && (
        <span
          className={clsx(classes.bar, dashed)}
          style={{ left: -8, right: '50%' }}
        />
      )}
      {!last && (
        <span
          className={clsx(classes.bar, dashed)}
          style={{ left: '50%', right: -8 }}
        />
      )}
      {first && last && <span className={clsx(classes.trunk, dashed)} />}
      <span className={clsx(classes.drop, dashed)} />
      {label && <span className={classes.label}>{label}</span>}
    </div>
  );
}
