import type { ContextView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { useWord } from '../../hooks/useWord';
import { contextChip } from '../../lib/estate/contextChip';
import type { EstateHeadline } from '../../lib/estate/headline';

/** Puts what was found out about Kubernetes clusters into words. */
export function useEstateWords() {
  const t = useText();
  const inLanguage = useWord();

  /** What a person would lose. */
  const depend = ({
    count,
    datacenters,
  }: EstateHeadline & { kind: 'unread' }) => {
    if (datacenters === null) return '';
    if (datacenters === 0 && count === 1)
      return t('estate.headline.dependNone');
    if (datacenters === 0) return '';
    return t(
      count === 1 ? 'estate.headline.dependOne' : 'estate.headline.depend',
      {
        count: datacenters,
      },
    );
  };

  /** The one sentence of the page. */
  const headline = (what: EstateHeadline): string => {
    const more = (count: number) =>
      count > 0 ? [t('estate.headline.more', { count })] : [];
    switch (what.kind) {
      case 'none':
        return t('estate.none');
      case 'ready':
        return t('estate.headline.ready', { count: what.count });
      case 'other':
        return t('estate.headline.partly', {
          ready: what.ready,
          total: what.count,
        });
      case 'attention':
        return t('estate.headline.attention', {
          count: what.count,
          list: [...what.regions, ...more(what.more)].join(', '),
        });
      default: {
        const named = what.named.map(({ region, why }) =>
          t(`estate.headline.${why}`, { region }),
        );
        const list = [...named, ...more(what.more)].join(', ');
        const unread = t('estate.headline.unread', { count: what.count, list });
        return [unread, depend(what)].filter(Boolean).join(' ');
      }
    }
  };

  /** What its chip says. */
  const chip = (context: ContextView, leads?: boolean): string => {
    const word = contextChip(context, leads);
    switch (word.key) {
      case 'word':
        return inLanguage(word.word);
      case 'ends':
        return t('estate.chip.ends', { duration: word.duration });
      case 'missing':
        return t('estate.chip.missing', { count: word.count });
      default:
        return t(`estate.chip.${word.key}`);
    }
  };

  return { headline, chip };
}
