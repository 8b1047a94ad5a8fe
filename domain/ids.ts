import { z } from 'zod';

/** Every id is a UUIDv7 string; the brand keeps a case id out of a place that wants an intake id. */
const uuid = z.uuid();

export const ClientId = uuid.brand<'ClientId'>();
export type ClientId = z.infer<typeof ClientId>;
export const IntakeId = uuid.brand<'IntakeId'>();
export type IntakeId = z.infer<typeof IntakeId>;
export const CaseId = uuid.brand<'CaseId'>();
export type CaseId = z.infer<typeof CaseId>;
export const ContactId = uuid.brand<'ContactId'>();
export type ContactId = z.infer<typeof ContactId>;
export const EvidenceId = uuid.brand<'EvidenceId'>();
export type EvidenceId = z.infer<typeof EvidenceId>;
export const DocumentId = uuid.brand<'DocumentId'>();
export type DocumentId = z.infer<typeof DocumentId>;
/** A pack of papers that was made. */
export const PackId = uuid.brand<'PackId'>();
export type PackId = z.infer<typeof PackId>;
/** One of the firm's own Word files. */
export const FirmTemplateId = uuid.brand<'FirmTemplateId'>();
export type FirmTemplateId = z.infer<typeof FirmTemplateId>;
/** Organisation ids are stable slugs of the shipped directory, or UUIDs for entries a firm adds. */
export const OrganisationId = z.string().min(1).max(80).brand<'OrganisationId'>();
export type OrganisationId = z.infer<typeof OrganisationId>;
/** Made by the caller of a change, once; a retry after a crash carries the same one (see the write lane). */
export const CommandId = uuid.brand<'CommandId'>();
export type CommandId = z.infer<typeof CommandId>;
/** One-use permission for a file, made by the main process; the renderer never sees the path. */
export const GrantId = uuid.brand<'GrantId'>();
export type GrantId = z.infer<typeof GrantId>;
