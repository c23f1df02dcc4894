import { makeStyles } from '@material-ui/core/styles';
import clsx from 'clsx';
import type { DatacenterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { answers } from '../../../lib/contextWords';
import { apiLinkPath, centresOf, MAP } from '../../../lib/mapGeometry';
import { formatMilliseconds } from '../../../lib/milliseconds';
import { useStateStyle } from '../../states';

const useStyles = makeStyles(
  theme => ({
    root: { position: 'relative', height: MAP.wire },
    lines: { position: 'absolute', inset: 0 },
    label: {
      position: 'absolute',
      top: MAP.bar + 5,
      transform: 'translateX(-50%)',
      padding: '0 8px',
      fontSize: 12,
      fontWeight: 500,
      whiteSpace: 'nowrap',
      color: 'var(--state)',
      backgroundColor: theme.palette.background.paper,
      fontVariantNumeric: 'tabular-nums',
    },
    dashed: { strokeDasharray: '6 4' },
  }),
  { name: 'K8ssandraApiLinks' },
);

/** Props of {@link ApiLinks}. */
export interface ApiLinksProps {
  /** Of one row of panels. */
  datacenters: DatacenterView[];
  /** Of the map, in pixels. */
  width: number;
}

/** The ways from the control plane to the Kubernetes APIs, thin, with their latency; dashed where nothing answers. */
export function ApiLinks({ datacenters, width }: ApiLinksProps) {
  const classes = useStyles();
  const centres = centresOf(datacenters.length, width);
  // what answers is drawn last, over the part of the bar that they share
  const order = datacenters
    .map((datacenter, index) => ({ datacenter, x: centres[index] }))
    .sort(
      (a, b) =>
        Number(answers(a.datacenter.contextView)) -
        Number(answers(b.datacenter.contextView)),
    );
  return (
    <div className={classes.root}>
      <svg
        className={classes.lines}
        width={width}
        height={MAP.wire}
        aria-hidden="true"
        focusable="false"
      >
        {order.map(({ datacenter, x }) => (
          <ApiLine
            key={datacenter.name}
            datacenter={datacenter}
            path={apiLinkPath(x, width)}
          />
        ))}
      </svg>
      {datacenters.map((datacenter, index) => (
        <ApiLabel
          key={datacenter.name}
          datacenter={datacenter}
          x={centres[index]}
        />
      ))}
    </div>
  );
}

interface EndProps {
  datacenter: DatacenterView;
}

function ApiLine({ datacenter, path }: EndProps & { path: string }) {
  const classes = useStyles();
  const { contextView } = datacenter;
  const { style } = useStateStyle(contextView.state);
  return (
    <path
      d={path}
      fill="none"
      stroke={style['--state']}
      strokeWidth={1.6}
      className={clsx({ [classes.dashed]: !answers(contextView) })}
    />
  );
}

function ApiLabel({ datacenter, x }: EndProps & { x: number }) {
  const classes = useStyles();
  const t = useText();
  const { contextView } = datacenter;
  const { style } = useStateStyle(contextView.state);
  const { latencyMs } = contextView;
  const silent = !answers(contextView);
  if (!silent && latencyMs === null) {
    return null;
  }
  return (
    <span className={classes.label} style={{ ...style, left: x }}>
      {silent
        ? t('map.noAnswer')
        : t('context.latency', { latency: formatMilliseconds(latencyMs ?? 0) })}
    </span>
  );
}
