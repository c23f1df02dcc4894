import { alpha, makeStyles } from '@material-ui/core/styles';
import clsx from 'clsx';
import { useText } from '../../../hooks';
import type { EditedLine } from '../../../lib/order/lastEdit';
import { well } from '../../common/code';
import { useLastEdit } from './useLastEdit';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...well(theme),
      margin: 0,
      padding: theme.spacing(1.5, 0),
      borderRadius: 0,
      border: 0,
      maxHeight: 460,
      overflow: 'auto',
    },
    lines: { display: 'grid', minWidth: 'max-content' },
    line: { padding: theme.spacing(0, 2), whiteSpace: 'pre' },
    edited: {
      backgroundColor: alpha(theme.palette.primary.main, 0.1),
      boxShadow: `inset 3px 0 0 ${theme.palette.primary.main}`,
    },
    key: { color: theme.palette.primary.main },
    mark: {
      marginLeft: theme.spacing(3),
      fontSize: 11.5,
      fontFamily: theme.typography.fontFamily,
      color: theme.palette.text.secondary,
      // it is no part of the text
      userSelect: 'none',
    },
  }),
  { name: 'K8ssandraManifestPreview' },
);

/** A manifest whose last edit is marked, with a colour and with a word. */
export function ManifestPreview({ text }: { text: string }) {
  const classes = useStyles();
  const t = useText();
  const lines = useLastEdit(text);
  return (
    <pre
      role="region"
      aria-label={t('order.manifest')}
      // who scrolls with the keyboard must be able to stand in it
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={classes.root}
    >
      <code className={classes.lines}>
        {lines.map((line, index) => (
          <Line
            key={index}
            line={line}
            first={line.edited && !lines[index - 1]?.edited}
          />
        ))}
      </code>
    </pre>
  );
}

function Line({ line, first }: { line: EditedLine; first: boolean }) {
  const classes = useStyles();
  const t = useText();
  const [, key = '', rest = line.text] =
    /^(\s*(?:- )?[\w./-]+:)(.*)$/.exec(line.text) ?? [];
  return (
    <span className={clsx(classes.line, { [classes.edited]: line.edited })}>
      <span className={classes.key}>{key}</span>
      {rest}
      {first && <span className={classes.mark}>{t('order.justEdited')}</span>}
      {'\n'}
    </span>
  );
}
