import { useEffect, useState } from 'react';
import Button from '@material-ui/core/Button';
import IconButton from '@material-ui/core/IconButton';
import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';
import CopyIcon from '@material-ui/icons/FileCopyOutlined';
import { useText } from '../../hooks';
import { copyText } from '../../lib/clipboard';
import { StateGlyph } from '../states';
import { VisuallyHidden } from './VisuallyHidden';

const useStyles = makeStyles(
  theme => ({
    // 24 px, the smallest target (ux 8)
    icon: { padding: 4, fontSize: 16, color: theme.palette.primary.main },
    glyph: { fontSize: 16, flex: 'none' },
    words: { textTransform: 'none', flex: 'none' },
  }),
  { name: 'K8ssandraCopyButton' },
);

/** How long it shows what became of the click. */
const SHOWN_MS = 4000;

/** Props of {@link CopyButton}. */
export interface CopyButtonProps {
  /** The text that is copied. */
  text: string;
  /** What it is, for the name of the button: "Copy contact point". */
  what: string;
  /** Stands on the button; only the icon when absent. */
  words?: string;
}

/** Copies a text, and says whether that worked. */
export function CopyButton({ text, what, words }: CopyButtonProps) {
  const classes = useStyles();
  const t = useText();
  const [outcome, setOutcome] = useState<'done' | 'failed'>();
  useEffect(() => {
    if (!outcome) return undefined;
    const timer = setTimeout(() => setOutcome(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async () =>
    setOutcome((await copyText(text)) ? 'done' : 'failed');
  const said = outcome ? t(`copy.${outcome}`) : '';
  const glyph = outcome ? (
    <StateGlyph
      state={outcome === 'done' ? 'healthy' : 'attention'}
      size={16}
    />
  ) : (
    <CopyIcon fontSize="inherit" className={classes.glyph} />
  );
  const label = t('copy.what', { what });
  return (
    <>
      <Tooltip title={said} open={said !== ''} placement="top">
        {words ? (
          <Button
            size="small"
            color="primary"
            className={classes.words}
            aria-label={words === label ? undefined : `${words}: ${what}`}
            startIcon={glyph}
            onClick={copy}
          >
            {words}
          </Button>
        ) : (
          <IconButton
            className={classes.icon}
            aria-label={label}
            onClick={copy}
          >
            {glyph}
          </IconButton>
        )}
      </Tooltip>
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
    </>
  );
}
