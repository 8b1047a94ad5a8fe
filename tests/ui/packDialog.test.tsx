import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ChannelRoute } from '../../domain/documents/channelRouter.ts';
import type { TemplateKind } from '../../domain/documents/templateKind.ts';
import { FirmTemplateId } from '../../domain/ids.ts';
import type { PackChannel, PackPaper, PackPlan } from '../../domain/packs/pack.ts';
import { PackButton } from '../../renderer/features/packs/PackButton.tsx';
import { caseRecord, caseStore, evidenceIdOf } from './caseFakes.ts';
import { renderScreen } from './support/renderScreen.tsx';

const ownLetter = FirmTemplateId.parse('01900000-0000-7000-8000-0000000000f1');
const titles: Partial<Record<TemplateKind, string>> = {
  complaint: '投诉书',
  'lawyer-letter': '律师函',
  authorization: '授权委托书',
};

function paper(kind: TemplateKind, templates: Record<string, string> = {}): PackPaper {
  return {
    kind,
    templateId: templates[kind] ?? kind,
    title: titles[kind] ?? kind,
    missing:
      kind === 'lawyer-letter'
        ? [{ fieldId: 'firm.letterCode', label: '律师函编号用的律所代字', where: '函号' }]
        : [],
    warnings:
      kind === 'lawyer-letter'
        ? [{ text: '承办人没有执业证号。', fieldId: 'lawyer.licenceNo' }]
        : [],
    similar: [],
    cites: kind === 'complaint' ? [evidenceIdOf(1), evidenceIdOf(2)] : [],
  };
}

function channel(route: Partial<ChannelRoute>, label: string, papers: PackPaper[]): PackChannel {
  const kinds = papers.map(({ kind }) => kind);
  return {
    route: {
      kind: 'institution',
      state: 'suited',
      reason: '先向机构投诉，多数渠道以此为前提。',
      from: null,
      first: null,
      ticked: true,
      papers: kinds,
      usual: kinds.filter((kind) => kind !== 'lawyer-letter'),
      enclosures: [],
      ...route,
    },
    label,
    papers,
    sent: [],
  };
}

function planOf(templates: Record<string, string> = {}): PackPlan {
  return {
    channels: [
      channel({}, '被投诉机构', [
        paper('complaint', templates),
        paper('lawyer-letter', templates),
        paper('authorization', templates),
      ]),
      channel(
        { kind: 'nfra_12378', state: 'not_yet', ticked: false, first: 'institution' },
        '金融监管总局（12378）',
        [paper('complaint', templates), paper('authorization', templates)],
      ),
    ],
    evidenceCount: 2,
    wholeFiles: [{ evidenceId: evidenceIdOf(2), number: 2, title: '通话详单' }],
    templates: [{ id: ownLetter, kind: 'lawyer-letter', name: '本所律师函' }],
  };
}

async function openDialog() {
  const { engine } = caseStore();
  const filled: string[] = [];
  engine.on({
    pack: {
      plan: ({ templates }) => planOf(templates ?? {}),
      make: async function* ({ choice }) {
        yield {
          type: 'done',
          name: '成套文书.zip',
          papers: choice.papers.length,
          missing: 0,
          evidence: 2,
          bundleSha256: 'a'.repeat(64),
          files: 4,
          sizeBytes: 9_000,
        };
      },
    },
  });
  const view = renderScreen(
    <PackButton record={caseRecord()} onMissingField={(fieldId) => filled.push(fieldId)} />,
    { engine },
  );
  await view.user.click(screen.getByRole('button', { name: '一键成套' }));
  const dialog = await screen.findByRole('dialog', { name: /一键成套/ });
  const papersOf = async (label: string) =>
    within(await within(dialog).findByRole('list', { name: `送${label}的文书` }));
  await papersOf('被投诉机构');
  return { engine, dialog, papersOf, filled, user: view.user };
}

describe('一键成套', () => {
  it('makes what fits with one click, where packs usually go, and with all that is cited', async () => {
    const { engine, dialog, user } = await openDialog();
    await user.click(within(dialog).getByRole('button', { name: '生成成套文书' }));
    await within(dialog).findByText(/^已成套：2 份文书/);
    expect(engine.callsOf('pack.make')[0]?.input).toMatchObject({
      as: 'zip',
      choice: {
        papers: [
          { recipientKind: 'institution', kind: 'complaint' },
          { recipientKind: 'institution', kind: 'authorization' },
        ],
        evidence: 'extract',
      },
    });
    expect(within(dialog).getByText(/只附与本案有关的各行.*证据2 通话详单/)).toBeTruthy();
  });

  it('leaves the regulator unticked, says what goes before, and keeps back only who leaves cited items out', async () => {
    const { dialog, papersOf, user } = await openDialog();
    const regulator = await papersOf('金融监管总局（12378）');
    for (const box of regulator.getAllByRole<HTMLInputElement>('checkbox')) {
      expect(box.checked).toBe(false);
    }
    expect(within(dialog).getByText('先发：被投诉机构')).toBeTruthy();
    const make = () =>
      within(dialog).getByRole<HTMLButtonElement>('button', { name: '生成成套文书' });
    expect(make().disabled).toBe(false);
    await user.click(within(dialog).getByRole('radio', { name: /只装不含他人记录的/ }));
    expect(make().disabled).toBe(true);
    await user.click(within(dialog).getByRole('checkbox', { name: '另行提交这些证据' }));
    expect(make().disabled).toBe(false);
  });

  it('makes nothing while the list is still of the choice before', async () => {
    const { engine, dialog, papersOf, user } = await openDialog();
    const gate = Promise.withResolvers<void>();
    engine.on({
      pack: {
        plan: async ({ templates }) => {
          await gate.promise;
          return planOf(templates ?? {});
        },
      },
    });
    const institution = await papersOf('被投诉机构');
    await user.click(institution.getByRole('checkbox', { name: '律师函' }));
    const make = () =>
      within(dialog).getByRole<HTMLButtonElement>('button', { name: '生成成套文书' });
    await waitFor(() => expect(make().disabled).toBe(true));
    gate.resolve();
    await waitFor(() => expect(make().disabled).toBe(false));
  });

  it('takes a letter by hand, made of the firm’s own file, and lists what it lacks to fill in', async () => {
    const { engine, dialog, papersOf, filled, user } = await openDialog();
    const institution = await papersOf('被投诉机构');
    await user.click(institution.getByRole('checkbox', { name: '律师函' }));
    await user.click(await within(dialog).findByRole('button', { name: '律师函编号用的律所代字' }));
    expect(filled).toEqual(['firm.letterCode']);
    expect(within(dialog).getByText(/律师函（被投诉机构）：承办人没有执业证号/)).toBeTruthy();
    await user.click(institution.getByRole('combobox', { name: '律师函（被投诉机构）用的模板' }));
    await user.click(await screen.findByTitle('本所律师函'));
    await waitFor(() =>
      expect(engine.callsOf('pack.plan').at(-1)?.input).toMatchObject({
        templates: { 'lawyer-letter': ownLetter },
        recipients: ['institution'],
      }),
    );
    await user.click(within(dialog).getByRole('button', { name: '生成成套文书' }));
    await within(dialog).findByText(/^已成套：3 份文书/);
    expect(engine.callsOf('pack.make')[0]?.input).toMatchObject({
      choice: { templates: { 'lawyer-letter': ownLetter } },
    });
  });
});
