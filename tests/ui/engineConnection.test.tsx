import { useQuery } from '@tanstack/react-query';
import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AnDunError } from '../../domain/errors.ts';
import { emptyFirmProfile } from '../../domain/firm/firmProfile.ts';
import { useEngine } from '../../renderer/rpc/EngineProvider.tsx';
import { connectEngine } from '../../renderer/rpc/engineConnection.ts';
import { engineError } from '../../renderer/rpc/engineError.ts';
import { useChange } from '../../renderer/rpc/useChange.ts';
import { fakeEngine } from './support/fakeEngine.ts';
import { renderScreen } from './support/renderScreen.tsx';

const firm = { ...emptyFirmProfile, name: '青岚律师事务所' };
const never = () => new Promise<never>(() => {});

describe('the line between screens and engine', () => {
  it('answers calls made before the engine was there', async () => {
    const engine = fakeEngine({ firm: { get: () => firm } });
    engine.crash();
    const connection = connectEngine(engine);
    const answer = connection.client.firm.get();
    engine.restart();
    expect((await answer).name).toBe('青岚律师事务所');
    connection.dispose();
  });

  it('fails a call in flight with ENGINE_LOST when the engine dies', async () => {
    const engine = fakeEngine({ firm: { get: never } });
    const connection = connectEngine(engine);
    const call = connection.client.firm.get();
    call.catch(() => {});
    await waitFor(() => expect(engine.callsOf('firm.get')).toHaveLength(1));
    engine.crash();
    await expect(call).rejects.toMatchObject({ code: 'ENGINE_LOST' });
    expect(connection.state()).toBe('lost');
    connection.dispose();
  });

  it('fails it with ENGINE_LOST also where the port closes before anybody says why', async () => {
    const engine = fakeEngine({ firm: { get: never } });
    const connection = connectEngine(engine);
    const call = connection.client.firm.get();
    call.catch(() => {});
    await waitFor(() => expect(engine.callsOf('firm.get')).toHaveLength(1));
    engine.hangUp();
    await expect(call).rejects.toMatchObject({ code: 'ENGINE_LOST' });
    expect(connection.state()).toBe('connecting');
    engine.crash();
    expect(connection.state()).toBe('lost');
    connection.dispose();
  });

  it('keeps calls made after a lock for the fresh engine', async () => {
    const engine = fakeEngine({ firm: { get: () => firm } });
    const connection = connectEngine(engine);
    await connection.whenReady(1_000);
    connection.awaitFreshEngine();
    const call = connection.client.firm.get();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(engine.callsOf('firm.get')).toHaveLength(0);
    engine.restart();
    expect((await call).name).toBe('青岚律师事务所');
    connection.dispose();
  });

  it('ends a running stream without promising a retry when the engine dies', async () => {
    const engine = fakeEngine({
      evidence: {
        async *verifyAll() {
          yield { type: 'progress', done: 1, total: 2, title: '通话录音' };
          await never();
        },
      },
    });
    const connection = connectEngine(engine);
    const commandId = '01900000-0000-7000-8000-000000000001';
    const stream = await connection.client.evidence.verifyAll({ commandId, matter: null });
    expect((await stream.next()).value).toMatchObject({ done: 1 });
    const next = stream.next();
    next.catch(() => {});
    engine.crash();
    await expect(next).rejects.toMatchObject({ code: 'STREAM_INTERRUPTED' });
    connection.dispose();
  });

  it('says at once that the engine will not come back', async () => {
    const engine = fakeEngine();
    const connection = connectEngine(engine);
    engine.crash({ reason: 'gaveUp', restarting: false });
    await expect(connection.client.firm.get()).rejects.toMatchObject({
      code: 'ENGINE_UNAVAILABLE',
    });
    connection.dispose();
  });

  it('treats a lock as a quiet new beginning, not as a failure', () => {
    const engine = fakeEngine();
    const connection = connectEngine(engine);
    engine.crash({ reason: 'locked', restarting: true });
    expect(connection.state()).toBe('connecting');
    connection.dispose();
  });

  it('brings a refusal over as its code, its sentence and the fields at fault', async () => {
    const engine = fakeEngine({
      firm: {
        get: () => {
          throw new AnDunError('INPUT_INVALID', ['firm.creditCode']);
        },
      },
    });
    const connection = connectEngine(engine);
    const thrown = await connection.client.firm.get().catch((error: unknown) => error);
    expect(engineError(thrown)).toMatchObject({
      code: 'INPUT_INVALID',
      fields: ['firm.creditCode'],
    });
    connection.dispose();
  });

  it('never shows raw English from inside', () => {
    expect(engineError(new TypeError('x is undefined')).sentence).toMatch(/程序内部出错/);
  });
});

