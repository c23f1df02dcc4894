import { makeStyles } from '@material-ui/core/styles';
import type { HistoryEntry } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { DiffView } from '../../common';

const useStyles = makeStyles(
  theme => ({
    facts: {
      display: 'grid',
      gridTemplateColumns: 'max-content minmax(0, 1fr)',
      gap: theme.spacing(0.5, 2),
      margin: 0,
      fontSize: 12.5,
      overflowWrap: 'anywhere',
      '& dt': { color: theme.palette.text.secondary },
      '& dd': { margin: 0 },
    },
  }),
  { name: 'K8ssandraEntryDetails' },
);

/** Whether an entry has more to tell than its line. */
export function hasDetails(entry: HistoryEntry): boolean {
  switch (entry.kind) {
    case 'change':
      return entry.diff.length > 0 || entry.omitted > 0;
    case 'event':
    case 'operation':
      return true;
    case 'outage':
      return entry.reason !== null;
    default:
      return false;
  }
}

/** What an entry tells when it is opened: the diff of a change, the words of Kubernetes, the reason of an outage. */
export function EntryDetails({ entry }: { entry: HistoryEntry }) {
  const classes = useStyles();
  const t = useText();
  if (entry.kind === 'change') {
    return (
      <DiffView
        title={t('timeline.diffTitle')}
        lines={entry.diff}
        omitted={entry.omitted}
      />
    );
  }
  return (
    <dl className={classes.facts}>
      {factsOf(entry).map(([name, value]) => (
        <Fact key={name} name={t(`timeline.${name}`)} value={value} />
      ))}
    </dl>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

function factsOf(
  entry: HistoryEntry,
): Array<['object' | 'reason' | 'message' | 'task', string]> {
  switch (entry.kind) {
    case 'event':
      return [
        ['object', `${entry.involved.kind} ${entry.involved.name}`],
        ['reason', entry.reason],
        ['message', `“${entry.message}”`],
      ];
    case 'operation':
      return [['task', entry.task]];
    case 'outage':
      return entry.reason
        ? [
            ['reason', entry.reason.code],
            ['message', `“${entry.reason.message}”`],
          ]
        : [];
    default:
      return [];
  }
}
