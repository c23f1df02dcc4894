import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  stateWord,
  type DatacenterDetails,
  type ObjectRef,
  type Problem,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { useWord } from '../../../hooks/useWord';
import { kubectlOf, objectName } from '../../../lib/kubectl';
import {
  Age,
  CodeBlock,
  CopyButton,
  Section,
  VisuallyHidden,
} from '../../common';
import { monospace } from '../../common/code';
import { StateGlyph } from '../../states';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
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
    head: { display: 'flex', justifyContent: 'space-between', gap: 12 },
    cause: { fontSize: 14, fontWeight: 700, minWidth: 0 },
    detail: { color: theme.palette.text.secondary },
    evidence: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0, 2),
      margin: theme.spacing(0.5, 0, 0),
      padding: 0,
      listStyle: 'none',
    },
    object: {
      display: 'inline-flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      minWidth: 0,
    },
    name: {
      ...monospace,
      fontSize: 12,
      color: theme.palette.text.secondary,
    },
    open: {
      textTransform: 'none',
      padding: '0 6px',
      minHeight: 24,
      whiteSpace: 'nowrap',
    },
  }),
  { name: 'K8ssandraDatacenterProblems' },
);

/** Props of {@link ProblemsSection}. */
export interface ProblemsSectionProps {
  details: DatacenterDetails;
  onOpen(pod: string): void;
}

/** What is wrong with this datacenter, worst first, each with its evidence; nothing at all where nothing is. */
export function ProblemsSection({ details, onOpen }: ProblemsSectionProps) {
  const classes = useStyles();
  const t = useText();
  const { problems, datacenter } = details;
  if (problems.length === 0) return null;
  const nodes = new Map(
    (datacenter.racks.value ?? [])
      .flatMap(rack => rack.nodes)
      .map(({ pod, rack, ordinal }) => [pod, `${rack}-${ordinal}`]),
  );
  return (
    <Section title={t('dc.problems.title')} hint={t('dc.problems.hint')}>
      <ul className={classes.list}>
        {problems.map((problem, index) => (
          <li key={`${problem.rule}-${index}`} className={classes.item}>
            <StateGlyph state={problem.state} size={18} />
            <div>
              <ProblemText problem={problem} />
              <ul
                className={classes.evidence}
                aria-label={t('dc.problems.evidence')}
              >
                {problem.evidence.map(object => (
                  <li key={keyOf(object)} className={classes.object}>
                    <span className={classes.name}>{objectName(object)}</span>
                    <CopyButton
                      text={kubectlOf(object, details.cluster.id.controlPlane)}
                      what={t('problem.copy', { object: objectName(object) })}
                    />
                    {object.kind === 'Pod' && nodes.has(object.name) && (
                      <Button
                        size="small"
                        color="primary"
                        className={classes.open}
                        onClick={() => onOpen(object.name)}
                      >
                        {t('dc.problems.open', {
                          node: nodes.get(object.name)!,
                        })}
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function ProblemText({ problem }: { problem: Problem }) {
  const classes = useStyles();
  const t = useText();
  const word = useWord();
  const { state, cause, quote, clients, next, statements } = problem;
  const { sinceSeconds } = problem;
  return (
    <>
      <div className={classes.head}>
        <span className={classes.cause}>
          <VisuallyHidden>{word(stateWord(state))}: </VisuallyHidden>
          {cause.text}
        </span>
        {sinceSeconds !== undefined && sinceSeconds !== null && (
          <Age seconds={sinceSeconds} kind="moment" form="bare" />
        )}
      </div>
      {quote && (
        <div className={classes.detail}>{t('problems.quote', { quote })}</div>
      )}
      {clients && <div>{clients.text}</div>}
      {next && <div>{next.text}</div>}
      {statements && (
        <CodeBlock
          wrap
          title={t('problem.statements')}
          text={statements.join('\n')}
        />
      )}
    </>
  );
}

function keyOf({ context, kind, namespace, name }: ObjectRef): string {
  return [context, kind, namespace, name].join('/');
}
