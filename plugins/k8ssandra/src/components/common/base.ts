import type { Theme } from '@material-ui/core/styles';
import { statePalette } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** What a root of ours sets for everything in it: the fonts and colours of the theme, whatever the page around it uses. */
export function base(theme: Theme) {
  return {
    fontFamily: theme.typography.fontFamily,
    fontSize: 14,
    lineHeight: 1.43,
    color: theme.palette.text.primary,
    // the colours of highlighted code are too faint to read
    '& pre code span': { color: 'inherit !important' },
    // the theme's own red is too faint for text
    '& .MuiFormLabel-root.Mui-error, & .MuiFormHelperText-root.Mui-error': {
      color: statePalette.down[theme.palette.type].text,
    },
  };
}
