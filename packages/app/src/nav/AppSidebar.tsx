import {
  Sidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarItem,
  SidebarSpace,
} from '@backstage/core-components';
import type {
  NavContentComponentProps,
  NavContentNavItem,
} from '@backstage/plugin-app-react';
import MenuIcon from '@material-ui/icons/Menu';
import SettingsIcon from '@material-ui/icons/Settings';

/** The pages of the installed plugins; settings, with sign-out and theme, at the end. */
export function AppSidebar({ navItems }: NavContentComponentProps) {
  const nav = navItems.withComponent(NavLink);
  const cassandra = nav.take('page:k8ssandra');
  const catalog = nav.take('page:catalog');
  const settings = nav.take('page:user-settings');
  // reached from the relations of an entity
  nav.take('page:catalog-graph');
  return (
    <Sidebar>
      <SidebarGroup label="Menu" icon={<MenuIcon />}>
        {cassandra}
        {catalog}
        <SidebarDivider />
        {nav.rest({ sortBy: 'title' })}
      </SidebarGroup>
      <SidebarSpace />
      <SidebarDivider />
      <SidebarGroup label="Settings" icon={<SettingsIcon />} to="/settings">
        {settings}
      </SidebarGroup>
    </Sidebar>
  );
}

function NavLink({ href, icon, title }: NavContentNavItem) {
  return <SidebarItem to={href} icon={() => icon} text={title} />;
}
