import type { CaseDetails } from '../../../domain/cases/caseRecord.ts';
import {
  type ContactRecord,
  emptyContact,
  emptyIntakeForm,
  type IntakeForm,
} from '../../../domain/intake/intakeForm.ts';
import type { TestEngine } from './openTestEngine.ts';
import { testNowMs } from './openTestEngine.ts';

/** An invented client whom "花呗" phoned about a visit. Everything required is there. */
export function inventedForm(
  test: TestEngine,
  change: { client?: Partial<IntakeForm['client']>; contact?: Partial<ContactRecord> } = {},
): IntakeForm {
  const contact: ContactRecord = {
    ...emptyContact(test.engine.newId(), 'call'),
    occurredAtMs: testNowMs - 3_600_000,
    from: '138 0013 8000',
    claimedIdentity: '花呗客服',
    content: '自称花呗工作人员，说三天内上门核实，要求先还款。',
    demand: '立即还款',
    ...change.contact,
  };
  return {
    ...emptyIntakeForm,
    client: {
      ...emptyIntakeForm.client,
      name: '林小满',
      idNumber: '110101199003070038',
      phone: '139 1234 5678',
      address: '示例市青石路1号',
      ...change.client,
    },
    contacts: [contact],
  };
}

export const inventedDetails: CaseDetails = {
  cause: 'illegal_collection',
  lawyerName: '周青岚',
  opponentName: '身份不明',
  opponentOrganisationId: null,
  policeStation: '',
};

/** An intake with that form, saved. */
export async function saveNewIntake(test: TestEngine, form: IntakeForm) {
  const intakeId = test.intakeId();
  await test.api.intake.create({ commandId: test.commandId(), intakeId });
  const { revision } = await test.api.intake.save({
    commandId: test.commandId(),
    intakeId,
    form,
    revision: 1,
  });
  return { intakeId, revision };
}

/** A case opened from an intake with that form. */
export async function openNewCase(test: TestEngine, form: IntakeForm) {
  const { intakeId } = await saveNewIntake(test, form);
  const opened = await test.api.intake.openCase({
    commandId: test.commandId(),
    intakeId,
    details: inventedDetails,
  });
  return { intakeId, ...opened };
}
