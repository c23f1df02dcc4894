import TableContainer from '@material-ui/core/TableContainer';
import { makeStyles } from '@material-ui/core/styles';
import type { PermissionRow } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { resourceName } from '../../../lib/estate/accessFacts';
import { VisuallyHidden } from '../../common';
import { monospace } from '../../common/code';
import { StateGlyph, useStateStyle } from '../../states';

const useStyles = makeStyles(
  theme => ({
    frame: {
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: 4,
      backgroundColor: theme.palette.background.paper,
      overflowX: 'auto',
    },
    table: {
      width: '100%',
      borderCollapse: 'collapse',
      fontSize: 13,
      '& th, & td': {
        padding: theme.spacing(0.9, 1.1),
        textAlign: 'left',
        verticalAlign: 'top',
        fontWeight: 400,
      },
      '& thead th': {
        fontSize: 11.5,
        fontWeight: 700,
        letterSpacing: '.03em',
        textTransform: 'uppercase',
        color: theme.palette.text.secondary,
      },
      '& tbody tr': { borderTop: `1px solid ${theme.palette.divider}` },
      [theme.breakpoints.down('xs')]: {
        '& thead': { display: 'none' },
        '& tbody, & tr, & th, & td': { display: 'block' },
        '& tbody tr': { padding: theme.spacing(0.75, 0) },
        '& th, & td': { padding: theme.spacing(0.25, 1.25) },
        '& td[data-label]::before': {
          content: 'attr(data-label)',
          display: 'block',
          fontFamily: theme.typography.fontFamily,
          fontSize: 11.5,
          color: theme.palette.text.secondary,
        },
      },
    },
    resource: { display: 'flex', gap: 8 },
    code: { ...monospace, fontSize: 12.5, overflowWrap: 'anywhere' },
    lost: { color: 'var(--state)' },
    small: {
      display: 'block',
      fontSize: 12,
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'K8ssandraPermissionTable' },
);

/** Resource by resource: what is allowed, what is missing, and what fails without it. */
export function PermissionTable({ rows }: { rows: PermissionRow[] }) {
  const classes = useStyles();
  const t = useText();
  return (
    // who scrolls with the keyboard must be able to stand in it
    <TableContainer
      className={classes.frame}
      role="region"
      tabIndex={0}
      aria-label={t('access.diff.title')}
    >
      <table className={classes.table} aria-label={t('access.diff.title')}>
        <thead>
          <tr>
            {(['resource', 'allowed', 'missing', 'without'] as const).map(
              column => (
                <th key={column} scope="col">
                  {t(`access.diff.column.${column}`)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <Row key={`${resourceName(row)} ${row.namespace}`} row={row} />
          ))}
        </tbody>
      </table>
    </TableContainer>
  );
}

function Row({ row }: { row: PermissionRow }) {
  const classes = useStyles();
  const t = useText();
  const { allowed, missing, namespace, optional, without } = row;
  const lost = useStateStyle(optional ? 'attention' : 'down').style;
  const bad = optional ? 'attention' : 'degraded';
  return (
    <tr>
      <th scope="row">
        <span className={classes.resource}>
          <StateGlyph state={missing.length === 0 ? 'healthy' : bad} />
          <span>
            <span className={classes.code}>{resourceName(row)}</span>
            {namespace !== null && (
              <span className={classes.small}>{namespace}</span>
            )}
            {optional && (
              <span className={classes.small}>{t('access.diff.optional')}</span>
            )}
          </span>
        </span>
      </th>
      <td data-label={t('access.diff.column.allowed')} className={classes.code}>
        {allowed.join(' ') || t('access.diff.nothing')}
      </td>
      <td data-label={t('access.diff.column.missing')} className={classes.code}>
        {missing.length > 0 ? (
          <span style={lost} className={classes.lost}>
            {missing.join(' ')}
          </span>
        ) : (
          t('access.diff.nothing')
        )}
      </td>
      <td data-label={without ? t('access.diff.column.without') : undefined}>
        {without?.text ?? <VisuallyHidden>–</VisuallyHidden>}
      </td>
    </tr>
  );
}
