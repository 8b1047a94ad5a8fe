import { describe, expect, it } from 'vitest';
import { caseStatuses, findMove, moveNeedsReason } from '../../domain/cases/caseStatus.ts';
import { matchNumbers } from '../../domain/directory/matchNumber.ts';
import { shippedOrganisations } from '../../domain/directory/shippedOrganisations.ts';
import { recipientsForTemplate } from '../../domain/documents/recipients.ts';
import { FirmProfile } from '../../domain/firm/firmProfile.ts';
import { checkCitizenId } from '../../domain/identity/citizenId.ts';
import { checkCreditCode } from '../../domain/identity/creditCode.ts';
import { checkLawyerLicence } from '../../domain/identity/lawyerLicence.ts';
import { IntakeForm } from '../../domain/intake/intakeForm.ts';
import { intakeProblems } from '../../domain/intake/intakeProblems.ts';
import { DAY_MS, parseShanghai } from '../../domain/time/shanghaiTime.ts';
import { computeVerdict } from '../../domain/verification/computeVerdict.ts';
import { outcomeCodes } from '../../domain/verification/verification.ts';
import { sniffFile } from '../../electron/engine/evidence/sniffFile.ts';
import { sampleFirm } from '../../electron/engine/sample/sampleFirm.ts';
import type { SampleMatter } from '../../electron/engine/sample/sampleMatter.ts';
import { sampleMatters } from '../../electron/engine/sample/sampleMatters.ts';

const nowMs = parseShanghai('2026-11-22 18:30') ?? 0;
const matters = sampleMatters(nowMs);

const verdictOf = ({ form, steps }: SampleMatter) =>
  computeVerdict({
    form,
    steps: steps.map(({ atMs, ...step }) => ({ ...step, doneAtMs: atMs, doneBy: '接待员' })),
    numberMatches: matchNumbers(
      form.contacts.map(({ from }) => from),
      shippedOrganisations,
    ),
    organisations: shippedOrganisations,
  });

const expectedOutcomes: Record<string, string> = {
  'stolen-name': 'D',
  'night-visit': 'B',
  'withdrawn-complaint': 'B',
  'false-court': 'A+C',
  'ordinary-collection': 'E',
  'many-calls': 'B',
  discarded: 'F',
  'other-debtor': 'B+C',
  'jiexin-sms': 'C',
  'huabei-visit': 'A',
  'false-agent': 'A+D',
  'hidden-number': 'F',
  'safe-account': 'A+D',
  'unsigned-letter': 'F',
  'huabei-again': 'F',
  'unfreezing-fee': 'A+D',
};

describe('the sample firm', () => {
  it('is a whole firm with numbers of the right shape', () => {
    expect(() => FirmProfile.parse(sampleFirm)).not.toThrow();
    expect(checkCreditCode(sampleFirm.creditCode).ok).toBe(true);
    expect(sampleFirm.lawyers).toHaveLength(3);
    for (const { licenceNo } of sampleFirm.lawyers)
      expect(checkLawyerLicence(licenceNo).ok).toBe(true);
    expect(sampleFirm.name).toContain('示例');
  });
});

