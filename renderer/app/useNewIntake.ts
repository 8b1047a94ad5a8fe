import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { newId } from '../rpc/newId.ts';
import { useChange } from '../rpc/useChange.ts';
import { paths } from './paths.ts';

/** 新建接待: begins an empty draft and opens it. A second press while the first runs does nothing. */
export function useNewIntake(): { begin: () => void; pending: boolean } {
  const navigate = useNavigate();
  const { run, pending } = useChange((client) => client.intake.create, {
    onDone: (intake) => navigate(paths.intake(intake.id)),
  });
  const begin = useCallback(() => {
    if (!pending) void run({ intakeId: newId() });
  }, [run, pending]);
  return { begin, pending };
}
