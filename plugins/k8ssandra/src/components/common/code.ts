import type { Theme } from '@material-ui/core/styles';

/** How texts look that somebody types or copies: names, addresses, manifests. */
export const monospace = {
  fontFamily: '"JetBrains Mono", "Roboto Mono", Menlo, Consolas, monospace',
  fontVariantLigatures: 'none',
} as const;

/** A well that holds such texts, and scrolls inside itself. */
export function well(theme: Theme) {
  return {
    ...monospace,
    margin: 0,
    padding: theme.spacing(1.5, 1.75),
    fontSize: 12.5,
    lineHeight: 1.6,
    borderRadius: 4,
    color: theme.palette.text.primary,
    backgroundColor: theme.palette.type === 'dark' ? '#373737' : '#F4F5F7',
    overflow: 'auto',
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: 2,
    },
  } as const;
}
