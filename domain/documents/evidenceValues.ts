import type { CaseEvidence, CaseFacts } from './caseFacts.ts';
import { clauseText } from './cleanText.ts';
import { durationText } from './contactNarrative.ts';
import type { Run } from './documentTree.ts';
import { type DocumentValue, missingRun, runsOf } from './documentValue.ts';
import { evidencePurpose } from './evidencePurpose.ts';
import { missing, orMissing } from './fieldLabel.ts';
import type { RecipientKind } from './recipients.ts';
import { underPaperName } from './recordedWords.ts';

/** As many as fit one line of the column. */
const HASH_SHOWN = 12;

/** The list of evidence as the addressee may see it. */
export function evidenceValues(
  evidence: readonly CaseEvidence[],
  contacts: CaseFacts['contacts'],
  recipientKind: RecipientKind,
  person: string,
): DocumentValue[] {
  // What the desk calls 当事人 has another name in every paper; a title is a name, the same in every list.
  const named = (text: string) => underPaperName(clauseText(text), person);
  return [...evidence]
    .sort((a, b) => a.number - b.number)
    .map((item) => ({
      序号: String(item.number),
      标题: clauseText(item.title) || `证据${item.number}`,
      名称: { runs: nameRuns(item, clauseText(item.title), recipientKind) },
      来源: { runs: sourceRuns(item, named(item.origin), recipientKind) },
      目的: orMissing(
        named(evidencePurpose(item, evidence, contacts)),
        `evidence.${item.id}.purpose`,
      ),
    }));
}

/** A recording is named with its length, and to the police with what identifies its file, each on its own line. */
function nameRuns(item: CaseEvidence, title: string, recipientKind: RecipientKind): Run[] {
  const name: Run = { text: title || `证据${item.number}`, evidenceId: item.id };
  if (item.kind !== 'recording' && item.kind !== 'video') return [name];
  const seconds = item.durationMs ? Math.round(item.durationMs / 1_000) : 0;
  const hash = recipientKind === 'police' ? item.sha256.slice(0, HASH_SHOWN) : '';
  const lines = [
    ...(seconds > 0 ? [`时长${durationText(seconds)}`] : []),
    ...(hash === '' ? [] : [`SHA-256前${HASH_SHOWN}位`, hash]),
  ];
  return [name, ...lines.map((text) => ({ text, breakBefore: true }))];
}

/** Who collected an item is for the police, not for the opponent, nor for a regulator who hands the letter on. */
function sourceRuns(item: CaseEvidence, origin: string, recipientKind: RecipientKind): Run[] {
  const collector = recipientKind === 'police' ? clauseText(item.collector) : '';
  const source =
    origin === '' ? [missingRun(missing(`evidence.${item.id}.source`))] : runsOf(origin);
  return runsOf(source, collector === '' ? '' : `，${collector}收集`);
}
