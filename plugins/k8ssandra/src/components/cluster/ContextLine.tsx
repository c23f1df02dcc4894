import { makeStyles } from '@material-ui/core/styles';
import { type ContextView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { Age } from '../common';
import { StateText } from '../states';
import { answers, contextWord } from '../../lib/contextWords';
import { formatMilliseconds } from '../../lib/milliseconds';

const useStyles = makeStyles(
  theme => ({
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      gap: theme.spacing(0.25, 1),
    },
    name: { fontSize: 15, fontWeight: 700, overflowWrap: 'anywhere' },
    mono: {
      fontFamily: '"JetBrains Mono", "Roboto Mono", Menlo, monospace',
      fontSize: 12.5,
      color: theme.palette.text.secondary,
      overflowWrap: 'anywhere',
    },
    small: { fontSize: 12, color: theme.palette.text.secondary },
    right: { marginLeft: 'auto' },
  }),
  { name: 'K8ssandraContextLine' },
);

/** Props of {@link ContextLine}. */
export interface ContextLineProps {
  context: ContextView;
  /** Says how fast it answers, too. */
  latency?: boolean;
  /** Leaves out why it is not ready: it stands elsewhere. */
  brief?: boolean;
}

/** A Kubernetes cluster: its region and name, the state of our connection to it, and when it last answered. */
export function ContextLine({ context, latency, brief }: ContextLineProps) {
  const classes = useStyles();
  const t = useText();
  const reachable = answers(context);
  const version =
    context.kubernetesVersion &&
    t(reachable ? 'context.version' : 'context.versionLastSeen', {
      version: context.kubernetesVersion,
    });
  const speed =
    latency &&
    reachable &&
    context.latencyMs !== null &&
    t('context.latency', { latency: formatMilliseconds(context.latencyMs) });
  return (
    <div>
      <div className={classes.line}>
        <span className={classes.name}>{context.region}</span>
        {context.name !== context.region && (
          <span className={classes.mono}>{context.name}</span>
        )}
        {context.isControlPlane && (
          <span className={classes.small}>{t('context.controlPlane')}</span>
        )}
        <span className={classes.right}>
          <StateText state={context.state} label={contextWord(context)} />
        </span>
      </div>
      <div className={classes.line}>
        <span className={classes.small}>
          {[version, speed].filter(Boolean).join(' · ')}
        </span>
        <span className={classes.right}>
          <Age seconds={context.lastContactSeconds} reachable={reachable} />
        </span>
      </div>
      {context.reason && !brief && (
        <div className={classes.small}>{context.reason.text}</div>
      )}
    </div>
  );
}
