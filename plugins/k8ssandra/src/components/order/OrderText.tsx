import TextField, { type TextFieldProps } from '@material-ui/core/TextField';
import { useErrorStyles } from './useErrorStyles';

/** Props of {@link OrderText}. */
export interface OrderTextProps
  extends Pick<
    TextFieldProps,
    'className' | 'disabled' | 'required' | 'type' | 'inputProps'
  > {
  id: string;
  label: string;
  value: string | number;
  wrong?: boolean;
  helperText?: string;
  onChange(value: string): void;
}

/** A text of an order: a name or a number, which no browser corrects or completes. */
export function OrderText(props: OrderTextProps) {
  const { wrong = false, inputProps, onChange, ...rest } = props;
  const { error } = useErrorStyles();
  return (
    <TextField
      {...rest}
      fullWidth
      margin="dense"
      variant="outlined"
      error={wrong}
      InputLabelProps={{ shrink: true, className: error }}
      FormHelperTextProps={{ className: error }}
      inputProps={{ spellCheck: false, autoComplete: 'off', ...inputProps }}
      onChange={event => onChange(event.target.value)}
    />
  );
}
