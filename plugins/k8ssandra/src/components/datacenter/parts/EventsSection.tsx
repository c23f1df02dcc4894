import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
  useEntity,
} from '@backstage/plugin-catalog-react';
import {
  stateWord,
  type DatacenterDetails,
  type HistoryResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { useWord } from '../../../hooks/useWord';
import { useDatacenterEvents } from '../../../hooks/useDatacenter';
import { eventLines, type EventLine } from '../../../lib/datacenter/events';
import { Age, LivePart, Section, VisuallyHidden } from '../../common';
import { StateGlyph } from '../../states';

/** Lines that fit beside the rest of the page; the timeline has all. */
const MOST = 12;

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: 0,
      padding: theme.spacing(0.5, 0),
    },
    item: {
      display: 'grid',
      gridTemplateColumns: '92px 16px 72px minmax(0, 1fr)',
      gap: theme.spacing(0, 1.5),
      alignItems: 'baseline',
      padding: theme.spacing(0.75, 2),
      fontSize: 13.5,
      overflowWrap: 'anywhere',
      '& > svg': { alignSelf: 'center' },
      [theme.breakpoints.down('xs')]: {
        gridTemplateColumns: '16px minmax(0, 1fr) auto',
        '& > svg': { gridArea: '1 / 1' },
        '& > :nth-child(1)': { gridArea: '1 / 2' },
        '& > :nth-child(3)': { gridArea: '1 / 3' },
        '& > :nth-child(4)': { gridArea: '2 / 2 / auto / -1' },
      },
    },
    kind: { fontSize: 12.5, color: theme.palette.text.secondary },
    times: {
      marginLeft: theme.spacing(0.75),
      padding: '1px 6px',
      borderRadius: 3,
      fontSize: 12,
      whiteSpace: 'nowrap',
      backgroundColor: theme.palette.action.hover,
    },
    note: {
      padding: theme.spacing(1.5, 2),
      fontSize: 13.5,
      color: theme.palette.text.secondary,
    },
    wait: { padding: theme.spacing(2) },
  }),
  { name: 'K8ssandraDatacenterEvents' },
);

/** What happened to the datacenter, repeated things as one line (ux 6 d). */
export function EventsSection({ details }: { details: DatacenterDetails }) {
  const classes = useStyles();
  const t = useText();
  const live = useDatacenterEvents(details);
  const { entity } = useEntity();
  const pathOf = useRouteRef(entityRouteRef);
  const path = pathOf?.(entityRouteParams(entity));
  return (
    <Section
      title={t('dc.events.title')}
      hint={t('dc.events.hint')}
      action={
        path && <Link to={`${path}/timeline`}>{t('dc.events.open')}</Link>
      }
    >
      <div className={live.data ? undefined : classes.wait}>
        <LivePart live={live} heights={[28, 28, 28]}>
          {history => <Lines history={history} />}
        </LivePart>
      </div>
    </Section>
  );
}

function Lines({ history }: { history: HistoryResponse }) {
  const classes = useStyles();
  const t = useText();
  const lines = eventLines(history.items);
  const more = lines.length - MOST;
  return (
    <>
      {lines.length === 0 && (
        <div className={classes.note}>{t('dc.events.none')}</div>
      )}
      <ul className={classes.list}>
        {lines.slice(0, MOST).map(line => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
      {more > 0 && (
        <div className={classes.note}>
          {t('dc.events.more', { count: more })}
        </div>
      )}
      {!history.complete && (
        <div className={classes.note}>
          {history.reason?.text ?? t('dc.events.incomplete')}
        </div>
      )}
    </>
  );
}

function Line({ line }: { line: EventLine }) {
  const classes = useStyles();
  const t = useText();
  const word = useWord();
  const { state, kind, text, count, ageSeconds } = line;
  return (
    <li className={classes.item}>
      <Age seconds={ageSeconds} kind="moment" />
      <StateGlyph state={state} />
      <span className={classes.kind}>{t(`dc.events.kind.${kind}`)}</span>
      <span>
        <VisuallyHidden>{word(stateWord(state))}: </VisuallyHidden>
        {text}
        {count > 1 && (
          <span className={classes.times}>
            {t('dc.events.times', { times: count })}
          </span>
        )}
      </span>
    </li>
  );
}
