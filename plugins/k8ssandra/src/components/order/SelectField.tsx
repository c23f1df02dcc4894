import TextField, { type TextFieldProps } from '@material-ui/core/TextField';
import { useErrorStyles } from './useErrorStyles';

/** One choice. */
export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean;
}

/** Props of {@link SelectField}. */
export interface SelectFieldProps
  extends Pick<TextFieldProps, 'className' | 'disabled' | 'required'> {
  /** Ties the label to the control, so it must be unique on the page. */
  id: string;
  label: string;
  value: string;
  options: SelectOption[];
  error?: string;
  helperText?: string;
  onChange(value: string): void;
}

/** A native select: it works with every keyboard, screen reader and phone. */
export function SelectField(props: SelectFieldProps) {
  const { options, error, helperText, onChange, ...rest } = props;
  const styles = useErrorStyles();
  return (
    <TextField
      {...rest}
      select
      fullWidth
      margin="dense"
      variant="outlined"
      SelectProps={{ native: true }}
      InputLabelProps={{ shrink: true, className: styles.error }}
      FormHelperTextProps={{ className: styles.error }}
      error={error !== undefined}
      helperText={error ?? helperText}
      onChange={event => onChange(event.target.value)}
    >
      {options.map(({ value, label, disabled }) => (
        <option key={value} value={value} disabled={disabled}>
          {label}
        </option>
      ))}
    </TextField>
  );
}
