import { useQuery } from '@tanstack/react-query';
import { Tabs } from 'antd';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { CaseRecord } from '../../../domain/cases/caseRecord.ts';
import { CaseId } from '../../../domain/ids.ts';
import { type CaseTab, paths } from '../../app/paths.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { caseText } from '../../text/caseText.ts';
import { PageLoading } from '../../ui/PageLoading.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { CaseAuditTab } from './CaseAuditTab.tsx';
import { CaseFieldEditor } from './CaseFieldEditor.tsx';
import { CaseHeader } from './CaseHeader.tsx';
import { ContactsTab } from './ContactsTab.tsx';
import { OverviewTab } from './OverviewTab.tsx';
import { ProgressTab } from './ProgressTab.tsx';
import './cases.css';

const CaseEvidenceTab = lazy(async () => ({
  default: (await import('../evidence/CaseEvidenceTab.tsx')).CaseEvidenceTab,
}));
const CollectionTab = lazy(async () => ({
  default: (await import('../collection/CollectionTab.tsx')).CollectionTab,
}));
const CaseDocumentsTab = lazy(async () => ({
  default: (await import('../documents/CaseDocumentsTab.tsx')).CaseDocumentsTab,
}));
const LinksTab = lazy(async () => ({
  default: (await import('../links/LinksTab.tsx')).LinksTab,
}));
const VerificationView = lazy(async () => ({
  default: (await import('../verification/VerificationView.tsx')).VerificationView,
}));

/** One case: header with the next step, and its tabs; the tab stands in the address. */
export function CasePage() {
  const { caseId } = useParams();
  const { orpc } = useEngine();
  const parsed = CaseId.safeParse(caseId);
  const query = useQuery({
    ...orpc.case.get.queryOptions({ input: { caseId: parsed.data ?? CaseId.parse(nobody) } }),
  });
  return (
    <section className="ad-page ad-page-fill case-page">
      <QueryView query={query}>{(record) => <CaseContent record={record} />}</QueryView>
    </section>
  );
}

/** An address that is no id asks for a case that nobody has, and gets the usual NOT_FOUND sentence. */
const nobody = '00000000-0000-7000-8000-000000000000';

function CaseContent({ record }: { record: CaseRecord }) {
  const navigate = useNavigate();
  const { tab } = useParams();
  const [asked, setAsked] = useState<string | null>(null);
  const tabs: [CaseTab, ReactNode][] = [
    ['overview', <OverviewTab key="overview" record={record} />],
    ['contacts', <ContactsTab key="contacts" record={record} />],
    ['collection', <CollectionTab key="collection" record={record} />],
    ['evidence', <CaseEvidenceTab key="evidence" record={record} />],
    [
      'verification',
      <VerificationView
        key="verification"
        matter={{ kind: 'case', caseId: record.id }}
        onAskField={setAsked}
      />,
    ],
    ['links', <LinksTab key="links" record={record} />],
    ['documents', <CaseDocumentsTab key="documents" record={record} />],
    ['progress', <ProgressTab key="progress" record={record} />],
    ['audit', <CaseAuditTab key="audit" caseId={record.id} />],
  ];
  const active = tabs.find(([name]) => name === tab)?.[0] ?? 'overview';
  return (
    <>
      <CaseHeader record={record} />
      <Tabs
        className="case-tabs"
        activeKey={active}
        destroyOnHidden
        onChange={(name) => navigate(paths.case(record.id, name as CaseTab), { replace: true })}
        items={tabs.map(([name, content]) => ({
          key: name,
          label: caseText.page.tabs[name],
          children: <Suspense fallback={<PageLoading />}>{content}</Suspense>,
        }))}
      />
      <CaseFieldEditor record={record} fieldId={asked} onClose={() => setAsked(null)} />
    </>
  );
}
