import { makeStyles } from '@material-ui/core/styles';
import { statePalette } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** The theme's own red is too faint for text: what is wrong is written in the colour of *down*. */
export const useErrorStyles = makeStyles(
  theme => ({
    error: {
      '&.Mui-error': { color: statePalette.down[theme.palette.type].text },
    },
  }),
  { name: 'K8ssandraOrderError' },
);
