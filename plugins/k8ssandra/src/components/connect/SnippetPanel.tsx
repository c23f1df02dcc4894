import { makeStyles } from '@material-ui/core/styles';
import {
  SNIPPET_LANGUAGES,
  snippetFacts,
  snippetsOf,
  type ConnectionPoint,
  type Snippet,
  type SnippetLanguage,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { useStoredChoice } from '../../hooks/useStoredChoice';
import { CodeBlock, FilterChips } from '../common';
import { monospace } from '../common/code';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1),
    },
    file: { ...monospace, fontSize: 12 },
  }),
  { name: 'K8ssandraSnippetPanel' },
);

/** Names of languages are the same in every language. */
const WORDS: Record<SnippetLanguage, string> = {
  java: 'Java',
  python: 'Python',
  go: 'Go',
  nodejs: 'Node.js',
  csharp: 'C#',
  cqlsh: 'cqlsh',
};

/** What a service needs to connect, in the language that the viewer chose last. */
export function SnippetPanel({ point }: { point: ConnectionPoint }) {
  const classes = useStyles();
  const t = useText();
  const [language, setLanguage] = useStoredChoice(
    'connect-language',
    SNIPPET_LANGUAGES,
  );
  return (
    <div className={classes.root}>
      <FilterChips
        label={t('connect.language')}
        value={language}
        onChange={setLanguage}
        choices={SNIPPET_LANGUAGES.map(key => ({ key, word: WORDS[key] }))}
      />
      {snippetsOf(language, snippetFacts(point)).map(each => (
        <SnippetBlock key={each.file} snippet={each} />
      ))}
    </div>
  );
}

function SnippetBlock({ snippet }: { snippet: Snippet }) {
  const classes = useStyles();
  const t = useText();
  const { file, driver, text } = snippet;
  return (
    <CodeBlock
      title={file}
      text={text}
      header={
        <>
          <span className={classes.file}>{file}</span> ·{' '}
          {driver ?? t('connect.variables')}
        </>
      }
    />
  );
}