describe('the sample matters', () => {
  it('come to the outcomes that their stories tell', () => {
    const outcomes = matters.map((matter) => [matter.key, verdictOf(matter).outcomes.join('+')]);
    expect(Object.fromEntries(outcomes)).toEqual(expectedOutcomes);
  });

  it('show every outcome, every stage and every status', () => {
    const outcomes = new Set(matters.flatMap((matter) => verdictOf(matter).outcomes));
    expect([...outcomes].sort()).toEqual([...outcomeCodes]);
    const statuses = new Set(
      matters.flatMap(({ openCase }) =>
        openCase ? [openCase.moves.at(-1)?.to ?? 'verifying'] : [],
      ),
    );
    expect([...statuses].sort()).toEqual([...caseStatuses].sort());
    expect(new Set(matters.map(({ stage }) => stage)).size).toBe(4);
    expect(matters.filter(({ openCase }) => openCase).length).toBeGreaterThanOrEqual(12);
  });

  it('put stopping the payment first where money was just sent', () => {
    const urgent = matters.filter((matter) => verdictOf(matter).stopPayment).map(({ key }) => key);
    expect(urgent.sort()).toEqual(['safe-account', 'unfreezing-fee']);
  });

  it('are whole forms with ids that are never repeated', () => {
    const ids = matters.flatMap(({ form }) => form.contacts.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const { form, stage, key } of matters) {
      expect(IntakeForm.safeParse(form).success, key).toBe(true);
      if (form.client.idNumber !== '') expect(checkCitizenId(form.client.idNumber).ok).toBe(true);
      if (stage === 'case' || stage === 'complete') expect(intakeProblems(form), key).toEqual([]);
    }
  });

  it('happen in order, within ten weeks before now', () => {
    for (const { form, takenAtMs, steps, openCase, files, documents, key } of matters) {
      const times = [
        takenAtMs,
        ...steps.map(({ atMs }) => atMs),
        ...files.map(({ atMs }) => atMs),
        ...documents.map(({ atMs }) => atMs),
        ...(openCase ? [openCase.atMs, ...openCase.moves.map(({ atMs }) => atMs)] : []),
      ];
      for (const atMs of times) {
        expect(atMs, key).toBeGreaterThanOrEqual(takenAtMs);
        expect(atMs, key).toBeLessThanOrEqual(nowMs);
      }
      expect(takenAtMs).toBeGreaterThan(nowMs - 70 * DAY_MS);
      const moves = openCase?.moves.map(({ atMs }) => atMs) ?? [];
      expect(moves).toEqual([...moves].sort((a, b) => a - b));
      if (openCase) {
        for (const { atMs } of [...files, ...documents])
          expect(atMs, key).toBeGreaterThan(openCase.atMs);
      }
      const first = Math.min(...form.contacts.map(({ occurredAtMs }) => occurredAtMs ?? 0));
      expect(first, key).toBeLessThan(takenAtMs);
    }
  });

  it('move only as the status road allows, with reasons where it asks for them', () => {
    for (const { openCase, key } of matters) {
      let status = 'verifying' as Parameters<typeof findMove>[0];
      for (const { to, reason } of openCase?.moves ?? []) {
        const move = findMove(status, to);
        expect(move, `${key}: ${status} → ${to}`).not.toBeNull();
        if (move && moveNeedsReason(move)) expect(reason, key).not.toBe('');
        status = to;
      }
    }
  });

  it('name papers, directory entries and contacts that exist', () => {
    const organisationIds = new Set<string>(shippedOrganisations.map(({ id }) => id));
    for (const { documents, openCase, files, form, key } of matters) {
      for (const { templateId, recipientKind } of documents) {
        expect(recipientsForTemplate(templateId).map(({ kind }) => kind)).toContain(recipientKind);
      }
      const opponent = openCase?.details.opponentOrganisationId ?? null;
      if (opponent !== null) expect(organisationIds.has(opponent), key).toBe(true);
      const contactIds = form.contacts.map(({ id }) => id);
      for (const file of files) {
        for (const id of file.contactIds) expect(contactIds, key).toContain(id);
      }
    }
  });

  it('bring files that are what their names say', async () => {
    const viewers = await Promise.all(
      matters
        .flatMap(({ files }) => files)
        .map(async ({ name, bytes }) => [
          name.split('.').at(-1),
          (await sniffFile(bytes, name)).viewer,
        ]),
    );
    expect(new Set(viewers.map((pair) => pair.join(' ')))).toEqual(
      new Set(['csv text', 'txt text', 'wav audio', 'pdf pdf', 'png image']),
    );
  });

  it('are the same for the same moment, whatever the hour', () => {
    expect(sampleMatters(nowMs)).toEqual(matters);
    const early = parseShanghai('2026-11-22 00:20') ?? 0;
    for (const { takenAtMs } of sampleMatters(early)) expect(takenAtMs).toBeLessThan(early);
  });
});
