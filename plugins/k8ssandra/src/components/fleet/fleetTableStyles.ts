import { makeStyles } from '@material-ui/core/styles';

/** At this width the column of changes folds into the verdict (ux 6 a). */
const FOLD = '@media (max-width: 1100px)';

/** The table of the fleet page: columns of fixed width, and cards in a narrow window. */
export const useTableStyles = makeStyles(
  theme => ({
    table: {
      width: '100%',
      tableLayout: 'fixed',
      // collapsed borders would make the height of a row depend on its neighbours
      borderCollapse: 'separate',
      borderSpacing: 0,
      // rows that are not drawn keep their room: the browser must not scroll against that
      overflowAnchor: 'none',
      fontSize: 13.5,
      '& th': {
        padding: theme.spacing(1.25, 1.5),
        textAlign: 'left',
        fontSize: 11.5,
        fontWeight: 700,
        letterSpacing: '.03em',
        textTransform: 'uppercase',
        color: theme.palette.text.secondary,
        borderBottom: `1px solid ${theme.palette.divider}`,
      },
      '& td': {
        padding: theme.spacing(1.25, 1.5),
        verticalAlign: 'top',
        borderBottom: `1px solid ${theme.palette.divider}`,
      },
      '& tr:last-child > td': { borderBottom: 0 },
      '& th:first-child, & td:first-child': { paddingLeft: theme.spacing(2) },
      '& th:last-child, & td:last-child': { paddingRight: theme.spacing(2) },
      [theme.breakpoints.down('xs')]: {
        display: 'block',
        '& thead': { display: 'none' },
        '& tbody': { display: 'block' },
        '& td, & td:first-child, & td:last-child': {
          display: 'block',
          padding: 0,
          border: 0,
        },
      },
    },
    row: {
      cursor: 'pointer',
      '&:hover': { backgroundColor: theme.palette.action.hover },
      '&:focus-within': {
        boxShadow: `inset 3px 0 0 ${theme.palette.primary.main}`,
      },
      [theme.breakpoints.down('xs')]: {
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr) auto',
        gap: theme.spacing(0.5, 1.25),
        padding: theme.spacing(1.4, 1.5),
        borderBottom: `1px solid ${theme.palette.divider}`,
        '& > td:nth-child(6)': { gridColumn: 2, gridRow: 1 },
        '& > td:nth-child(2), & > td:nth-child(3)': { gridColumn: '1 / 3' },
        '& > $nodesCell, & > $changeCell': { display: 'none' },
      },
    },
    gap: {
      '& > td, & > td:first-child, & > td:last-child': {
        padding: 0,
        border: 0,
      },
      [theme.breakpoints.down('xs')]: { display: 'block' },
    },
    clusterColumn: { width: 166 },
    datacentersColumn: { width: 334, [FOLD]: { width: 256 } },
    nodesColumn: { width: 100 },
    changeColumn: { width: 116, [FOLD]: { display: 'none' } },
    seenColumn: { width: 104 },
    nodesCell: {},
    changeCell: { [FOLD]: { display: 'none' } },
    folded: {
      display: 'none',
      marginTop: 5,
      fontSize: 12.5,
      color: theme.palette.text.secondary,
      [FOLD]: { display: 'block' },
    },
    name: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: 7,
      fontWeight: 700,
      overflowWrap: 'anywhere',
      '& > svg': {
        flex: 'none',
        marginTop: 2,
        fontSize: 15,
        color: theme.palette.text.secondary,
      },
      '& a:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 2,
      },
    },
    small: {
      fontSize: 12,
      color: theme.palette.text.secondary,
      overflowWrap: 'anywhere',
    },
    mono: {
      fontFamily: '"JetBrains Mono", "Roboto Mono", Menlo, monospace',
      fontSize: 11.5,
    },
    chips: { display: 'flex', flexWrap: 'wrap', gap: 6 },
    sentence: {
      marginTop: 5,
      lineHeight: 1.4,
      overflowWrap: 'anywhere',
      [theme.breakpoints.up('sm')]: {
        display: '-webkit-box',
        '-webkit-box-orient': 'vertical',
        '-webkit-line-clamp': 3,
        overflow: 'hidden',
      },
    },
  }),
  { name: 'K8ssandraFleetTable' },
);
