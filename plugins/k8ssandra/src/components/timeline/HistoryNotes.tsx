import { makeStyles } from '@material-ui/core/styles';
import type { HistoryResponse } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { clockTime, dayOf, type Zone } from '../../lib/timeline/times';
import { Notice } from '../common';

const useStyles = makeStyles(
  { list: { margin: '4px 0 0', paddingLeft: 18 } },
  { name: 'K8ssandraHistoryNotes' },
);

/** Says that entries may be missing, why, and of which times. Nothing where history is whole. */
export function HistoryNotes({
  history,
  zone,
}: {
  history: HistoryResponse;
  zone: Zone;
}) {
  const classes = useStyles();
  const t = useText();
  const { complete, reason, gaps } = history;
  if (complete && gaps.length === 0) return null;
  const time = (text: string) => {
    const at = Date.parse(text);
    return `${dayOf(at, zone)} ${clockTime(at, zone)}`;
  };
  const isGap = gaps.some(each => each.reason.text === reason?.text);
  return (
    <Notice state="attention">
      <b>{t('timeline.incomplete')}</b> {reason && !isGap ? reason.text : null}
      {gaps.length > 0 && (
        <ul className={classes.list}>
          {gaps.map(({ from, to, reason: why }) => (
            <li key={`${from}${to}`}>
              {t('timeline.gap', {
                from: time(from),
                to: time(to),
                reason: why.text,
              })}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
