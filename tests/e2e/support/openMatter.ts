import type { Page } from '@playwright/test';
import { v7 as newId } from 'uuid';
import type { CaseId } from '../../../domain/ids.ts';
import { CommandId, ContactId, IntakeId } from '../../../domain/ids.ts';
import {
  emptyContact,
  emptyIntakeForm,
  type IntakeForm,
} from '../../../domain/intake/intakeForm.ts';
import { callEngine } from './engineOfPage.ts';

/** What an invented client told: a caller who claims to be 花呗 wants to visit. No address yet. */
export function inventedForm(): IntakeForm {
  return {
    ...emptyIntakeForm,
    client: {
      name: '林若溪',
      idType: 'citizen_id',
      idNumber: '11010119930418002X',
      phone: '19000000001',
      address: '',
    },
    contacts: [
      {
        ...emptyContact(ContactId.parse(newId()), 'call'),
        occurredAtMs: Date.now() - 3 * 24 * 3_600_000,
        from: '17000000021',
        claimedIdentity: '花呗客服',
        content: '对方说明天要上门核实情况，让当事人准备好身份证。',
        demand: '配合上门核实',
      },
    ],
  };
}

export function newCommand(): CommandId {
  return CommandId.parse(newId());
}

/** Takes an intake through the contract. */
export async function openIntake(page: Page, form: IntakeForm): Promise<IntakeId> {
  const intakeId = IntakeId.parse(newId());
  const commandId = newCommand();
  const { revision } = await callEngine(page, 'intake', 'create', { commandId, intakeId });
  await callEngine(page, 'intake', 'save', { commandId: newCommand(), intakeId, form, revision });
  return intakeId;
}

/** Takes an intake and opens the case of it, through the contract. */
export async function openCase(page: Page, form: IntakeForm): Promise<CaseId> {
  const intakeId = await openIntake(page, form);
  await callEngine(page, 'intake', 'complete', { commandId: newCommand(), intakeId });
  const { caseId } = await callEngine(page, 'intake', 'openCase', {
    commandId: newCommand(),
    intakeId,
    details: {
      cause: 'illegal_collection',
      lawyerName: '沈知行',
      opponentName: '',
      opponentOrganisationId: null,
      policeStation: '',
    },
  });
  return caseId as CaseId;
}

/** Goes to an address of the program as a link would. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#${address}`);
}
