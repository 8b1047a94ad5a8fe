import { screen, waitFor } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { describe, expect, it } from 'vitest';
import { emptyContact } from '../../domain/intake/intakeForm.ts';
import type { SeenBefore } from '../../domain/links/clue.ts';
import { IntakePage } from '../../renderer/features/intake/IntakePage.tsx';
import { intakeId, intakeStore } from './intakeFakes.ts';
import { renderScreen } from './support/renderScreen.tsx';

const contactId = '019a0000-0000-7000-8000-0000000000c1';
const NUMBER = '17000000021';

function seen(value: string, matterCount: number): SeenBefore {
  const lastAtMs = Date.UTC(2026, 10, 2, 3);
  return { kind: 'phone', value, shown: value, matterCount, outcomes: { A: 2 }, lastAtMs };
}

function openIntake(known: readonly SeenBefore[], query = '') {
  const store = intakeStore({
    form: { contacts: [{ ...emptyContact(contactId, 'call'), from: '' }] },
  });
  store.engine.on({
    link: {
      seenBefore: ({ identifiers }) =>
        known.filter(({ value }) => identifiers.some((one) => one.value === value)),
    },
  });
  const view = renderScreen(
    <Routes>
      <Route path="/intakes/:intakeId" element={<IntakePage />} />
    </Routes>,
    { engine: store.engine, route: `/intakes/${intakeId}${query}` },
  );
  return { ...view, store };
}

describe('while the client still talks', () => {
  it('says at once that the number stands in three other matters, before anything is saved', async () => {
    const { user } = openIntake([seen(NUMBER, 3)]);
    await user.click(await screen.findByRole('button', { name: /联系情况/ }));
    await user.type(await screen.findByLabelText('来电号码'), '170 0000 0021');
    expect(
      await screen.findByText('此号码 17000000021 已在 3 件其他案件或接待中出现'),
    ).toBeTruthy();
    expect(screen.getByText('最近 2026-11-02')).toBeTruthy();
    await user.clear(screen.getByLabelText('来电号码'));
    await waitFor(() => expect(screen.queryByText(/已在 3 件/)).toBeNull());
  });

  it('opens at the contact that an address points at', async () => {
    openIntake([], `?contact=${contactId}`);
    expect(await screen.findByLabelText('来电号码')).toBeTruthy();
  });
});
