import { makeStyles } from '@material-ui/core/styles';
import { CodeSnippet } from '@backstage/core-components';
import {
  stateWord,
  type ObjectRef,
  type Problem,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { Section, VisuallyHidden } from '../common';
import { StateGlyph } from '../states';

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
    cause: { fontSize: 14, fontWeight: 700 },
    statements: {
      margin: theme.spacing(1, 0),
      // the button that copies lies over its right end
      '& pre': {
        whiteSpace: 'pre-wrap !important',
        paddingRight: '44px !important',
      },
      '& code': { whiteSpace: 'pre-wrap !important' },
    },
    detail: { color: theme.palette.text.secondary },
    evidence: {
      margin: theme.spacing(0.5, 0, 0),
      fontFamily: '"JetBrains Mono", "Roboto Mono", Menlo, monospace',
      fontSize: 12,
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'K8ssandraProblems' },
);

/** What is wrong, worst first, each with its evidence. */
export function ProblemsSection({ problems }: { problems: Problem[] }) {
  const classes = useStyles();
  const t = useText();
  return (
    <Section title={t('problems.title')} hint={t('problems.hint')}>
      <ul className={classes.list}>
        {problems.map((problem, index) => (
          <li key={`${problem.rule}-${index}`} className={classes.item}>
            <StateGlyph state={problem.state} size={18} />
            <div>
              <div className={classes.cause}>
                <VisuallyHidden>{stateWord(problem.state)}: </VisuallyHidden>
                {problem.cause.text}
              </div>
              {problem.quote && (
                <div className={classes.detail}>
                  {t('problems.quote', { quote: problem.quote })}
                </div>
              )}
              {problem.next && <div>{problem.next.text}</div>}
              {problem.statements && (
                <div className={classes.statements}>
                  <CodeSnippet
                    text={problem.statements.join('\n')}
                    language="sql"
                    showCopyCodeButton
                  />
                </div>
              )}
              {problem.evidence.length > 0 && (
                <div className={classes.evidence}>
                  {problem.evidence.map(objectName).join(' · ')}
                </div>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function objectName({ context, kind, namespace, name }: ObjectRef): string {
  const where = context ? ` (${context})` : '';
  return `${kind} ${namespace ? `${namespace}/` : ''}${name}${where}`;
}
