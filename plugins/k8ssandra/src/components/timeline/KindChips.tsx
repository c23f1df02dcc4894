import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import {
  HISTORY_KINDS,
  type HistoryKind,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
    chip: { margin: 0, height: 30, borderRadius: 15 },
  }),
  { name: 'K8ssandraKindChips' },
);

/** Props of {@link KindChips}. */
export interface KindChipsProps {
  /** All when empty. */
  kinds: HistoryKind[];
  onChange(kinds: HistoryKind[]): void;
}

/** Which kinds of entries are shown: all, or any of them together. */
export function KindChips({ kinds, onChange }: KindChipsProps) {
  const t = useText();
  const toggle = (kind: HistoryKind) => {
    const next = HISTORY_KINDS.filter(
      each => kinds.includes(each) !== (each === kind),
    );
    onChange(next.length === HISTORY_KINDS.length ? [] : next);
  };
  const classes = useStyles();
  return (
    <div role="group" aria-label={t('timeline.kinds')} className={classes.root}>
      <KindChip
        word={t('timeline.all')}
        chosen={kinds.length === 0}
        onClick={() => onChange([])}
      />
      {HISTORY_KINDS.map(kind => (
        <KindChip
          key={kind}
          word={t(`timeline.kind.${kind}`)}
          chosen={kinds.includes(kind)}
          onClick={() => toggle(kind)}
        />
      ))}
    </div>
  );
}

function KindChip(props: { word: string; chosen: boolean; onClick(): void }) {
  const { word, chosen, onClick } = props;
  const classes = useStyles();
  return (
    <Chip
      clickable
      className={classes.chip}
      variant={chosen ? 'default' : 'outlined'}
      color={chosen ? 'primary' : 'default'}
      aria-pressed={chosen}
      label={word}
      onClick={onClick}
    />
  );
}
