import { type RefObject, useLayoutEffect, useState } from 'react';

/** A4 at 96 dpi. */
const sheetPx = (210 / 25.4) * 96;

/** How much a sheet of A4 has to shrink to fit an element's width; never above 1. */
export function useFittingZoom(element: RefObject<HTMLElement | null>): number {
  const [zoom, setZoom] = useState(1);
  useLayoutEffect(() => {
    const node = element.current;
    if (!node) return;
    const measure = () => {
      const { paddingLeft, paddingRight } = getComputedStyle(node);
      const room =
        node.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      if (room > 0) setZoom(Math.min(1, room / sheetPx));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(node);
    return () => observer.disconnect();
  }, [element]);
  return zoom;
}
