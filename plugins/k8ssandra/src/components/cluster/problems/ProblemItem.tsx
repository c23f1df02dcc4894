import { makeStyles } from '@material-ui/core/styles';
import {
  stateWord,
  type ClusterView,
  type Problem,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { useWord } from '../../../hooks/useWord';
import { Age, CodeBlock, VisuallyHidden } from '../../common';
import { StateGlyph } from '../../states';
import { EvidenceList } from './EvidenceList';

const useStyles = makeStyles(
  theme => ({
    item: {
      display: 'grid',
      gridTemplateColumns: '18px minmax(0, 1fr)',
      gap: theme.spacing(0.5, 1.25),
      padding: theme.spacing(1.5, 2),
      fontSize: 13.5,
      overflowWrap: 'anywhere',
      borderBottom: `1px solid ${theme.palette.divider}`,
      '&:last-child': { borderBottom: 0 },
    },
    compact: { padding: theme.spacing(1, 0) },
    head: {
      display: 'flex',
      alignItems: 'baseline',
      justifyContent: 'space-between',
      gap: theme.spacing(1.5),
    },
    cause: { fontSize: 14, fontWeight: 700, minWidth: 0 },
    detail: { color: theme.palette.text.secondary },
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
    statements: { margin: theme.spacing(1, 0) },
  }),
  { name: 'K8ssandraProblem' },
);

/** Props of {@link ProblemItem}. */
export interface ProblemItemProps {
  problem: Problem;
  cluster: ClusterView;
  /** In a panel, where the verdict and its advice stand beside it. */
  compact?: boolean;
}

/** One problem: what is so, what Kubernetes says, whom it concerns, what to do, and the objects that prove it (ux 6 b). */
export function ProblemItem({ problem, cluster, compact }: ProblemItemProps) {
  const classes = useStyles();
  const t = useText();
  const wordOf = useWord();
  const { state, cause, quote, clients, next, statements } = problem;
  const { confidence = 1, sinceSeconds } = problem;
  return (
    <li
      className={compact ? `${classes.item} ${classes.compact}` : classes.item}
    >
      <StateGlyph state={state} size={18} />
      <div>
        <div className={classes.head}>
          <span className={classes.cause}>
            <VisuallyHidden>{wordOf(stateWord(state))}: </VisuallyHidden>
            {cause.text}
            {confidence < 1 && (
              <span className={classes.sure}>
                {t('problem.confidence', {
                  percent: Math.round(confidence * 100),
                })}
              </span>
            )}
          </span>
          {sinceSeconds !== undefined && sinceSeconds !== null && (
            <Age
              seconds={sinceSeconds}
              kind="moment"
              form="bare"
              prefix={t('problem.since')}
            />
          )}
        </div>
        {quote && (
          <div className={classes.detail}>{t('problems.quote', { quote })}</div>
        )}
        {clients && <div>{clients.text}</div>}
        {next && !compact && <div>{next.text}</div>}
        {statements && !compact && (
          <div className={classes.statements}>
            <CodeBlock
              wrap
              title={t('problem.statements')}
              text={statements.join('\n')}
            />
          </div>
        )}
        <EvidenceList problem={problem} cluster={cluster} />
      </div>
    </li>
  );
}
