import type { Theme } from '@material-ui/core/styles';
import { monospace } from '../../common/code';
import { fills } from '../../states';

/** A row of the table of Kubernetes clusters; a card of two columns in a narrow window. */
export function rowStyles(theme: Theme) {
  const line = `1px solid ${theme.palette.divider}`;
  return {
    row: {
      cursor: 'pointer',
      '& > td, & > th': {
        padding: theme.spacing(1.25, 1),
        verticalAlign: 'top',
        textAlign: 'left',
        fontWeight: 400,
        borderTop: line,
      },
      '& > :last-child': { paddingRight: theme.spacing(2) },
      '& > [data-column=datacenters]': {
        textAlign: 'right',
        fontVariantNumeric: 'tabular-nums',
      },
      '&:hover': { backgroundColor: theme.palette.action.hover },
      [theme.breakpoints.down(960)]: {
        display: 'grid',
        gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
        gap: theme.spacing(1, 2),
        padding: theme.spacing(1.5, 2),
        borderTop: line,
        '& > td, & > th, & > :last-child': {
          display: 'block',
          padding: 0,
          border: 0,
          textAlign: 'left',
        },
        '& > [data-column=state]': { gridColumn: '1 / 3', width: 'auto' },
        '& > [data-column=datacenters]': { textAlign: 'left' },
        '& > [data-column=contact]': {
          gridColumn: 2,
          gridRow: 1,
          justifySelf: 'end',
        },
        '& > [data-label]::before': {
          content: 'attr(data-label)',
          display: 'block',
          fontSize: 11.5,
          color: theme.palette.text.secondary,
        },
      },
    },
    home: { backgroundColor: theme.palette.background.default },
    hatched: { background: fills(theme).hatched.background },
    context: { display: 'flex', gap: theme.spacing(1) },
    toggle: { padding: 4, width: 28, height: 28, color: 'inherit' },
    turned: { transform: 'rotate(90deg)' },
    region: { fontWeight: 700, overflowWrap: 'anywhere' },
    mono: {
      ...monospace,
      display: 'block',
      fontSize: 11.5,
      color: theme.palette.text.secondary,
      overflowWrap: 'anywhere',
    },
    cause: {
      marginTop: 4,
      fontSize: 12.5,
      lineHeight: 1.35,
      color: theme.palette.text.secondary,
      overflowWrap: 'anywhere',
    },
    detail: {
      '& > td': {
        padding: 0,
        backgroundColor: theme.palette.background.default,
        borderTop: line,
      },
      [theme.breakpoints.down(960)]: {
        display: 'block',
        '& > td': { display: 'block' },
      },
    },
  } as const;
}
