import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { TimelineRow } from '../../domain/imports/importedRecord.ts';
import { HalfMarkedNote } from '../../renderer/features/imports/HalfMarkedNote.tsx';

const row = (counterpart: string, relevant: boolean) =>
  ({ counterpart, relevant, counterpartKey: counterpart }) as TimelineRow;
const rows = [
  row('17000000021', true),
  row('17000000021', false),
  row('17000000021', false),
  row('02160000033', false),
];

afterEach(cleanup);

describe('a number of the matter some rows of which are not counted', () => {
  it('is named with how many are left, and one click adds them', async () => {
    const onMark = vi.fn();
    render(<HalfMarkedNote rows={rows} busy={false} onMark={onMark} />);
    expect(screen.getByText('17000000021 已是涉案号码，另有 2 条未记入。')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: '全部记入' }));
    expect(onMark).toHaveBeenCalledWith(rows.slice(1, 3));
  });

  it('is not spoken of when all of its rows count, or none', () => {
    render(
      <HalfMarkedNote rows={[rows[0], rows[3]] as TimelineRow[]} busy={false} onMark={vi.fn()} />,
    );
    expect(screen.queryByRole('button')).toBeNull();
  });
});
