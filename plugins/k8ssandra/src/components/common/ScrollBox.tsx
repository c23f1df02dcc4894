import type { CSSProperties, ReactNode } from 'react';

/** Props of {@link ScrollBox}. */
export interface ScrollBoxProps {
  /** Name of what scrolls in it. */
  label: string;
  /** `pre` for texts whose lines stay as they are. */
  element?: 'div' | 'pre';
  className?: string;
  style?: CSSProperties;
  children: ReactNode;
}

/** What is wider or higher than its place scrolls in itself; who has no mouse can stand in it and scroll with the arrow keys. */
export function ScrollBox(props: ScrollBoxProps) {
  const { label, element: Box = 'div', ...rest } = props;
  // A box that scrolls must take the focus (axe: scrollable-region-focusable), though it is nothing to press.
  // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  return <Box role="region" aria-label={label} tabIndex={0} {...rest} />;
}
