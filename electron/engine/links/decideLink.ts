import { putDecision } from '../../../db/linkQueries.ts';
import { findMatter } from '../../../db/matterQueries.ts';
import type { MatterRef } from '../../../domain/contract/caseContract.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { CommandId, IntakeId } from '../../../domain/ids.ts';
import type { IdentifierKind } from '../../../domain/links/matterIdentifier.ts';
import type { LinkDecision } from '../../../domain/links/matterLink.ts';
import type { EngineContext } from '../engineContext.ts';
import { writeCommand } from '../writeCommand.ts';

const deeds: Record<LinkDecision, string> = {
  confirmed: '确认关联',
  unlinked: '取消关联',
  open: '撤回对关联的判断',
};

/**
 * Keeps what a person says of a value that two matters share. Stands in the audit of both.
 * @throws AnDunError NOT_FOUND, INPUT_INVALID when a link is undone without a reason
 */
export function decideLink(
  engine: EngineContext,
  input: {
    commandId: CommandId;
    matter: MatterRef;
    otherIntakeId: IntakeId;
    kind: IdentifierKind;
    value: string;
    decision: LinkDecision;
    reason: string;
  },
): null {
  const { commandId, matter: ref, otherIntakeId, kind, value, decision, reason } = input;
  if (decision === 'unlinked' && reason.trim() === '') {
    throw new AnDunError('INPUT_INVALID', ['reason']);
  }
  const command = writeCommand(engine, commandId, 'link.decide');
  engine.store.write(command, (tx) => {
    const matters = [ref, { kind: 'intake' as const, intakeId: otherIntakeId }].map((one) =>
      findMatter(tx, one),
    );
    const [one, other] = matters;
    if (!one || !other || one.intakeId === other.intakeId) throw new AnDunError('NOT_FOUND');
    putDecision(tx, {
      between: [one.intakeId, other.intakeId],
      kind,
      value,
      decision,
      reason: reason.trim(),
      decidedAtMs: command.atMs,
      decidedBy: command.actor,
    });
    const entry = (matter: typeof one, counterpart: typeof one) => ({
      entityKind: matter.caseId === null ? 'intake' : 'case',
      entityId: matter.caseId ?? matter.intakeId,
      caseId: matter.caseId,
      summary: `${deeds[decision]}：${counterpart.caseNumber ?? '另一接待'}${reason.trim() ? `（${reason.trim()}）` : ''}`,
    });
    return { result: null, audit: [entry(one, other), entry(other, one)] };
  });
  return null;
}
