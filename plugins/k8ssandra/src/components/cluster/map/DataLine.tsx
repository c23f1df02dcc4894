import { useTheme } from '@material-ui/core/styles';
import type { StateKey } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { LinkKind } from '../../../lib/dataLinks';
import { useStateStyle } from '../../states';

/** Dots for what is to come, dashes for what cannot be seen: never told by colour alone (ux 3). */
export const DASHES: Partial<Record<LinkKind, string>> = {
  planned: '2 5',
  stopped: '2 5',
  leaving: '10 4 2 4',
  hidden: '8 5',
};

/** Props of {@link DataLine}. */
export interface DataLineProps {
  kind: LinkKind;
  state: StateKey;
  /** `d` of the SVG path. */
  path: string;
}

/** A thick line between two datacenters. */
export function DataLine({ kind, state, path }: DataLineProps) {
  const { style } = useStateStyle(state);
  const { text } = useTheme().palette;
  const solid = DASHES[kind] === undefined;
  return (
    <path
      d={path}
      fill="none"
      stroke={kind === 'up' ? text.secondary : style['--state']}
      strokeWidth={solid ? 4 : 2}
      strokeDasharray={DASHES[kind]}
      data-link={kind}
    />
  );
}
