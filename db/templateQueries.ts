import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { TemplateKind } from '../domain/documents/templateKind.ts';
import type { CaseId, FirmTemplateId } from '../domain/ids.ts';
import type {
  FirmTemplateRow,
  FirmTemplateVersion,
  TemplateValues,
} from '../domain/wordTemplates/firmTemplate.ts';
import type { WordReport } from '../domain/wordTemplates/wordReport.ts';
import { type ReadDb, reading, type WriteTx, writing } from './databaseHandle.ts';
import { caseTemplateValues, firmTemplates, firmTemplateVersions } from './templateSchema.ts';

export interface NewTemplateVersion {
  templateId: FirmTemplateId;
  version: number;
  fileName: string;
  sha256: string;
  content: Uint8Array;
  report: WordReport;
  addedAtMs: number;
  addedBy: string;
}

export interface StoredTemplate {
  row: FirmTemplateRow;
  report: WordReport;
}

/** Every template with its newest version, by name. */
export function listFirmTemplates(db: ReadDb): FirmTemplateRow[] {
  return reading(db)
    .select(columns)
    .from(firmTemplates)
    .innerJoin(firmTemplateVersions, newest)
    .orderBy(asc(firmTemplates.name), asc(firmTemplates.createdAtMs))
    .all()
    .map(({ report, ...row }) => rowOf(row, report));
}

export function findFirmTemplate(db: ReadDb, templateId: FirmTemplateId): StoredTemplate | null {
  const found = reading(db)
    .select(columns)
    .from(firmTemplates)
    .innerJoin(firmTemplateVersions, newest)
    .where(eq(firmTemplates.id, templateId))
    .get();
  if (!found) return null;
  const { report, ...row } = found;
  return { row: rowOf(row, report), report };
}

/** Newest first. */
export function listTemplateVersions(
  db: ReadDb,
  templateId: FirmTemplateId,
): FirmTemplateVersion[] {
  return reading(db)
    .select(versionColumns)
    .from(firmTemplateVersions)
    .where(eq(firmTemplateVersions.templateId, templateId))
    .orderBy(desc(firmTemplateVersions.version))
    .all();
}

/** The Word file of one version and what was found in it. */
export function findTemplateVersion(
  db: ReadDb,
  templateId: FirmTemplateId,
  version: number,
): { content: Uint8Array; report: WordReport; fileName: string; sha256: string } | null {
  const found = reading(db)
    .select({
      content: firmTemplateVersions.content,
      report: firmTemplateVersions.report,
      fileName: firmTemplateVersions.fileName,
      sha256: firmTemplateVersions.sha256,
    })
    .from(firmTemplateVersions)
    .where(
      and(
        eq(firmTemplateVersions.templateId, templateId),
        eq(firmTemplateVersions.version, version),
      ),
    )
    .get();
  return found ?? null;
}

export function insertFirmTemplate(
  tx: WriteTx,
  template: {
    id: FirmTemplateId;
    name: string;
    kind: TemplateKind;
    createdAtMs: number;
    createdBy: string;
  },
): void {
  writing(tx).insert(firmTemplates).values(template).run();
}

export function insertTemplateVersion(tx: WriteTx, version: NewTemplateVersion): void {
  writing(tx)
    .insert(firmTemplateVersions)
    .values({ ...version, content: Buffer.from(version.content) })
    .run();
}

export function updateFirmTemplate(
  tx: WriteTx,
  templateId: FirmTemplateId,
  change: { name?: string; kind?: TemplateKind; retiredAtMs?: number | null },
): void {
  writing(tx).update(firmTemplates).set(change).where(eq(firmTemplates.id, templateId)).run();
}

/** What the firm's own fields hold for a case; empty before any was saved. */
export function readTemplateValues(db: ReadDb, caseId: CaseId): TemplateValues {
  const row = reading(db)
    .select({ values: caseTemplateValues.values })
    .from(caseTemplateValues)
    .where(eq(caseTemplateValues.caseId, caseId))
    .get();
  return row?.values ?? {};
}

export function putTemplateValues(
  tx: WriteTx,
  caseId: CaseId,
  values: TemplateValues,
  atMs: number,
): void {
  writing(tx)
    .insert(caseTemplateValues)
    .values({ caseId, values, updatedAtMs: atMs })
    .onConflictDoUpdate({ target: caseTemplateValues.caseId, set: { values, updatedAtMs: atMs } })
    .run();
}

const newest = and(
  eq(firmTemplateVersions.templateId, firmTemplates.id),
  eq(
    firmTemplateVersions.version,
    sql`(select max(other.version) from firm_template_versions other where other.template_id = ${firmTemplates.id})`,
  ),
);

const versionColumns = {
  version: firmTemplateVersions.version,
  fileName: firmTemplateVersions.fileName,
  sha256: firmTemplateVersions.sha256,
  sizeBytes: sql<number>`length(${firmTemplateVersions.content})`,
  addedAtMs: firmTemplateVersions.addedAtMs,
  addedBy: firmTemplateVersions.addedBy,
};

const columns = {
  ...versionColumns,
  id: firmTemplates.id,
  name: firmTemplates.name,
  kind: firmTemplates.kind,
  retiredAtMs: firmTemplates.retiredAtMs,
  report: firmTemplateVersions.report,
};

function rowOf(
  row: Omit<FirmTemplateRow, 'fieldCount' | 'unknownCount'>,
  { fields }: WordReport,
): FirmTemplateRow {
  const unknownCount = fields.filter(({ known }) => !known).length;
  return { ...row, fieldCount: fields.length, unknownCount };
}
