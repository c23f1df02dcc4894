import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../../../hooks';
import { CopyButton, Section } from '../../common';
import { useOrder } from '../OrderContext';
import { ManifestPreview } from './ManifestPreview';

const useStyles = makeStyles(
  theme => ({
    empty: {
      margin: 0,
      padding: theme.spacing(2),
      fontSize: 13.5,
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'K8ssandraManifestCard' },
);

/** The manifest as it is typed: exactly this is applied. */
export function ManifestCard() {
  const classes = useStyles();
  const t = useText();
  const { manifest } = useOrder();
  return (
    <Section
      title={t('order.manifest')}
      hint={t('order.manifestWhy')}
      action={
        manifest && (
          <CopyButton
            text={manifest}
            what={t('order.manifest')}
            words={t('order.copy')}
          />
        )
      }
    >
      {manifest ? (
        <ManifestPreview text={manifest} />
      ) : (
        <p className={classes.empty}>{t('order.incomplete')}</p>
      )}
    </Section>
  );
}
