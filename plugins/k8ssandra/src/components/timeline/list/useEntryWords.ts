import {
  formatDuration,
  plainText,
  stateWord,
  type HistoryEntry,
  type StateSubject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { useWord } from '../../../hooks/useWord';
import { secondsOf } from '../../../lib/timeline/entryFacts';
import { clockTime, dayOf, type Zone } from '../../../lib/timeline/times';

/** Names of people and tools are no longer. */
const MAX_NAME = 80;

/** What stands beside the sentence of an entry, as short texts. */
export function useEntryWords(): (
  entry: HistoryEntry,
  at: { now: number; zone: Zone },
) => string[] {
  const t = useText();
  const wordOf = useWord();
  return (entry, { now, zone }) => {
    const lasted = () => {
      const duration = formatDuration(secondsOf(entry, now), { exact: true });
      return entry.until === null
        ? t('timeline.goesOn', { duration })
        : t('timeline.lasted', { duration });
    };
    switch (entry.kind) {
      case 'transition': {
        const word = (state: typeof entry.to) =>
          state && wordOf(stateWord(state, entry.subject as StateSubject));
        const from = word(entry.from) ?? '';
        const to = word(entry.to);
        if (!to) return [t('timeline.gone', { from })];
        return [
          from ? t('timeline.was', { to, from }) : t('timeline.isNew', { to }),
        ];
      }
      case 'event':
        return entry.until === null || entry.until === entry.at
          ? []
          : [t('timeline.last', { time: lastTime(entry, zone) })];
      case 'operation': {
        const { succeeded, failed } = entry;
        return [
          succeeded === null && failed === null
            ? t('timeline.progressUnknown')
            : t('timeline.progress', {
                succeeded: succeeded ?? 0,
                failed: failed ?? 0,
              }),
          lasted(),
        ];
      }
      case 'outage':
        return [lasted()];
      default: {
        const { author, generation } = entry;
        const brief = (name: string | null) =>
          name === null ? null : plainText(name, MAX_NAME);
        const manager = brief(author.manager);
        const user = brief(author.user);
        const who = user ?? manager;
        return [
          ...(who === null ? [t('timeline.notTold')] : []),
          ...(who !== null && (user === null || manager === null)
            ? [t('timeline.by', { who })]
            : []),
          ...(user !== null && manager !== null
            ? [t('timeline.byWith', { who: user, manager })]
            : []),
          ...(generation === null
            ? []
            : [t('timeline.generation', { generation })]),
        ];
      }
    }
  };
}

function lastTime({ at, until }: HistoryEntry, zone: Zone): string {
  const [first, last] = [Date.parse(at), Date.parse(until!)];
  const day = dayOf(last, zone);
  const time = clockTime(last, zone);
  return day === dayOf(first, zone) ? time : `${day} ${time}`;
}
