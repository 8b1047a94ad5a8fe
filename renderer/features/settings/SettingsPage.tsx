import {
  BgColorsOutlined,
  HistoryOutlined,
  HomeOutlined,
  InfoCircleOutlined,
  KeyOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { paths } from '../../app/paths.ts';
import { settingsText } from '../../text/settingsText.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { AboutSection } from './AboutSection.tsx';
import { AccessSection } from './AccessSection.tsx';
import { AppearanceSection } from './AppearanceSection.tsx';
import { AuditSection } from './AuditSection.tsx';
import { FirmSection } from './FirmSection.tsx';
import './settings.css';

type SectionName = keyof typeof settingsText.sections;

const sections: Record<SectionName, { icon: ReactNode; content: ReactNode }> = {
  firm: { icon: <HomeOutlined />, content: <FirmSection /> },
  access: { icon: <KeyOutlined />, content: <AccessSection /> },
  appearance: { icon: <BgColorsOutlined />, content: <AppearanceSection /> },
  audit: { icon: <HistoryOutlined />, content: <AuditSection /> },
  about: { icon: <InfoCircleOutlined />, content: <AboutSection /> },
};
const names = Object.keys(sections) as SectionName[];

/** 设置. The open section stands in the address. */
export function SettingsPage() {
  const [query] = useSearchParams();
  const current = names.find((name) => name === query.get('section')) ?? 'firm';
  return (
    <div className="ad-page ad-page-fill">
      <PageHeader title={settingsText.title} />
      <div className="ad-settings">
        <nav className="ad-settings-nav" aria-label={settingsText.title}>
          {names.map((name) => (
            <Link
              key={name}
              to={`${paths.settings}?section=${name}`}
              replace
              className={name === current ? 'ad-settings-link active' : 'ad-settings-link'}
              aria-current={name === current ? 'page' : undefined}
            >
              <span aria-hidden>{sections[name].icon}</span>
              {settingsText.sections[name]}
            </Link>
          ))}
        </nav>
        <section className="ad-sheet ad-settings-sheet" key={current}>
          {sections[current].content}
        </section>
      </div>
    </div>
  );
}
