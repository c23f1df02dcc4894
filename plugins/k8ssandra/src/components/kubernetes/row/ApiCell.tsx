import { makeStyles } from '@material-ui/core/styles';
import type { ContextView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { shortVersion, versionState } from '../../../lib/estate/accessFacts';
import { cannotRead } from '../../../lib/estate/estate';
import { latencyRange, latencyState } from '../../../lib/estate/latency';
import { formatMilliseconds } from '../../../lib/milliseconds';
import { Sparkline } from '../../common';
import { CellLine } from './CellLine';

const useStyles = makeStyles(
  {
    line: {
      display: 'flex',
      alignItems: 'center',
      gap: 6,
      minHeight: 20,
      whiteSpace: 'nowrap',
    },
  },
  { name: 'K8ssandraApiCell' },
);

/** How fast it answers, with the course of the last hour, and which Kubernetes it runs. */
export function ApiCell({ context }: { context: ContextView }) {
  const classes = useStyles();
  return (
    <>
      <div className={classes.line}>
        <Course context={context} />
        <Latency context={context} />
      </div>
      <Version context={context} />
    </>
  );
}

function Course({ context }: { context: ContextView }) {
  const t = useText();
  const { latencyHistory } = context;
  const range = latencyHistory && latencyRange(latencyHistory);
  if (!range) return null;
  return (
    <Sparkline
      values={latencyHistory.p50Ms}
      state={cannotRead(context) ? 'unreachable' : latencyState(latencyHistory)}
      words={t('estate.api.course', {
        low: formatMilliseconds(range.low),
        high: formatMilliseconds(range.high),
      })}
    />
  );
}

function Latency({ context }: { context: ContextView }) {
  const t = useText();
  const { state, latencyMs, connection } = context;
  if (state === 'auth-failed') {
    return <CellLine>{t('estate.api.refused')}</CellLine>;
  }
  if (cannotRead(context)) return <CellLine>{t('estate.api.silent')}</CellLine>;
  if (connection === 'disabled') {
    return <CellLine past>{t('estate.api.off')}</CellLine>;
  }
  return latencyMs === null ? (
    <CellLine past>{t('estate.api.unmeasured')}</CellLine>
  ) : (
    <CellLine>{formatMilliseconds(latencyMs)}</CellLine>
  );
}

function Version({ context }: { context: ContextView }) {
  const t = useText();
  const { kubernetesVersion, versions, connection } = context;
  if (kubernetesVersion === null) return null;
  const version = shortVersion(kubernetesVersion);
  if (cannotRead(context) || connection === 'disabled') {
    return <CellLine small>{t('estate.api.asSeen', { version })}</CellLine>;
  }
  const behind = versions?.value?.minorsBehind ?? 0;
  return (
    <CellLine small state={versionState(context)}>
      {version}
      {behind > 0 && ` · ${t('estate.api.behind', { count: behind })}`}
    </CellLine>
  );
}
