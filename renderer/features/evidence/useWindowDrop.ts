import { useEffect, useRef, useState } from 'react';

/**
 * Files dropped anywhere in the window, while the caller is on the page.
 * @returns true while files hang over the window
 */
export function useWindowDrop(onDrop: (files: File[]) => void): boolean {
  const [hanging, setHanging] = useState(false);
  const latest = useRef(onDrop);
  latest.current = onDrop;
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setHanging(true);
    };
    const leave = (event: DragEvent) => {
      // Between two elements relatedTarget is the next one; it is null when the pointer leaves the window.
      if (event.relatedTarget === null) setHanging(false);
    };
    const drop = (event: DragEvent) => {
      setHanging(false);
      if (!carriesFiles(event)) return;
      event.preventDefault();
      latest.current([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragenter', over);
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', over);
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return hanging;
}

function carriesFiles(event: DragEvent): boolean {
  return [...(event.dataTransfer?.types ?? [])].includes('Files');
}
