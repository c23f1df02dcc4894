import type { Theme } from '@material-ui/core/styles';
import { statePalette } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Secondary text that stands on the page itself, which is darker than paper: the theme's own can be read on paper only. */
export function subtle({ palette }: Theme): string {
  return statePalette.unknown[palette.type].text;
}

/** A ring around what has the focus of a keyboard: a ripple is faint, and not seen at all where the system sets the colours. */
export function focusRing({ palette }: Theme) {
  return {
    '& a:focus-visible, & button:focus-visible, & [role="button"]:focus-visible':
      {
        outline: `2px solid ${palette.primary.main}`,
        outlineOffset: 1,
      },
  };
}

/** What a root of ours sets for everything in it: the fonts and colours of the theme, whatever the page around it uses. */
export function base(theme: Theme) {
  return {
    fontFamily: theme.typography.fontFamily,
    fontSize: 14,
    lineHeight: 1.43,
    color: theme.palette.text.primary,
    ...focusRing(theme),
    // the colours of highlighted code are too faint to read
    '& pre code span': { color: 'inherit !important' },
    '& .MuiInputLabel-root:not(.Mui-focused):not(.Mui-error)': {
      color: subtle(theme),
    },
    // the theme's own red is too faint for text
    '& .MuiFormLabel-root.Mui-error, & .MuiFormHelperText-root.Mui-error': {
      color: statePalette.down[theme.palette.type].text,
    },
  };
}

/** One thing below the other. What is wide scrolls in its own box: the page does not grow with it. `gap` in units of the theme's spacing. */
export function stack(theme: Theme, gap = 2) {
  return {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(gap),
  };
}
