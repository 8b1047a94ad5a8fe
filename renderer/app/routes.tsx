import { lazy, type ReactNode, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { PageLoading } from '../ui/PageLoading.tsx';
import { PageBoundary } from './PageBoundary.tsx';
import { paths } from './paths.ts';

const DeskPage = lazy(async () => ({
  default: (await import('../features/desk/DeskPage.tsx')).DeskPage,
}));
const IntakeListPage = lazy(async () => ({
  default: (await import('../features/intake/IntakeListPage.tsx')).IntakeListPage,
}));
const IntakePage = lazy(async () => ({
  default: (await import('../features/intake/IntakePage.tsx')).IntakePage,
}));
const CaseListPage = lazy(async () => ({
  default: (await import('../features/cases/CaseListPage.tsx')).CaseListPage,
}));
const CasePage = lazy(async () => ({
  default: (await import('../features/cases/CasePage.tsx')).CasePage,
}));
const EvidencePage = lazy(async () => ({
  default: (await import('../features/evidence/EvidencePage.tsx')).EvidencePage,
}));
const DocumentsPage = lazy(async () => ({
  default: (await import('../features/documents/DocumentsPage.tsx')).DocumentsPage,
}));
const TemplatesPage = lazy(async () => ({
  default: (await import('../features/templates/TemplatesPage.tsx')).TemplatesPage,
}));
const PaperTemplatesPage = lazy(async () => ({
  default: (await import('../features/templates/PaperTemplatesPage.tsx')).PaperTemplatesPage,
}));
const DirectoryPage = lazy(async () => ({
  default: (await import('../features/directory/DirectoryPage.tsx')).DirectoryPage,
}));
const CluesPage = lazy(async () => ({
  default: (await import('../features/links/CluesPage.tsx')).CluesPage,
}));
const SettingsPage = lazy(async () => ({
  default: (await import('../features/settings/SettingsPage.tsx')).SettingsPage,
}));
const SearchPage = lazy(async () => ({
  default: (await import('../features/search/SearchPage.tsx')).SearchPage,
}));

/** Every page and its address. Pages read what they need from the address (useParams, useSearchParams). */
export function AppRoutes() {
  return (
    <Routes>
      <Route path="/desk" element={page(<DeskPage />)} />
      <Route path="/intakes" element={page(<IntakeListPage />)} />
      <Route path="/intakes/:intakeId" element={page(<IntakePage />)} />
      <Route path="/cases" element={page(<CaseListPage />)} />
      <Route path="/cases/:caseId/:tab?" element={page(<CasePage />)} />
      <Route path="/evidence" element={page(<EvidencePage />)} />
      <Route path="/documents" element={page(<DocumentsPage />)} />
      <Route path="/documents/templates/:templateId?" element={page(<TemplatesPage />)} />
      <Route path="/clues" element={page(<CluesPage />)} />
      <Route path="/documents/paper-templates/:kind?" element={page(<PaperTemplatesPage />)} />
      <Route path="/directory/:organisationId?" element={page(<DirectoryPage />)} />
      <Route path="/settings" element={page(<SettingsPage />)} />
      <Route path="/search" element={page(<SearchPage />)} />
      <Route path="*" element={<Navigate to={paths.desk} replace />} />
    </Routes>
  );
}

function page(content: ReactNode) {
  return (
    <PageBoundary>
      <Suspense fallback={<PageLoading />}>{content}</Suspense>
    </PageBoundary>
  );
}
