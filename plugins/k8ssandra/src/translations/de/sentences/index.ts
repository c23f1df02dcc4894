import type {
  sentenceCatalogues,
  SentenceTranslation,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { germanState, germanStates } from '../../../messages/de/states';
import { care } from './care';
import { causes } from './causes';
import { changes } from './changes';
import { conditions } from './conditions';
import { connection } from './connection';
import { contexts } from './contexts';
import { datacenter } from './datacenter';
import { fleet } from './fleet';
import { life } from './life';
import { manifests } from './manifests';
import { starting } from './starting';
import { server } from './server';
import { survival } from './survival';
import { tables } from './tables';
import { validation } from './validation';

type Catalogues = typeof sentenceCatalogues;

/** Every sentence of the common package, by catalogue: the compiler says which one lacks a translation. */
const catalogues: {
  [Name in keyof Catalogues]: Record<keyof Catalogues[Name], string>;
} = {
  lists: { 'list.more': '{more} mehr' },
  verdict: { ...starting, ...causes, ...contexts, ...changes },
  life,
  care,
  fleet,
  survival,
  validation,
  connection,
  tables,
  manifests,
  datacenter,
  conditions,
};

/** Sentences of the API in German. */
export const germanSentences: SentenceTranslation = {
  templates: Object.assign({}, ...Object.values(catalogues), ...server),
  list: items =>
    items.length < 2
      ? items.join('')
      : `${items.slice(0, -1).join(', ')} und ${items[items.length - 1]}`,
  ordinal: n => `${n}.`,
  quotes: ['„', '“'],
  states: germanStates,
  state: germanState,
};
