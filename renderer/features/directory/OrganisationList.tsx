import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { hasStaleValue } from '../../../domain/directory/directoryChange.ts';
import type { Organisation } from '../../../domain/directory/organisation.ts';
import { shanghaiDate } from '../../../domain/time/shanghaiTime.ts';
import { directoryText } from '../../text/directoryText.ts';
import { useRememberedScroll } from '../../ui/useRememberedScroll.ts';

interface OrganisationListProps {
  organisations: readonly Organisation[];
  selectedId: string | null;
  onSelect: (organisationId: string) => void;
}

/** A virtual list box: arrows, Home and End move the choice, and the detail follows. */
export function OrganisationList(props: OrganisationListProps) {
  const { organisations, selectedId, onSelect } = props;
  const box = useRef<HTMLDivElement>(null);
  const selected = organisations.findIndex(({ id }) => id === selectedId);
  const rows = useVirtualizer({
    count: organisations.length,
    getScrollElement: () => box.current,
    estimateSize: () => 54,
    overscan: 8,
    initialRect: { width: 320, height: 560 },
  });
  useRememberedScroll('directory', box, true);
  const scrollToIndex = rows.scrollToIndex;
  useEffect(() => {
    if (selected >= 0) scrollToIndex(selected, { align: 'auto' });
  }, [selected, scrollToIndex]);

  const press = (event: KeyboardEvent) => {
    const last = organisations.length - 1;
    const target = {
      ArrowDown: Math.min(selected + 1, last),
      ArrowUp: Math.max(selected - 1, 0),
      PageDown: Math.min(selected + 8, last),
      PageUp: Math.max(selected - 8, 0),
      Home: 0,
      End: last,
    }[event.key];
    const organisation = target === undefined ? undefined : organisations[target];
    if (!organisation) return;
    event.preventDefault();
    onSelect(organisation.id);
  };
  return (
    <div
      className="ad-organisations"
      ref={box}
      role="listbox"
      aria-label={directoryText.listLabel}
      aria-activedescendant={selected >= 0 ? `organisation-${selectedId}` : undefined}
      tabIndex={0}
      onKeyDown={press}
    >
      <div className="ad-virtual" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((item) => {
          const organisation = organisations[item.index];
          if (!organisation) return null;
          return (
            <OrganisationOption
              key={organisation.id}
              organisation={organisation}
              top={item.start}
              selected={organisation.id === selectedId}
              position={item.index + 1}
              count={organisations.length}
              onSelect={() => onSelect(organisation.id)}
            />
          );
        })}
      </div>
    </div>
  );
}

interface OptionProps {
  organisation: Organisation;
  top: number;
  selected: boolean;
  position: number;
  count: number;
  onSelect: () => void;
}

function OrganisationOption(props: OptionProps) {
  const { organisation } = props;
  const first = organisation.numbers[0]?.number;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus (aria-activedescendant)
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the list
    <div
      id={`organisation-${organisation.id}`}
      role="option"
      aria-selected={props.selected}
      aria-posinset={props.position}
      aria-setsize={props.count}
      className="ad-organisation"
      style={{ transform: `translateY(${props.top}px)` }}
      onClick={props.onSelect}
    >
      <span className="ad-organisation-name">{organisation.name}</span>
      <span className="ad-organisation-line">
        {organisation.category}
        {first ? ` · ${first}` : ''}
        {hasStaleValue(organisation, shanghaiDate(Date.now())) ? (
          <span className="ad-organisation-stale"> · {directoryText.staleEntry}</span>
        ) : null}
      </span>
    </div>
  );
}
