import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import clsx from 'clsx';
import { useText } from '../../hooks';
import { base } from './base';
import { well } from './code';
import { CopyButton } from './CopyButton';
import { ScrollBox } from './ScrollBox';

const useStyles = makeStyles(
  theme => ({
    root: { ...base(theme), minWidth: 0 },
    header: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(0, 1),
      minHeight: 32,
      fontSize: 12.5,
      color: theme.palette.text.secondary,
      overflowWrap: 'anywhere',
    },
    code: { ...well(theme), whiteSpace: 'pre', tabSize: 2 },
    wrapped: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  }),
  { name: 'K8ssandraCodeBlock' },
);

/** Props of {@link CodeBlock}. */
export interface CodeBlockProps {
  /** What it is, such as `application.conf`: the name of the box and of its copy button. */
  title: string;
  text: string;
  /** What stands at the title instead of the name alone. */
  header?: ReactNode;
  /** Breaks long lines instead of scrolling sideways. */
  wrap?: boolean;
  /** Pixels after which it scrolls; as high as its text when absent. */
  maxHeight?: number;
}

/** A text to copy: a snippet, a command, a manifest. The page around it never scrolls sideways. */
export function CodeBlock(props: CodeBlockProps) {
  const { title, text, header, wrap = false, maxHeight } = props;
  const classes = useStyles();
  const t = useText();
  return (
    <div className={classes.root}>
      <div className={classes.header}>
        <span>{header ?? title}</span>
        <CopyButton
          text={text}
          what={title}
          words={t('copy.what', { what: '' }).trim()}
        />
      </div>
      <ScrollBox
        element="pre"
        label={title}
        className={clsx(classes.code, { [classes.wrapped]: wrap })}
        style={{ maxHeight }}
      >
        <code>{text}</code>
      </ScrollBox>
    </div>
  );
}
