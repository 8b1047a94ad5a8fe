import { and, desc, eq, ne } from 'drizzle-orm';
import type { TemplateKind } from '../domain/documents/templateKind.ts';
import type { PaperTemplateVersion } from '../domain/paperTemplates/paperTemplate.ts';
import { type ReadDb, reading, type WriteTx, writing } from './databaseHandle.ts';
import { paperTemplateVersions } from './templateSchema.ts';

export type StoredPaperTemplate = typeof paperTemplateVersions.$inferSelect;

/** Newest first, without the texts. */
export function listPaperTemplateVersions(db: ReadDb, kind: TemplateKind): PaperTemplateVersion[] {
  const { version, state, sha256, note, savedAtMs, savedBy } = paperTemplateVersions;
  return reading(db)
    .select({ version, state, sha256, note, savedAtMs, savedBy })
    .from(paperTemplateVersions)
    .where(eq(paperTemplateVersions.kind, kind))
    .orderBy(desc(paperTemplateVersions.version))
    .all();
}

/** The firm's own text that papers are made of; null = the built-in one. */
export function findTemplateInForce(db: ReadDb, kind: TemplateKind): StoredPaperTemplate | null {
  const newest = reading(db)
    .select()
    .from(paperTemplateVersions)
    .where(and(eq(paperTemplateVersions.kind, kind), ne(paperTemplateVersions.state, 'draft')))
    .orderBy(desc(paperTemplateVersions.version))
    .limit(1)
    .get();
  return newest?.state === 'sound' ? newest : null;
}

/** @param version absent = the newest, whatever its state */
export function findPaperTemplate(
  db: ReadDb,
  kind: TemplateKind,
  version?: number,
): StoredPaperTemplate | null {
  const { kind: ofKind, version: number } = paperTemplateVersions;
  const found = reading(db)
    .select()
    .from(paperTemplateVersions)
    .where(and(eq(ofKind, kind), version === undefined ? undefined : eq(number, version)))
    .orderBy(desc(number))
    .limit(1)
    .get();
  return found ?? null;
}

export function insertPaperTemplate(tx: WriteTx, version: StoredPaperTemplate): void {
  writing(tx).insert(paperTemplateVersions).values(version).run();
}
