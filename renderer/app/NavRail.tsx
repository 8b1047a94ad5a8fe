import {
  AuditOutlined,
  BankOutlined,
  DashboardOutlined,
  FileTextOutlined,
  MenuFoldOutlined,
  MenuUnfoldOutlined,
  PhoneOutlined,
  SafetyCertificateOutlined,
  SettingOutlined,
  ShareAltOutlined,
  SolutionOutlined,
} from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Tooltip } from 'antd';
import { type ReactNode, useSyncExternalStore } from 'react';
import { NavLink } from 'react-router';
import { useEngine } from '../rpc/EngineProvider.tsx';
import { appText } from '../text/appText.ts';
import { readSetting, subscribeSettings, writeSetting } from './localSettings.ts';
import { type NavCounts, navCounts } from './navCounts.ts';
import { paths } from './paths.ts';
import { useListQueries } from './useListQueries.ts';

interface Entry {
  name: keyof typeof appText.nav;
  to: string;
  icon: ReactNode;
}

const entries: Entry[] = [
  { name: 'desk', to: paths.desk, icon: <DashboardOutlined /> },
  { name: 'intakes', to: paths.intakes, icon: <PhoneOutlined /> },
  { name: 'cases', to: paths.cases, icon: <SolutionOutlined /> },
  { name: 'evidence', to: paths.evidence, icon: <AuditOutlined /> },
  { name: 'documents', to: paths.documents, icon: <FileTextOutlined /> },
  { name: 'clues', to: paths.clues, icon: <ShareAltOutlined /> },
  { name: 'directory', to: paths.directory, icon: <BankOutlined /> },
];
const settingsEntry: Entry = { name: 'settings', to: paths.settings, icon: <SettingOutlined /> };

/** The left rail. A count stands only where somebody must act. */
export function NavRail() {
  const { orpc } = useEngine();
  const summary = useQuery(orpc.desk.summary.queryOptions({ select: navCounts }));
  const queryOf = useListQueries();
  const collapsed = useSyncExternalStore(subscribeSettings, () => readSetting('railCollapsed'));
  const item = (entry: Entry) => (
    <RailItem
      key={entry.name}
      entry={entry}
      to={entry.to + queryOf(entry.to)}
      collapsed={collapsed}
      counts={summary.data?.[entry.name] ?? null}
    />
  );
  const foldLabel = collapsed ? appText.expandRail : appText.collapseRail;
  return (
    <nav
      className={collapsed ? 'ad-rail ad-rail-collapsed' : 'ad-rail'}
      aria-label={appText.navLabel}
    >
      <div className="ad-rail-mark">
        <SafetyCertificateOutlined aria-hidden />
        <span className="ad-rail-label">{appText.product}</span>
      </div>
      {entries.map(item)}
      <span className="ad-rail-space" />
      {item(settingsEntry)}
      <button
        type="button"
        className="ad-plain ad-rail-item ad-rail-fold"
        aria-label={foldLabel}
        aria-expanded={!collapsed}
        onClick={() => writeSetting('railCollapsed', !collapsed)}
      >
        {collapsed ? <MenuUnfoldOutlined aria-hidden /> : <MenuFoldOutlined aria-hidden />}
        <span className="ad-rail-label">{appText.collapseRail}</span>
      </button>
    </nav>
  );
}

function RailItem(props: {
  to: string;
  entry: Entry;
  collapsed: boolean;
  counts: NavCounts[string] | null;
}) {
  const { entry, counts } = props;
  const name = appText.nav[entry.name];
  return (
    <Tooltip title={props.collapsed ? name : ''} placement="right">
      <NavLink to={props.to} className="ad-rail-item" aria-label={name}>
        <span aria-hidden>{entry.icon}</span>
        <span className="ad-rail-label">{name}</span>
        {counts && (
          <span
            className={counts.urgent ? 'ad-count ad-count-urgent' : 'ad-count'}
            title={counts.text}
          >
            {counts.count > 99 ? '99+' : counts.count}
            <span className="ad-visually-hidden">{counts.text}</span>
          </span>
        )}
      </NavLink>
    </Tooltip>
  );
}
