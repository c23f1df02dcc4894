import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormHelperText from '@material-ui/core/FormHelperText';
import {
  makeFieldSchema,
  type FieldExtensionComponentProps,
} from '@backstage/plugin-scaffolder-react';
import { useText } from '../../hooks';
import { Notice } from '../common';

/** Whether clients log in. */
export const PasswordLoginSchema = makeFieldSchema({
  output: z => z.boolean(),
});

/** Whether clients log in with a password; without it everybody who reaches a node reads and writes everything. */
export function PasswordLoginField({
  formData = true,
  onChange,
}: FieldExtensionComponentProps<boolean>) {
  const t = useText();
  return (
    <div>
      <FormControlLabel
        control={
          <Checkbox
            color="primary"
            checked={formData}
            onChange={event => onChange(event.target.checked)}
          />
        }
        label={t('order.access.login')}
      />
      {formData ? (
        <FormHelperText>{t('order.access.loginWhy')}</FormHelperText>
      ) : (
        <Notice state="attention">{t('order.access.open')}</Notice>
      )}
    </div>
  );
}
