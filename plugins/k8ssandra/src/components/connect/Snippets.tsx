import { makeStyles } from '@material-ui/core/styles';
import type { Snippet } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { CodeBlock } from '../common';
import { monospace } from '../common/code';
import { stack } from '../common/base';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...stack(theme, 1),
      marginTop: theme.spacing(1),
    },
    file: { ...monospace, fontSize: 12 },
  }),
  { name: 'K8ssandraSnippets' },
);

/** Files of a service, each with the driver that reads it, or what it is for. */
export function Snippets({ snippets }: { snippets: Snippet[] }) {
  const classes = useStyles();
  const t = useText();
  return (
    <div className={classes.root}>
      {snippets.map(({ file, driver, text }) => (
        <CodeBlock
          key={file}
          title={file}
          text={text}
          header={
            <>
              <span className={classes.file}>{file}</span> ·{' '}
              {driver ?? t('connect.variables')}
            </>
          }
        />
      ))}
    </div>
  );
}
