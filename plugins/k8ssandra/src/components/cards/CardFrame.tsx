import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { InfoCard, Link } from '@backstage/core-components';
import { base } from '../common/base';

const useStyles = makeStyles(
  theme => ({
    content: {
      ...base(theme),
      minWidth: 0,
      // what loads, and what could not be refreshed
      '& > [role="status"]': { margin: theme.spacing(2) },
    },
    footer: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      gap: theme.spacing(0.5, 2),
      padding: theme.spacing(1.25, 2),
      fontSize: 13.5,
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    // in the line of the title
    aside: {
      display: 'flex',
      alignItems: 'center',
      minHeight: 28,
      marginTop: theme.spacing(1),
      marginRight: theme.spacing(1),
    },
  }),
  { name: 'K8ssandraCardFrame' },
);

/** A link in the footer of a card; none where it has no target. */
export interface FooterLink {
  to: string | undefined;
  word: string;
}

/** Props of {@link CardFrame}. */
export interface CardFrameProps {
  title: string;
  /** Stands at the right end of the title line, such as an age. */
  aside?: ReactNode;
  links?: FooterLink[];
  children: ReactNode;
}

/** A card of an entity or of the home page: as high as its content, with its links at the bottom of the row (ux 6 k). */
export function CardFrame({ title, aside, links, children }: CardFrameProps) {
  const classes = useStyles();
  return (
    <InfoCard
      title={title}
      titleTypographyProps={{ variant: 'subtitle1', component: 'h2' }}
      action={aside && <div className={classes.aside}>{aside}</div>}
      variant="gridItem"
      noPadding
      cardClassName={classes.content}
      actionsClassName={classes.footer}
      actions={links && <FooterLinks links={links} />}
    >
      {children}
    </InfoCard>
  );
}

function FooterLinks({ links }: { links: FooterLink[] }) {
  return (
    <>
      {links.map(
        ({ to, word }) =>
          to && (
            <Link key={word} to={to}>
              {word}
            </Link>
          ),
      )}
    </>
  );
}
