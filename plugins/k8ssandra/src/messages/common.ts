/** Texts of the parts that several pages share. */
export const commonMessages = {
  copy: {
    what: 'Copy {{what}}',
    done: 'Copied',
    failed: 'Could not be copied: select the text and copy it by hand',
  },
  diff: {
    none: 'Nothing differs.',
    counts: '{{added, number}} added, {{removed, number}} removed',
    unchanged_one: '{{count}} unchanged line',
    unchanged_other: '{{count}} unchanged lines',
    omitted_one: '{{count}} more difference is not shown',
    omitted_other: '{{count}} more differences are not shown',
  },
  tile: { unknown: 'not known' },
  gauge: { unknown: 'not known', words: '{{value}}, objective {{objective}}' },
  denied: {
    chip: 'No permission',
    title: 'You may not see {{what}}',
    needed: 'Needed:',
    ask: 'Ask who runs this portal for it.',
  },
  lost: {
    chip: 'Not found',
    title: '{{what}} does not exist, or is not yours to see',
  },
} as const;
