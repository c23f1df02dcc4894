import type { ReactNode } from 'react';
import { useText } from '../../hooks';
import { CardMessage } from './CardMessage';
import { monospace } from './code';

/** Props of {@link EmptyCard} and {@link NotFoundCard}. */
export interface EmptyCardProps {
  title: string;
  /** Why it is so, and what makes it otherwise. */
  children?: ReactNode;
  actions?: ReactNode;
}

/** Everything answered, and there is nothing. Only to be said after it was asked for. */
export function EmptyCard(props: EmptyCardProps) {
  return <CardMessage {...props} />;
}

/** It does not exist, or is not the viewer's to see: both are one answer (ux 6). `title` names what was looked for. */
export function NotFoundCard({ title, ...rest }: EmptyCardProps) {
  const t = useText();
  return (
    <CardMessage
      {...rest}
      chip={{ state: 'unknown', word: t('lost.chip') }}
      title={t('lost.title', { what: title })}
    />
  );
}

/** Props of {@link ForbiddenCard}. */
export interface ForbiddenCardProps {
  /** What may not be seen, as a kind: "the logs of this node". Never whose it is. */
  what: string;
  /** Name of the permission that is missing, such as `k8ssandra.logs.read`. */
  permission: string;
}

/** The viewer lacks a permission, which is named; whose the object is, is not (ux 6). */
export function ForbiddenCard({ what, permission }: ForbiddenCardProps) {
  const t = useText();
  return (
    <CardMessage
      chip={{ state: 'auth-failed', word: t('denied.chip') }}
      title={t('denied.title', { what })}
    >
      {t('denied.needed')} <code style={monospace}>{permission}</code>.{' '}
      {t('denied.ask')}
    </CardMessage>
  );
}
