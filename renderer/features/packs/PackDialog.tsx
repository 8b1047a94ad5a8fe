import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useState } from 'react';
import type { CaseRecord } from '../../../domain/cases/caseRecord.ts';
import type { PaperWarning } from '../../../domain/documents/paperWarnings.ts';
import type { RecipientKind } from '../../../domain/documents/recipients.ts';
import type { SimilarPaper } from '../../../domain/documents/similarPaper.ts';
import {
  missingOfPapers,
  type PackEvidenceChoice,
  type PackPlan,
  type PackSelection,
  type PackTemplates,
  warningsOfPapers,
} from '../../../domain/packs/pack.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { packText as words } from '../../text/packText.ts';
import { QueryView } from '../../ui/QueryView.tsx';
import { useRemembered } from '../../ui/useRemembered.ts';
import { MissingFields } from '../documents/MissingFields.tsx';
import { PaperWarnings } from '../documents/PaperWarnings.tsx';
import { PackChannels } from './PackChannels.tsx';
import { PackEvidence } from './PackEvidence.tsx';
import { PackMakeButton } from './PackMakeButton.tsx';
import { PackProgress } from './PackProgress.tsx';
import { packedEvidence } from './packedEvidence.ts';
import { isChosen, usualSelection } from './packSelection.ts';
import type { PackWork } from './usePack.ts';
import './packs.css';

interface PackDialogProps {
  record: CaseRecord;
  work: PackWork;
  onMissingField: (fieldId: string) => void;
  onClose: () => void;
}

/** 一键成套: whom to send to, what is lacking, and one button. */
export function PackDialog(props: PackDialogProps) {
  const { orpc } = useEngine();
  const [templates, setTemplates] = useRemembered<PackTemplates>('pack.templates', {});
  // Until somebody ticks something by hand, the ticks follow the case.
  const [byHand, setByHand] = useState<PackSelection[] | null>(null);
  const recipients = byHand ? recipientsOf(byHand) : undefined;
  const query = useQuery({
    ...orpc.pack.plan.queryOptions({ input: { caseId: props.record.id, templates, recipients } }),
    placeholderData: (before: PackPlan | undefined) => before,
  });
  return (
    <Modal open centered width={1120} title={words.title} footer={null} onCancel={props.onClose}>
      <QueryView query={query}>
        {(plan) => (
          <PackDesk
            {...props}
            plan={plan}
            selection={byHand ?? usualSelection(plan)}
            onSelect={setByHand}
            templates={templates}
            onTemplates={setTemplates}
            isStale={query.isPlaceholderData}
          />
        )}
      </QueryView>
    </Modal>
  );
}

interface PackDeskProps extends PackDialogProps {
  plan: PackPlan;
  selection: readonly PackSelection[];
  onSelect: (selection: PackSelection[]) => void;
  templates: PackTemplates;
  onTemplates: (templates: PackTemplates) => void;
  /** The plan is still of the choice before. */
  isStale: boolean;
}

function PackDesk(props: PackDeskProps) {
  const {
    record,
    work,
    onMissingField,
    plan,
    selection,
    onSelect,
    templates,
    onTemplates,
    isStale,
  } = props;
  const [asked, setAsked] = useState<PackEvidenceChoice | null>(null);
  // Agreed to keep these very items back; another list asks anew.
  const [agreedTo, setAgreedTo] = useState('');
  const papers = plan.channels.flatMap(({ route, label, papers: own }) =>
    own
      .filter(({ kind }) => isChosen(selection, { recipientKind: route.kind, kind }))
      .map((paper) => ({ ...paper, name: `${paper.title}（${label}）` })),
  );
  const cited = new Set(papers.flatMap(({ cites }) => cites));
  const evidence = packedEvidence(plan, cited, asked);
  const keptBack = evidence.citedOut.map(({ evidenceId }) => evidenceId).join(' ');
  const agreed = agreedTo === keptBack;
  const missing = missingOfPapers(papers);
  const warnings = warningsOfPapers(
    papers.map(({ name, warnings: own, similar }) => ({
      name,
      warnings: [...own, ...similar.map(similarWarning)],
    })),
  );
  return (
    <>
      <div className="pack-desk">
        <PackChannels
          plan={plan}
          selection={selection}
          onSelect={onSelect}
          templates={templates}
          onTemplates={onTemplates}
        />
        <div className="pack-side">
          <MissingFields
            record={record}
            missing={missing.map((field) => ({
              ...field,
              note: words.missingIn(field.papers.join('、')),
            }))}
            words={{
              title: words.missing(missing.length),
              help: words.missingHelp,
              none: words.missingNone,
            }}
            onMissingField={onMissingField}
          />
          <PaperWarnings
            warnings={warnings.map(({ text, fieldId, papers: names }) => ({
              text: words.warning(names, text),
              fieldId,
            }))}
            onField={onMissingField}
          />
          <PackEvidence
            plan={plan}
            evidence={evidence}
            onChange={setAsked}
            agreed={agreed}
            onAgree={(yes) => setAgreedTo(yes ? keptBack : '')}
          />
        </div>
      </div>
      <PackProgress work={work} />
      <footer className="pack-foot">
        <span className="ad-faint">{words.plainNotice}</span>
        <span className="ad-soft ad-number">
          {papers.length === 0 ? words.nothing : words.count(papers.length)}
        </span>
        <PackMakeButton
          running={work.running}
          disabled={isStale || papers.length === 0 || !agreed}
          onMake={(target) =>
            void work.start(
              { papers: [...selection], templates, evidence: evidence.choice },
              target,
            )
          }
        />
      </footer>
    </>
  );
}

function recipientsOf(selection: readonly PackSelection[]): RecipientKind[] {
  return [...new Set(selection.map(({ recipientKind }) => recipientKind))].sort();
}

/** Recipients take look-alike letters for organised complaints. */
function similarWarning({ caseNumber, title, share }: SimilarPaper): PaperWarning {
  return { text: words.similar(caseNumber, title, Math.round(share * 100)), fieldId: null };
}
