import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { focusStep } from '../verification/focusStep.ts';
import type { VerdictTab } from '../verification/VerdictPanel.tsx';
import { placeOfField, type StepNumber } from './fieldPlace.ts';
import { focusField, focusFirst } from './focusField.ts';

export interface Wizard {
  root: RefObject<HTMLDivElement | null>;
  /** 0 = the one box an intake starts with. */
  step: StepNumber | 0;
  contactId: string | null;
  tab: VerdictTab;
  setContactId(contactId: string): void;
  setTab(tab: VerdictTab): void;
  open(step: StepNumber): void;
  /** Opens the step or the checklist where that field or step code stands, and puts the cursor there. */
  goTo(field: string): void;
}

/** Which step is open, and where the cursor goes next. */
export function useWizard(start: StepNumber | 0, firstContactId: string | null = null): Wizard {
  const root = useRef<HTMLDivElement>(null);
  const [step, setStep] = useState<StepNumber | 0>(start);
  const [contactId, setContactId] = useState<string | null>(firstContactId);
  const [tab, setTab] = useState<VerdictTab>('reasons');
  const [target, setTarget] = useState<{ field: string | null } | null>(null);

  useEffect(() => {
    if (target === null) return;
    let frame = 0;
    let framesLeft = 20;
    const attempt = () => {
      framesLeft -= 1;
      if (root.current === null || placeCursor(root.current, target.field) || framesLeft === 0)
        return;
      frame = requestAnimationFrame(attempt);
    };
    attempt();
    return () => cancelAnimationFrame(frame);
  }, [target]);

  const open = useCallback((next: StepNumber) => {
    setStep(next);
    setTarget({ field: null });
  }, []);
  const goTo = useCallback((field: string) => {
    const place = placeOfField(field);
    if (place.kind === 'check') setTab('checklist');
    else {
      setStep(place.step);
      if (place.contactId !== null) setContactId(place.contactId);
    }
    setTarget({ field });
  }, []);
  return { root, step, contactId, tab, setContactId, setTab, open, goTo };
}

/** Returns false while the place is not on the screen yet. */
function placeCursor(root: HTMLElement, field: string | null): boolean {
  const place = field === null ? null : placeOfField(field);
  if (place?.kind === 'check') return focusStep(root, place.code);
  if (place !== null && focusField(root, place.field)) return true;
  const panel = root.querySelector('.step-panel');
  if (panel === null) return false;
  focusFirst(panel);
  panel.closest('.intake-main')?.scrollTo?.(0, 0);
  return true;
}
