import { makeStyles } from '@material-ui/core/styles';
import type {
  HistoryEntry,
  HistoryResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { factsOf, loadedFrom } from '../../../lib/timeline/facts';
import { lanesOf } from '../../../lib/timeline/lanes';
import { clockTime, dayOf, type Zone } from '../../../lib/timeline/times';
import type { LaneSeed, Span } from '../../../lib/timeline/types';
import { Section } from '../../common';
import { LaneChart } from './LaneChart';
import { LaneLegend } from './LaneLegend';

const useStyles = makeStyles(
  theme => ({
    wide: { [theme.breakpoints.down('xs')]: { display: 'none' } },
    changing: { opacity: 0.6 },
    note: {
      padding: theme.spacing(0, 2, 1.25),
      fontSize: 12.5,
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'K8ssandraLanesSection' },
);

/** Dots closer than this part of a lane are drawn as one. */
const DOT_GAP = 0.022;

/** Props of {@link LanesSection}. */
export interface LanesSectionProps {
  seeds: LaneSeed[];
  /** What the bars are made of. */
  history: HistoryResponse;
  /** What the list holds: its events are dots too. */
  list: HistoryResponse | undefined;
  /** Whether entries like this one are shown. */
  isShown(entry: HistoryEntry): boolean;
  span: Span;
  zone: Zone;
  isLive: boolean;
  isChanging: boolean;
  onChoose(entry: string): void;
}

/** The lanes with their signs, and from when on they are whole. At 400 px they are hidden: the list says the same (ux 6 b). */
export function LanesSection(props: LanesSectionProps) {
  const { seeds, history, list, isShown, span, zone, isLive } = props;
  const classes = useStyles();
  const t = useText();
  const dots = [...history.items, ...(list?.items ?? [])].filter(isShown);
  const lanes = lanesOf(seeds, factsOf(history, span), { gap: DOT_GAP, dots });
  const time = (at: number) => `${dayOf(at, zone)} ${clockTime(at, zone)}`;
  const from = loadedFrom(history);
  const eventsFrom = list && loadedFrom(list);
  return (
    <div className={classes.wide}>
      <Section title={t('timeline.lanes')} hint={t('timeline.lanesHint')}>
        <div className={props.isChanging ? classes.changing : undefined}>
          <LaneChart
            lanes={lanes}
            span={span}
            zone={zone}
            isLive={isLive}
            onChoose={props.onChoose}
          />
          <LaneLegend lanes={lanes} />
        </div>
        {from !== undefined && (
          <div className={classes.note}>
            {t('timeline.partial', { time: time(from) })}
          </div>
        )}
        {eventsFrom !== undefined && (
          <div className={classes.note}>
            {t('timeline.partialEvents', { time: time(eventsFrom) })}
          </div>
        )}
      </Section>
    </div>
  );
}
