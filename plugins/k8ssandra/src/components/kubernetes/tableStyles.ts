import type { Theme } from '@material-ui/core/styles';

/** Out of sight; screen readers still find the names of the columns. */
const visuallyHidden = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clip: 'rect(0 0 0 0)',
} as const;

/** The table of Kubernetes clusters: rows of facts, cards of labelled facts below 700 px. */
export function tableStyles(theme: Theme) {
  const line = `1px solid ${theme.palette.divider}`;
  return {
    table: {
      width: '100%',
      borderCollapse: 'collapse',
      fontSize: 13.5,
      '& > thead > tr > th': {
        padding: theme.spacing(1.25, 1),
        textAlign: 'left',
        fontSize: 11.5,
        fontWeight: 700,
        letterSpacing: '.03em',
        textTransform: 'uppercase',
        color: theme.palette.text.secondary,
        borderBottom: line,
        whiteSpace: 'nowrap',
      },
      '& > thead > tr > th:first-child': { paddingLeft: 44 },
      '& > thead > tr > th:last-child': { paddingRight: theme.spacing(2) },
      '& > thead [data-column=state]': { width: '28%' },
      '& > thead [data-column=datacenters]': { textAlign: 'right' },
      [theme.breakpoints.down(960)]: {
        display: 'block',
        '& > tbody': { display: 'block' },
        '& > thead': visuallyHidden,
      },
    },
  } as const;
}
