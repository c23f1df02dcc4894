import FormHelperText from '@material-ui/core/FormHelperText';
import { useErrorStyles } from './useErrorStyles';

/** What is wrong, below the field that it is about; nothing where all is well. */
export function ErrorTexts(props: {
  id?: string;
  label?: string;
  errors: string[];
}) {
  const { id, label, errors } = props;
  const { error } = useErrorStyles();
  return errors.length === 0 ? null : (
    <FormHelperText id={id} error className={error}>
      {label && <b>{`${label}: `}</b>}
      {errors.join(' ')}
    </FormHelperText>
  );
}
