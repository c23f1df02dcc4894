import { makeStyles } from '@material-ui/core/styles';
import {
  SNIPPET_LANGUAGES,
  snippetFacts,
  snippetsOf,
  type ConnectionPoint,
  type Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { useStoredChoice } from '../../hooks/useStoredChoice';
import { LANGUAGES } from '../../lib/connect/languages';
import { FilterChips, Notice } from '../common';
import { ConnectFacts } from './ConnectFacts';
import { Snippets } from './Snippets';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 0.9fr) minmax(0, 1fr)',
      gridTemplateRows: 'auto 1fr',
      gridTemplateAreas: '"facts snippets" "variables snippets"',
      [theme.breakpoints.down('md')]: {
        gridTemplateColumns: 'minmax(0, 1fr)',
        gridTemplateRows: 'auto',
        gridTemplateAreas: '"facts" "snippets" "variables"',
      },
    },
    facts: { gridArea: 'facts', minWidth: 0 },
    notice: { padding: theme.spacing(1.5, 2) },
    snippets: {
      gridArea: 'snippets',
      minWidth: 0,
      padding: theme.spacing(1.5, 2),
      [theme.breakpoints.up('lg')]: {
        borderLeft: `1px solid ${theme.palette.divider}`,
      },
    },
    variables: {
      gridArea: 'variables',
      minWidth: 0,
      padding: theme.spacing(0, 2, 1.5),
    },
  }),
  { name: 'K8ssandraConnectBody' },
);

/** Facts of one datacenter beside the code of a service, in the language that the viewer chose last. */
export function ConnectBody(props: {
  point: ConnectionPoint;
  fallback: Sentence | null;
}) {
  const { point, fallback } = props;
  const classes = useStyles();
  const t = useText();
  const [language, setLanguage] = useStoredChoice(
    'connect-language',
    SNIPPET_LANGUAGES,
  );
  const snippets = snippetsOf(language, snippetFacts(point));
  const code = snippets.filter(each => each.driver !== undefined);
  const variables = snippets.filter(each => each.driver === undefined);
  return (
    <div className={classes.root}>
      <div className={classes.facts}>
        <ConnectFacts point={point} />
        {fallback && (
          <div className={classes.notice}>
            <Notice state="attention">{fallback.text}</Notice>
          </div>
        )}
      </div>
      <div className={classes.snippets}>
        <FilterChips
          label={t('connect.language')}
          value={language}
          onChange={setLanguage}
          choices={LANGUAGES}
        />
        <Snippets snippets={code} />
      </div>
      {variables.length > 0 && (
        <div className={classes.variables}>
          <Snippets snippets={variables} />
        </div>
      )}
    </div>
  );
}
