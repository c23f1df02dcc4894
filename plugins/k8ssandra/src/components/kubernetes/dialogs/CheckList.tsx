import { makeStyles } from '@material-ui/core/styles';
import type {
  ContextCheck,
  ContextChecksView,
  StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { Notice, VisuallyHidden } from '../../common';
import { StateGlyph } from '../../states';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(1.25) },
    list: {
      margin: 0,
      padding: 0,
      listStyle: 'none',
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: 4,
      '& > li + li': { borderTop: `1px solid ${theme.palette.divider}` },
    },
    row: {
      display: 'grid',
      gridTemplateColumns: '16px 110px minmax(0, 1fr)',
      alignItems: 'start',
      gap: theme.spacing(0.25, 1),
      padding: theme.spacing(0.9, 1.5),
      fontSize: 13.5,
      overflowWrap: 'anywhere',
      '& > svg': { marginTop: 3 },
      [theme.breakpoints.down('xs')]: {
        gridTemplateColumns: '16px minmax(0, 1fr)',
        '& > :last-child': { gridColumn: 2 },
      },
    },
    name: { fontWeight: 500 },
    fix: { color: theme.palette.text.secondary, fontSize: 12.5 },
  }),
  { name: 'K8ssandraCheckList' },
);

const stateOf: Record<ContextCheck['outcome'], StateKey> = {
  passed: 'healthy',
  warning: 'attention',
  failed: 'down',
  skipped: 'unknown',
};

/** What was looked at before a kubeconfig is kept, one by one in its order, each with what to do. */
export function CheckList({ checks: view }: { checks: ContextChecksView }) {
  const classes = useStyles();
  const t = useText();
  const { checks } = view;
  const count = checks.filter(({ outcome }) => outcome === 'failed').length;
  return (
    <div className={classes.root}>
      <ul className={classes.list} aria-label={t('checking.title')}>
        {checks.map(each => (
          <Row key={each.check} check={each} />
        ))}
      </ul>
      {count > 0 ? (
        <Notice state="down">{t('checking.refused', { count })}</Notice>
      ) : (
        <Notice state="healthy">{t('checking.acceptable')}</Notice>
      )}
    </div>
  );
}

function Row({ check: row }: { check: ContextCheck }) {
  const classes = useStyles();
  const t = useText();
  const { check, outcome, sentence, fix } = row;
  return (
    <li className={classes.row} data-outcome={outcome}>
      <StateGlyph state={stateOf[outcome]} />
      <span className={classes.name}>
        {t(`checking.name.${check}`)}
        <VisuallyHidden>: {t(`checking.outcome.${outcome}`)}</VisuallyHidden>
      </span>
      <span>
        {sentence.text}
        {fix && <div className={classes.fix}>{fix.text}</div>}
      </span>
    </li>
  );
}
