import { alpha, makeStyles } from '@material-ui/core/styles';
import { statePalette } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Areas that are told apart by their fill: what cannot be seen is hatched, what is not made yet is dotted (ux 3). */
export const useHatchStyles = makeStyles(
  theme => {
    const line = alpha(statePalette.unreachable[theme.palette.type].text, 0.16);
    return {
      hatched: {
        background: `repeating-linear-gradient(135deg, transparent 0 7px, ${line} 7px 8px)`,
        borderStyle: 'dashed',
      },
      dotted: { background: 'transparent', borderStyle: 'dotted' },
    };
  },
  { name: 'K8ssandraHatch' },
);
