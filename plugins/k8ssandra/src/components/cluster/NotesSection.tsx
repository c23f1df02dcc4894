import { makeStyles } from '@material-ui/core/styles';
import type { Sentence } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { Notice, Section } from '../common';

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'grid',
      gap: theme.spacing(1),
      padding: theme.spacing(2),
    },
  }),
  { name: 'K8ssandraNotes' },
);

/** Props of {@link NotesSection}. */
export interface NotesSectionProps {
  /** Things that block nothing, but that somebody should know. */
  attention: Sentence[];
  notes: Sentence[];
}

/** Remarks, such as a field that was read under another name. */
export function NotesSection({ attention, notes }: NotesSectionProps) {
  const classes = useStyles();
  const t = useText();
  return (
    <Section title={t('notes.title')}>
      <div className={classes.list}>
        {attention.map(({ text }) => (
          <Notice key={text} state="attention">
            {text}
          </Notice>
        ))}
        {notes.map(({ text }) => (
          <Notice key={text} state="observed">
            {text}
          </Notice>
        ))}
      </div>
    </Section>
  );
}
