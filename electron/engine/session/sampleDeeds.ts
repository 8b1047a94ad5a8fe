import { findMatter } from '../../../db/matterQueries.ts';
import { AnDunError } from '../../../domain/errors.ts';
import { type CaseId, CommandId, IntakeId } from '../../../domain/ids.ts';
import { changeStatus } from '../cases/changeStatus.ts';
import { getCase } from '../cases/getCase.ts';
import { generateDocument } from '../documents/generateDocument.ts';
import { attachFile } from '../evidence/attachFile.ts';
import { describeEvidence } from '../evidence/describeEvidence.ts';
import type { GrantedFile } from '../evidence/readGrantedFile.ts';
import { completeIntake } from '../intake/completeIntake.ts';
import { createIntake } from '../intake/createIntake.ts';
import { discardIntake } from '../intake/discardIntake.ts';
import { openCase } from '../intake/openCase.ts';
import { saveIntake } from '../intake/saveIntake.ts';
import type { SampleFile, SampleMatter } from '../sample/sampleMatter.ts';
import type { VaultContext } from '../vaultContext.ts';
import { overrideVerdict } from '../verification/overrideVerdict.ts';
import { recordStep } from '../verification/recordStep.ts';

/** One thing that was done at a time. */
export interface SampleDeed {
  atMs: number;
  play(): unknown;
}

const minuteMs = 60_000;

/** All that was done in one matter. @param engine its clock must stand at the deed being played */
export function sampleDeeds(engine: VaultContext, matter: SampleMatter): SampleDeed[] {
  const intakeId = IntakeId.parse(engine.newId());
  const commandId = () => CommandId.parse(engine.newId());
  const ref = { kind: 'intake' as const, intakeId };
  const deeds: SampleDeed[] = [
    { atMs: matter.takenAtMs, play: () => takeIn(engine, intakeId, matter) },
    ...matter.steps.map(({ atMs, code, result, note }) => ({
      atMs,
      play: () => recordStep(engine, { commandId: commandId(), matter: ref, code, result, note }),
    })),
    ...matter.files.map((file) => ({
      atMs: file.atMs,
      play: () => attachSample(engine, intakeId, file),
    })),
    ...intakeEnds(engine, intakeId, matter),
    ...caseDeeds(engine, intakeId, matter),
  ];
  if (matter.override) {
    const { atMs, ...conclusion } = matter.override;
    const play = () =>
      overrideVerdict(engine, { commandId: commandId(), matter: ref, ...conclusion });
    deeds.push({ atMs, play });
  }
  // Nothing is done in a matter before it was taken in.
  return deeds.map((deed) => ({ ...deed, atMs: Math.max(deed.atMs, matter.takenAtMs) }));
}

function takeIn(engine: VaultContext, intakeId: IntakeId, { form }: SampleMatter): void {
  const { revision } = createIntake(engine, { commandId: newCommand(engine), intakeId });
  saveIntake(engine, { commandId: newCommand(engine), intakeId, form, revision });
}

function intakeEnds(engine: VaultContext, intakeId: IntakeId, matter: SampleMatter): SampleDeed[] {
  const { stage, takenAtMs, openCase: opened } = matter;
  if (stage === 'draft') return [];
  if (stage === 'discarded') {
    const reason = matter.discardReason ?? '重复登记';
    const play = () => discardIntake(engine, { commandId: newCommand(engine), intakeId, reason });
    return [{ atMs: takenAtMs + 60 * minuteMs, play }];
  }
  const play = () => completeIntake(engine, { commandId: newCommand(engine), intakeId });
  const atMs = takenAtMs + 25 * minuteMs;
  return [{ atMs: opened ? Math.min(atMs, opened.atMs - minuteMs) : atMs, play }];
}

function caseDeeds(engine: VaultContext, intakeId: IntakeId, matter: SampleMatter): SampleDeed[] {
  if (!matter.openCase) return [];
  const { details, atMs, moves } = matter.openCase;
  return [
    {
      atMs,
      play: () => openCase(engine, { commandId: newCommand(engine), intakeId, details }),
    },
    ...moves.map(({ to, reason, atMs: movedAtMs }) => ({
      atMs: movedAtMs,
      play: () => {
        const caseId = caseOf(engine, intakeId);
        const { revision } = getCase(engine, { caseId });
        changeStatus(engine, { commandId: newCommand(engine), caseId, to, reason, revision });
      },
    })),
    ...matter.documents.map(({ templateId, recipientKind, atMs: madeAtMs }) => ({
      atMs: madeAtMs,
      play: () => {
        const request = { caseId: caseOf(engine, intakeId), templateId, recipientKind, claims: [] };
        return generateDocument(engine, { commandId: newCommand(engine), request });
      },
    })),
  ];
}

async function attachSample(engine: VaultContext, intakeId: IntakeId, file: SampleFile) {
  const matter = engine.store.read((db) => findMatter(db, { kind: 'intake', intakeId }));
  if (!matter) throw new AnDunError('NOT_FOUND');
  const { item } = await attachFile(
    engine,
    {
      commandId: newCommand(engine),
      matter,
      open: async () => inMemory(file.bytes),
      originalName: file.name,
      kind: file.kind,
      origin: file.origin,
      collector: '',
    },
    new AbortController().signal,
    () => {},
  );
  describeEvidence(engine, {
    commandId: newCommand(engine),
    evidenceId: item.id,
    description: {
      title: file.title,
      kind: file.kind,
      origin: file.origin,
      collector: item.collector,
      note: '',
      purpose: file.purpose,
      contactIds: file.contactIds,
    },
  });
}

function inMemory(bytes: Uint8Array): GrantedFile {
  return {
    head: () => bytes.subarray(0, 65_536),
    async *stream() {
      yield bytes;
    },
    close: async () => {},
  };
}

function caseOf(engine: VaultContext, intakeId: IntakeId): CaseId {
  const matter = engine.store.read((db) => findMatter(db, { kind: 'intake', intakeId }));
  if (!matter?.caseId) throw new AnDunError('NOT_FOUND');
  return matter.caseId;
}

function newCommand(engine: VaultContext): CommandId {
  return CommandId.parse(engine.newId());
}
