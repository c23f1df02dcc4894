import { makeStyles } from '@material-ui/core/styles';
import type { Cause } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { lineOfField } from '../../lib/manifestText';
import { Notice } from '../common';

const useStyles = makeStyles(
  theme => ({
    list: { margin: theme.spacing(0.5, 0, 0), paddingLeft: theme.spacing(2) },
    field: {
      fontFamily: '"JetBrains Mono", "Roboto Mono", Menlo, monospace',
      fontSize: 12.5,
      fontWeight: 700,
    },
  }),
  { name: 'K8ssandraCauseList' },
);

/** Props of {@link CauseList}. */
export interface CauseListProps {
  id: string;
  causes: Cause[];
  /** The text that was refused, to say in which line a field stands. */
  manifest: string;
}

/** Why a manifest was refused: field, line and what to do, one line each. */
export function CauseList({ id, causes, manifest }: CauseListProps) {
  const classes = useStyles();
  const t = useText();
  return (
    <Notice state="down" role="alert">
      <b>{t('import.refused', { count: causes.length })}</b>
      <ul id={id} className={classes.list}>
        {causes.map(({ field, message }) => {
          const line = lineOfField(manifest, field);
          return (
            <li key={`${field} ${message}`}>
              <span className={classes.field}>{field}</span>
              {line !== undefined && ` (${t('import.line', { line })})`}:{' '}
              {message}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
