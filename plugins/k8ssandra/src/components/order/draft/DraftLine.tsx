import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../../../hooks';
import { useDraft, type DraftState } from './useDraft';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0, 1),
      minHeight: 30,
      fontSize: 12.5,
      color: theme.palette.text.secondary,
    },
    button: { textTransform: 'none', padding: '0 6px', minHeight: 24 },
  }),
  { name: 'K8ssandraDraftLine' },
);

/** Says that what is typed is kept, and lets a person throw it away. */
export function DraftLine({ initial }: { initial: object | undefined }) {
  const classes = useStyles();
  const t = useText();
  const draft = useDraft(initial);
  const { saved, undo, discard } = draft;
  return (
    <div className={classes.root}>
      <span role="status">{useDraftWords(draft)}</span>
      {undo && (
        <Button
          size="small"
          color="primary"
          className={classes.button}
          onClick={undo}
        >
          {t('order.undo')}
        </Button>
      )}
      {!undo && saved && (
        <Button
          size="small"
          color="primary"
          className={classes.button}
          onClick={discard}
        >
          {t('order.draft.discard')}
        </Button>
      )}
    </div>
  );
}

function useDraftWords({ saved, restored, error, undo }: DraftState): string {
  const t = useText();
  if (undo) return t('order.draft.discarded');
  if (error) return t('order.draft.failed', { message: error.message });
  if (restored) {
    const time = new Date(restored).toLocaleString();
    return t('order.draft.restored', { time });
  }
  return saved ? t('order.draft.saved') : '';
}
