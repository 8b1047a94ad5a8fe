import { useQuery } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { FirmProfile } from '../../../domain/firm/firmProfile.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { verificationText as text } from '../../text/verificationText.ts';

export interface Signer {
  /** '' while nobody is chosen. */
  name: string;
  choose(name: string): void;
  /** Lawyers of the firm; null while they are being read. */
  lawyers: readonly string[] | null;
}

/** Which lawyer signs a conclusion: the operator where she is a lawyer, or the only one there is; else to be chosen. */
export function useSigner(): Signer {
  const { orpc } = useEngine();
  const firm = useQuery(orpc.firm.get.queryOptions()).data;
  const [chosen, choose] = useState<string | null>(null);
  const lawyers = firm ? firm.lawyers.map(({ name }) => name) : null;
  return { name: chosen ?? (firm ? likelySigner(firm) : ''), choose, lawyers };
}

function likelySigner({ lawyers, operatorName }: FirmProfile): string {
  const only = lawyers.length === 1 ? lawyers[0] : undefined;
  return (lawyers.find(({ name }) => name === operatorName) ?? only)?.name ?? '';
}

/** 作出结论的律师. A firm without a list of its lawyers types the name. */
export function SignerField({ signer }: { signer: Signer }) {
  const { lawyers } = signer;
  return (
    <Form.Item
      label={text.overrideLawyer}
      htmlFor="override-lawyer"
      required
      extra={lawyers?.length === 0 ? text.overrideNoLawyers : text.overrideLawyerHelp}
    >
      {lawyers?.length === 0 ? (
        <Input
          id="override-lawyer"
          maxLength={40}
          value={signer.name}
          onChange={(event) => signer.choose(event.target.value)}
        />
      ) : (
        <Select
          id="override-lawyer"
          loading={lawyers === null}
          placeholder={text.overrideLawyerPlaceholder}
          value={signer.name || undefined}
          onChange={(name: string) => signer.choose(name)}
          options={(lawyers ?? []).map((name) => ({ value: name, label: name }))}
        />
      )}
    </Form.Item>
  );
}
