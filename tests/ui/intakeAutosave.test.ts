import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ErrorCode } from '../../domain/errors.ts';
import { emptyIntakeForm, type IntakeForm } from '../../domain/intake/intakeForm.ts';
import {
  createAutosaver,
  type SaveRequest,
  type SaveState,
} from '../../renderer/features/intake/autosave.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function note(text: string): IntakeForm {
  return { ...emptyIntakeForm, note: text };
}

/** A store that answers as told and remembers commands, as the engine does. */
function setUp(answers: (ErrorCode | 'stored but lost')[] = []) {
  const requests: SaveRequest[] = [];
  const states: SaveState[] = [];
  const done = new Map<string, number>();
  let revision = 1;
  let ids = 0;
  const saver = createAutosaver({
    revision: 1,
    save: async (request) => {
      requests.push(request);
      const answer = answers.shift();
      const known = done.get(request.commandId);
      if (answer !== undefined && answer !== 'stored but lost') throw answer;
      if (known === undefined) {
        if (request.revision !== revision) throw 'STALE_REVISION';
        revision += 1;
        done.set(request.commandId, revision);
      }
      if (answer === 'stored but lost') throw 'ENGINE_LOST';
      return { revision: known ?? revision, updatedAtMs: 1_000 * revision };
    },
    newCommandId: () => {
      ids += 1;
      return `command-${ids}`;
    },
    codeOf: (error) => error as ErrorCode,
    onState: (state) => states.push(state),
    onSaved: () => {},
  });
  const writtenNotes = () => requests.map((request) => request.form.note);
  return {
    saver,
    requests,
    states,
    writtenNotes,
    setStored: (next: number) => {
      revision = next;
    },
  };
}

describe('An intake saves itself', () => {
  it('600 ms after the last key, once for a burst of keys', async () => {
    const { saver, writtenNotes, states } = setUp();
    saver.change(note('一'));
    await vi.advanceTimersByTimeAsync(500);
    saver.change(note('一二'));
    await vi.advanceTimersByTimeAsync(599);
    expect(writtenNotes()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(writtenNotes()).toEqual(['一二']);
    expect(states).toEqual([{ kind: 'saving' }, { kind: 'saved', atMs: 2_000 }]);
    expect(saver.isDirty()).toBe(false);
  });

  it('at once when the field is left', async () => {
    const { saver, writtenNotes } = setUp();
    saver.change(note('半句'));
    await saver.flush();
    expect(writtenNotes()).toEqual(['半句']);
  });

  it('with the revision that the save before returned', async () => {
    const { saver, requests } = setUp();
    saver.change(note('一'));
    await saver.flush();
    saver.change(note('二'));
    await saver.flush();
    expect(requests.map(({ revision }) => revision)).toEqual([1, 2]);
    expect(new Set(requests.map(({ commandId }) => commandId)).size).toBe(2);
  });

  it('again with the same command when the engine was lost, so that nothing is stored twice', async () => {
    const { saver, requests, states } = setUp(['stored but lost']);
    saver.change(note('一'));
    await saver.flush();
    expect(states.at(-1)).toEqual({ kind: 'retrying' });
    saver.change(note('一二'));
    await vi.advanceTimersByTimeAsync(1_000);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(requests.map(({ commandId, form }) => [commandId, form.note])).toEqual([
      ['command-1', '一'],
      ['command-1', '一'],
      ['command-2', '一二'],
    ]);
    expect(states.at(-1)?.kind).toBe('saved');
  });

  it('keeps trying while the engine stays away and says so', async () => {
    const lost: ErrorCode[] = ['ENGINE_LOST', 'ENGINE_LOST', 'ENGINE_UNAVAILABLE', 'DISK_FULL'];
    const { saver, requests, states } = setUp(lost);
    saver.change(note('一'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(requests).toHaveLength(5);
    expect(states.at(-1)?.kind).toBe('saved');
    expect(saver.isDirty()).toBe(false);
  });

  it('never overwrites what was changed elsewhere until a person says so', async () => {
    const { saver, states, writtenNotes, setStored } = setUp();
    setStored(7);
    saver.change(note('这里的'));
    await saver.flush();
    expect(states.at(-1)).toEqual({ kind: 'stale' });
    saver.change(note('这里的，又改'));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(writtenNotes()).toEqual(['这里的']);
    await saver.adopt(7);
    expect(writtenNotes()).toEqual(['这里的', '这里的，又改']);
    expect(states.at(-1)?.kind).toBe('saved');
  });

  it('tries again with the next change when the content was refused', async () => {
    const { saver, states, writtenNotes } = setUp(['INPUT_INVALID']);
    saver.change(note('坏'));
    await saver.flush();
    expect(states.at(-1)).toEqual({ kind: 'refused', code: 'INPUT_INVALID' });
    saver.change(note('好'));
    await vi.advanceTimersByTimeAsync(600);
    expect(writtenNotes()).toEqual(['坏', '好']);
    expect(states.at(-1)?.kind).toBe('saved');
  });

  it('still writes the last words after the screen was left', async () => {
    const { saver, writtenNotes } = setUp(['ENGINE_LOST']);
    saver.change(note('最后一句'));
    saver.dispose();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(writtenNotes()).toEqual(['最后一句', '最后一句']);
  });
});
