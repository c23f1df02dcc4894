import { alpha, type Theme } from '@material-ui/core/styles';
import { statePalette } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/**
 * Rules for areas that are told apart by their fill: what cannot be seen is hatched, what is not made yet is dotted (ux 3).
 * To be spread last into the styles of a component, so that they win over its own.
 */
export function fills(theme: Theme) {
  const line = alpha(statePalette.unreachable[theme.palette.type].text, 0.16);
  return {
    hatched: {
      background: `repeating-linear-gradient(135deg, transparent 0 7px, ${line} 7px 8px)`,
      borderStyle: 'dashed',
      borderColor: 'var(--state)',
    },
    dotted: {
      background: 'transparent',
      borderStyle: 'dotted',
      borderColor: 'var(--state)',
    },
  };
}
