import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { AnDunError } from '../../../domain/errors.ts';
import { IntakeId } from '../../../domain/ids.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { PageLoading } from '../../ui/PageLoading.tsx';
import { IntakeDesk } from './IntakeDesk.tsx';

/** 接待登记 of one intake, by its address. */
export function IntakePage() {
  const id = IntakeId.safeParse(useParams().intakeId);
  if (!id.success) {
    return (
      <div className="ad-page">
        <ErrorNotice error={new AnDunError('NOT_FOUND')} />
      </div>
    );
  }
  return <LoadedIntake key={id.data} intakeId={id.data} />;
}

function LoadedIntake(props: { intakeId: IntakeId }) {
  const { orpc } = useEngine();
  const [generation, setGeneration] = useState(0);
  const query = useQuery({
    ...orpc.intake.get.queryOptions({ input: { intakeId: props.intakeId } }),
    // A draft goes on from what is stored, never from what the cache remembers.
    refetchOnMount: 'always',
    staleTime: 0,
  });
  if (query.isError && !query.data) {
    return (
      <div className="ad-page">
        <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      </div>
    );
  }
  if (!query.data || !query.isFetchedAfterMount) return <PageLoading rows={10} />;
  const reload = async () => {
    await query.refetch();
    setGeneration((count) => count + 1);
  };
  return <IntakeDesk key={generation} record={query.data} onReload={() => void reload()} />;
}
