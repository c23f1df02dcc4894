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

/** Reasons of the plan begin small and end without a full stop. */
function asSentence(text: string): string {
  const begun = text.slice(0, 1).toLocaleUpperCase() + text.slice(1);
  return /[.!?…”]$/.test(begun) ? begun : `${begun}.`;
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
            {asSentence(text)}
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
