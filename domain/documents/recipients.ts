import { z } from 'zod';
import { DIRECT_RECIPIENTS } from './directRecipients.ts';
import { PUBLIC_CHANNELS } from './publicChannels.ts';
import type { TemplateKind } from './templateKind.ts';

export const RecipientKind = z.enum([
  'institution',
  'nfra_12378',
  'report_12321',
  'police',
  'collector',
  'pi_handler',
  'credit_agency',
  'pboc_12363',
  'pboc_credit',
  'nifa',
  'telecom_12300',
  'market_12315',
  'hotline_12345',
  'cac_12377',
  'pi_authority',
  'court',
  'client_file',
]);
export type RecipientKind = z.infer<typeof RecipientKind>;

export type RecipientInfo = {
  kind: RecipientKind;
  /** Short name for lists and tabs. */
  label: string;
  /** Fixed addressee, or null where the name depends on the case. */
  fixedName: string | null;
  /** What is sent to it, the principal paper first. */
  templateKinds: readonly TemplateKind[];
  accepts: string;
  /** What must have happened before it takes the matter up. */
  preconditions: readonly string[];
  /** When it must answer; null = no period was found. */
  replyTime: string | null;
  /** Who may file and how often: real name, hand signature, limits a day. */
  identity: string;
  /** What goes along with the paper, beyond what the paper itself lists. */
  enclosures: readonly string[];
  /** Shown on screen before the paper is made; never printed. */
  notes: readonly string[];
  /** Statements that nobody has checked: shown as 待核实. */
  unverified: readonly string[];
  /** Where the rule was read (reference/domain.md §1, §2, §5). */
  source: string;
};

const RECIPIENTS: readonly RecipientInfo[] = [...DIRECT_RECIPIENTS, ...PUBLIC_CHANNELS];

/** What is known about a kind of addressee: what it accepts, and what to know before writing. */
export function recipientInfo(kind: RecipientKind): RecipientInfo {
  const info = RECIPIENTS.find((candidate) => candidate.kind === kind);
  if (!info) throw new Error(`No recipient of kind ${kind}`);
  return info;
}

/** The addressees a template can be sent to, in the order the screen offers them. */
export function recipientsForTemplate(template: TemplateKind): RecipientInfo[] {
  return RECIPIENTS.filter((info) => info.templateKinds.includes(template));
}
