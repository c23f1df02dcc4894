import type { ReactNode } from 'react';
import { ResponseErrorPanel } from '@backstage/core-components';
import { AnswerTimesProvider, type Live } from '../../hooks';
import { isForbidden, isNotFound } from '../../lib/errors';
import { LiveLine } from './LiveLine';
import { Skeletons } from './Skeletons';

/** Props of {@link LivePart}. */
export interface LivePartProps<T> {
  live: Live<T>;
  /** Heights of what will stand here, in pixels. */
  heights: number[];
  /** Instead of an error when it does not exist or is not the viewer's to see. */
  notFound?: ReactNode;
  /** Instead of an error when the viewer lacks a permission. */
  forbidden?: ReactNode;
  children(data: T): ReactNode;
}

/** Something that is kept fresh, in all its states: skeleton, error, not found, forbidden, and old data under a failed refresh. */
export function LivePart<T>(props: LivePartProps<T>) {
  const { live, heights, notFound, forbidden, children } = props;
  const { data, error } = live;
  if (error && notFound && isNotFound(error)) return <>{notFound}</>;
  if (error && forbidden && isForbidden(error)) return <>{forbidden}</>;
  if (data === undefined) {
    return error ? (
      <ResponseErrorPanel error={error} />
    ) : (
      <Skeletons heights={heights} />
    );
  }
  return (
    <AnswerTimesProvider value={live.times}>
      <LiveLine live={live} />
      {children(data)}
    </AnswerTimesProvider>
  );
}
