import { useLayoutEffect, useRef, useState } from 'react';

const tableHeaderPx = 40;
const bottomGapPx = 28;
const leastPx = 200;

/** Height in pixels left below an element in the window: what a virtual table may take for its rows. */
export function useRemainingHeight() {
  const ref = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(480);
  useLayoutEffect(() => {
    const measure = () => {
      const top = ref.current?.getBoundingClientRect().top ?? 0;
      setHeight(Math.max(leastPx, window.innerHeight - top - tableHeaderPx - bottomGapPx));
    };
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return { ref, height };
}
