import { makeStyles } from '@material-ui/core/styles';
import {
  stateWord,
  type NodeDetails,
  type NodeEvidence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { useWord } from '../../../hooks/useWord';
import { Age, VisuallyHidden } from '../../common';
import { StateGlyph } from '../../states';
import { PanelPart } from './PanelPart';

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'grid',
      gap: theme.spacing(0.75),
      listStyle: 'none',
      margin: 0,
      padding: 0,
    },
    item: {
      display: 'grid',
      gridTemplateColumns: '16px minmax(0, 1fr)',
      gap: theme.spacing(1),
      '& > svg': { marginTop: 3 },
    },
    quote: { color: theme.palette.text.secondary },
  }),
  { name: 'K8ssandraNodeEvidence' },
);

/** What was looked at, and what each object shows. */
export function NodeEvidenceList({ node }: { node: NodeDetails }) {
  const classes = useStyles();
  const t = useText();
  return (
    <PanelPart
      title={t('node.evidence')}
      aside={
        node.pod.value &&
        !node.pod.reachable && (
          <Age seconds={node.pod.observedAgeSeconds} reachable={false} />
        )
      }
    >
      {node.evidence.length === 0 && <div>{t('node.noEvidence')}</div>}
      <ul className={classes.list}>
        {node.evidence.map((each, index) => (
          <Line
            key={`${each.sentence.key}-${index}`}
            evidence={each}
            reachable={node.pod.reachable}
          />
        ))}
      </ul>
    </PanelPart>
  );
}

function Line({
  evidence,
  reachable,
}: {
  evidence: NodeEvidence;
  reachable: boolean;
}) {
  const classes = useStyles();
  const t = useText();
  const word = useWord();
  const { sentence, quote, ageSeconds } = evidence;
  const state = reachable ? evidence.state : 'unreachable';
  return (
    <li className={classes.item}>
      <StateGlyph state={state} />
      <div>
        <VisuallyHidden>{word(stateWord(state))}: </VisuallyHidden>
        {sentence.text}{' '}
        {ageSeconds !== undefined && ageSeconds !== null && (
          <Age seconds={ageSeconds} kind="moment" />
        )}
        {quote && (
          <div className={classes.quote}>{t('node.quote', { quote })}</div>
        )}
      </div>
    </li>
  );
}
