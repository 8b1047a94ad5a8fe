import { useState } from 'react';
import { descriptionOf } from '../../../domain/evidence/descriptionOf.ts';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import { type ContactRecord, IntakeForm } from '../../../domain/intake/intakeForm.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { useChange } from '../../rpc/useChange.ts';

/**
 * Adds a contact to the matter of an item, be it an intake or a case, and says that the item proves it. The contact
 * keeps its id: doing it again after a failure doubles nothing.
 */
export function useSaveContactOf(item: EvidenceItem): {
  save(contact: ContactRecord): Promise<boolean>;
  pending: boolean;
} {
  const { client } = useEngine();
  const [pending, setPending] = useState(false);
  const ofCase = useChange((engine) => engine.case.saveContact);
  const ofIntake = useChange((engine) => engine.intake.save);
  const describe = useChange((engine) => engine.evidence.describe);
  const put = async (contact: ContactRecord): Promise<boolean> => {
    const { caseId, intakeId } = item;
    if (caseId) {
      const { revision } = await client.case.get({ caseId });
      return (await ofCase.run({ caseId, contact, revision })) !== undefined;
    }
    if (!intakeId) return false;
    const { form, revision } = await client.intake.get({ intakeId });
    const others = form.contacts.filter(({ id }) => id !== contact.id);
    const next = IntakeForm.parse({ ...form, contacts: [...others, contact] });
    return (await ofIntake.run({ intakeId, form: next, revision })) !== undefined;
  };
  const save = async (contact: ContactRecord): Promise<boolean> => {
    setPending(true);
    try {
      if (!(await put(contact))) return false;
      const { item: now } = await client.evidence.get({ evidenceId: item.id });
      const contactIds = [...new Set([...now.contactIds, contact.id])];
      const described = await describe.run({
        evidenceId: item.id,
        description: { ...descriptionOf(now), contactIds },
      });
      return described !== undefined;
    } finally {
      setPending(false);
    }
  };
  return { save, pending };
}
