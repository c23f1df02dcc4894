import { makeStyles } from '@material-ui/core/styles';
import type {
  ClusterView,
  DatacenterView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { useWidth } from '../../../hooks/useWidth';
import { regionName } from '../../../lib/clusterFacts';
import { columnsOf, MAP } from '../../../lib/mapGeometry';
import { ApiLinks } from './ApiLinks';
import { CompactPanel } from './CompactPanel';
import { ControlPlaneBox } from './ControlPlaneBox';
import { DataLinks } from './DataLinks';
import { RegionPanel } from './RegionPanel';

const useStyles = makeStyles(
  theme => ({
    root: { padding: theme.spacing(2) },
    list: {
      display: 'grid',
      gap: `16px ${MAP.gap}px`,
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
    below: { marginTop: theme.spacing(2) },
    rail: {
      gap: theme.spacing(1.5),
      marginLeft: theme.spacing(1),
      paddingTop: theme.spacing(1.5),
      paddingLeft: theme.spacing(1.5),
      borderLeft: `2px solid ${theme.palette.divider}`,
    },
    compact: {
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 240px), 1fr))',
      gap: theme.spacing(1.5),
      marginTop: theme.spacing(2),
    },
    item: { minWidth: 0 },
  }),
  { name: 'K8ssandraRegionMap' },
);

/** More regions than this are compact boxes without cells (ux 6 b). */
export const MANY_REGIONS = 6;

/** Props of {@link RegionMap}. */
export interface RegionMapProps {
  cluster: ClusterView;
  /** The regions to show, in the order of the specification; paths are drawn when they are all of them. */
  shown: DatacenterView[];
}

/** The control plane above, one panel per region below, in the order of the specification: people learn positions. */
export function RegionMap({ cluster, shown }: RegionMapProps) {
  const classes = useStyles();
  const t = useText();
  const [ref, width] = useWidth<HTMLDivElement>();
  const all = cluster.datacenters.length;
  const whole = shown.length === all;
  const compact = all > MANY_REGIONS;
  const columns = columnsOf(whole ? all : MAP.inRow, width);
  const oneRow = !compact && whole && all <= columns;
  const wired = oneRow && columns > 1 && width !== undefined;
  const layout = () => {
    if (compact) return `${classes.list} ${classes.compact}`;
    if (columns === 1 && all > 1) return `${classes.list} ${classes.rail}`;
    return wired ? classes.list : `${classes.list} ${classes.below}`;
  };
  return (
    <div className={classes.root}>
      <div ref={ref}>
        <ControlPlaneBox cluster={cluster} />
        {wired && <ApiLinks datacenters={shown} width={width} />}
        <ul
          className={layout()}
          style={
            compact
              ? undefined
              : { gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }
          }
          aria-label={t('regions.list')}
        >
          {shown.map(datacenter => (
            <li
              key={datacenter.name}
              className={classes.item}
              aria-label={regionName(datacenter)}
            >
              {compact ? (
                <CompactPanel cluster={cluster} datacenter={datacenter} />
              ) : (
                <RegionPanel
                  cluster={cluster}
                  datacenter={datacenter}
                  latency={!wired}
                />
              )}
            </li>
          ))}
        </ul>
        {!compact && whole && all > 1 && (
          <DataLinks
            datacenters={shown}
            width={wired && width >= MAP.linksFrom ? width : undefined}
          />
        )}
      </div>
    </div>
  );
}
