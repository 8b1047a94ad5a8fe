import { App } from 'antd';
import { useState } from 'react';
import type { Grant } from '../../../domain/bridge/bridgeTypes.ts';
import { type FirmTemplateId, GrantId } from '../../../domain/ids.ts';
import type { WordReport } from '../../../domain/wordTemplates/wordReport.ts';
import { errorSentence } from '../../rpc/engineError.ts';
import { useChange } from '../../rpc/useChange.ts';
import { templateText } from '../../text/templateText.ts';

export interface Refusal {
  fileName: string;
  report: WordReport;
}

export interface AddTemplate {
  /** Takes the chosen files in, one after the other: new ones, or the next version of one. */
  add(choose: () => Promise<Grant[]>, templateId: FirmTemplateId | null): Promise<void>;
  pending: boolean;
  /** The files whose tags have faults. */
  refused: readonly Refusal[];
  dismiss(): void;
}

/** @param onAdded called with the template that came in last */
export function useAddTemplate(onAdded: (templateId: FirmTemplateId) => void): AddTemplate {
  const { message } = App.useApp();
  const [refused, setRefused] = useState<Refusal[]>([]);
  const change = useChange((client) => client.template.add);
  const take = async (grant: Grant, templateId: FirmTemplateId | null) => {
    const grantId = GrantId.parse(grant.grantId);
    const added = await change.run({ grantId, templateId, kind: null });
    if (!added) return;
    if (!added.row) {
      const { report } = added;
      setRefused((before) => [...before, { fileName: grant.displayName, report }]);
      return;
    }
    const { id, name, version } = added.row;
    void message.success(
      version > 1 ? templateText.updated(name, version) : templateText.added(name),
    );
    onAdded(id);
  };
  return {
    async add(choose, templateId) {
      try {
        const grants = await choose();
        setRefused([]);
        for (const grant of templateId ? grants.slice(0, 1) : grants) await take(grant, templateId);
      } catch (error) {
        void message.error(errorSentence(error), 6);
      }
    },
    pending: change.pending,
    refused,
    dismiss: () => setRefused([]),
  };
}
