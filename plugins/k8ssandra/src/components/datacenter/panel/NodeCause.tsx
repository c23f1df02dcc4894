import { makeStyles } from '@material-ui/core/styles';
import {
  stateWord,
  type NodeDetails,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { useWord } from '../../../hooks/useWord';
import { cellState } from '../../../lib/clusterFacts';
import { Age, Notice } from '../../common';
import { StateChip } from '../../states';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(1),
      padding: theme.spacing(1.5, 2),
      fontSize: 13.5,
      overflowWrap: 'anywhere',
    },
    chips: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
    phase: {
      padding: '2px 7px',
      borderRadius: 3,
      fontSize: 12,
      backgroundColor: theme.palette.action.hover,
    },
    seen: { marginLeft: 'auto' },
    cause: { margin: 0, fontSize: 14.5, fontWeight: 700, lineHeight: 1.4 },
    sure: {
      marginLeft: theme.spacing(1),
      padding: '1px 6px',
      borderRadius: 3,
      border: `1px dashed ${theme.palette.text.secondary}`,
      fontSize: 11.5,
      fontWeight: 400,
      whiteSpace: 'nowrap',
      color: theme.palette.text.secondary,
    },
    detail: { color: theme.palette.text.secondary },
  }),
  { name: 'K8ssandraNodeCause' },
);

/** The state of a node, why it is so, and what comes next. */
export function NodeCause({ node: details }: { node: NodeDetails }) {
  const classes = useStyles();
  const t = useText();
  const word = useWord();
  const { node, pod, cause, clients, next, confidence = 1 } = details;
  const { sinceSeconds } = details;
  const state = cellState(node, pod.reachable);
  const phase = pod.value?.phase;
  const words = node.sentence.text || word(stateWord(node.state, 'node'));
  const plain = () => {
    if (!pod.reachable) return t('node.lastSeen', { words });
    return state === 'healthy' ? t('node.fine') : sentenceOf(words);
  };
  return (
    <div className={classes.root}>
      <div className={classes.chips}>
        <StateChip
          state={state}
          label={`${word(stateWord(state, 'node'))} · ${node.letters}`}
        />
        {pod.value && (
          <span className={classes.phase}>
            {phase ? t('node.phase', { phase }) : t('node.noPod')}
          </span>
        )}
        {sinceSeconds !== null && (
          <Age seconds={sinceSeconds} kind="moment" form="bare" />
        )}
        <span className={classes.seen}>
          <Age seconds={pod.observedAgeSeconds} reachable={pod.reachable} />
        </span>
      </div>
      <p className={classes.cause}>
        {cause?.text ?? plain()}
        {cause && confidence < 1 && (
          <span className={classes.sure}>
            {t('node.confidence', { percent: Math.round(confidence * 100) })}
          </span>
        )}
      </p>
      {clients && <div>{clients.text}</div>}
      {next && <div className={classes.detail}>{next.text}</div>}
      {!pod.reachable && pod.reason && (
        <Notice state="unreachable">{pod.reason.text}</Notice>
      )}
    </div>
  );
}

/** What follows "us-east, rack r2, node 3:" in a cell, as a sentence of its own. */
function sentenceOf(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
