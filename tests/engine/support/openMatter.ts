import { v7 as uuidv7 } from 'uuid';
import { type CaseId, IntakeId } from '../../../domain/ids.ts';
import {
  emptyContact,
  emptyIntakeForm,
  type IntakeForm,
} from '../../../domain/intake/intakeForm.ts';
import type { TestSession } from './openTestSession.ts';

/** An invented client who got an SMS signed 捷信 and never borrowed. */
export function testForm(change: Partial<IntakeForm> = {}): IntakeForm {
  return {
    ...emptyIntakeForm,
    client: {
      ...emptyIntakeForm.client,
      name: '林小满',
      idNumber: '110101199003070038',
      phone: '139 1234 5678',
      address: '示例市青石路1号',
    },
    contacts: [
      {
        ...emptyContact(uuidv7(), 'sms'),
        occurredAtMs: Date.UTC(2026, 10, 20, 1, 30),
        from: '106900001234',
        claimedIdentity: '捷信',
        content: '【捷信】您尾号1234的借款已逾期15天，应还8,650.00元，请于今日18时前处理。',
        demand: '还款 8650 元',
      },
    ],
    answers: { ...emptyIntakeForm.answers, borrowed: 'no', paid: 'no', refusedContact: 'yes' },
    ...change,
  };
}

export async function saveIntake(
  test: Pick<TestSession, 'client' | 'commandId'>,
  form = testForm(),
): Promise<IntakeId> {
  const intakeId = IntakeId.parse(uuidv7());
  await test.client.intake.create({ commandId: test.commandId(), intakeId });
  await test.client.intake.save({ commandId: test.commandId(), intakeId, form, revision: 1 });
  return intakeId;
}

export async function openCase(
  test: Pick<TestSession, 'client' | 'commandId'>,
  form = testForm(),
): Promise<{ caseId: CaseId; intakeId: IntakeId; caseNumber: string }> {
  const intakeId = await saveIntake(test, form);
  const opened = await test.client.intake.openCase({
    commandId: test.commandId(),
    intakeId,
    details: {
      cause: 'impersonated_loan',
      lawyerName: '周青岚',
      opponentName: '天津京东消费金融有限公司',
      opponentOrganisationId: 'tianjinjingdongxiaofeijinrongyouxiangongsi',
      policeStation: '',
    },
  });
  return { intakeId, ...opened };
}