function SaveFirm() {
  const change = useChange((client) => client.firm.save, { successText: '已保存' });
  return (
    <button type="button" onClick={() => void change.run({ firm })}>
      {change.pending ? '正在保存' : (change.error?.sentence ?? '保存')}
    </button>
  );
}

function FirmName() {
  const { orpc } = useEngine();
  const query = useQuery(orpc.firm.get.queryOptions());
  return <p>{query.data?.name ?? '…'}</p>;
}

describe('a change', () => {
  it('is repeated with the same command id when the engine died under it', async () => {
    let lost = true;
    const engine = fakeEngine({ firm: { save: ({ firm: saved }) => (lost ? never() : saved) } });
    const { user } = renderScreen(<SaveFirm />, { engine });
    await user.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(engine.callsOf('firm.save')).toHaveLength(1));
    lost = false;
    act(() => engine.crash());
    act(() => engine.restart());
    await screen.findByText('已保存');
    const ids = engine
      .callsOf('firm.save')
      .map((call) => (call.input as { commandId: string }).commandId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('is given up when the engine died under it three times: it may be what ends the engine', async () => {
    const engine = fakeEngine({ firm: { save: never } });
    const { user } = renderScreen(<SaveFirm />, { engine });
    await user.click(screen.getByRole('button', { name: '保存' }));
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      await waitFor(() => expect(engine.callsOf('firm.save')).toHaveLength(attempt));
      act(() => engine.crash());
      act(() => engine.restart());
    }
    await screen.findByRole('button', { name: /程序内部出错/ });
    expect(engine.callsOf('firm.save')).toHaveLength(3);
  });

  it('shows the sentence of a refusal and lets the user try again with a new command', async () => {
    const engine = fakeEngine({
      firm: {
        save: () => {
          throw new AnDunError('DISK_FULL');
        },
      },
    });
    const { user } = renderScreen(<SaveFirm />, { engine });
    await user.click(screen.getByRole('button', { name: '保存' }));
    await user.click(await screen.findByRole('button', { name: /磁盘空间不足/ }));
    await waitFor(() => expect(engine.callsOf('firm.save')).toHaveLength(2));
    const ids = engine
      .callsOf('firm.save')
      .map((call) => (call.input as { commandId: string }).commandId);
    expect(new Set(ids).size).toBe(2);
  });

  it('refreshes what was read before', async () => {
    let name = '旧名称';
    const engine = fakeEngine({
      firm: {
        get: () => ({ ...firm, name }),
        save: ({ firm: saved }) => {
          name = saved.name;
          return saved;
        },
      },
    });
    const { user } = renderScreen(
      <>
        <FirmName />
        <SaveFirm />
      </>,
      { engine },
    );
    await screen.findByText('旧名称');
    await user.click(screen.getByRole('button', { name: '保存' }));
    await screen.findByText('青岚律师事务所');
  });

  it('reads again what it showed before the engine was lost', async () => {
    let name = '崩溃前';
    const engine = fakeEngine({ firm: { get: () => ({ ...firm, name }) } });
    renderScreen(<FirmName />, { engine });
    await screen.findByText('崩溃前');
    name = '恢复后';
    act(() => engine.crash());
    expect(screen.getByText('崩溃前')).toBeTruthy();
    act(() => engine.restart());
    await screen.findByText('恢复后');
  });
});
