import { makeStyles } from '@material-ui/core/styles';
import type { ContextView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { cannotRead } from '../../../lib/estate/estate';
import { formatMilliseconds } from '../../../lib/milliseconds';
import { StateChip } from '../../states';
import { useEstateWords } from '../useEstateWords';

const useStyles = makeStyles(
  theme => ({
    line: {
      marginTop: theme.spacing(1),
      fontSize: 13,
      color: theme.palette.text.secondary,
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'K8ssandraAccessLine' },
);

/** State of a Kubernetes cluster, why, and the access to it in one line. */
export function AccessLine({ context }: { context: ContextView }) {
  const classes = useStyles();
  const t = useText();
  const words = useEstateWords();
  const { state, reason, latencyMs, credential, permissions } = context;
  const facts = [
    latencyMs !== null &&
      !cannotRead(context) &&
      t('hosted.api', { latency: formatMilliseconds(latencyMs) }),
    credential?.value?.sentence.text,
    permissions?.value?.sentence.text,
  ].filter(Boolean);
  return (
    <div>
      <StateChip state={state} label={words.chip(context)} />
      {reason && <div className={classes.line}>{reason.text}</div>}
      {facts.length > 0 && (
        <div className={classes.line}>{facts.join(' · ')}</div>
      )}
    </div>
  );
}
