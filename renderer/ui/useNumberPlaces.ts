import { useQuery } from '@tanstack/react-query';
import type { PhoneNumber } from '../../domain/phone/phoneNumber.ts';
import type { NumberPlace, SegmentInfo } from '../../domain/phone/segmentTable.ts';
import { useEngine } from '../rpc/EngineProvider.tsx';

export interface NumberPlaces {
  /** Null while nothing is known: no table, not a mobile, not in the table. */
  placeOf(phone: PhoneNumber): NumberPlace | null;
  table: SegmentInfo | null;
}

/** Where mobile numbers were taken out, by the firm's table of segments; other numbers ask nothing. */
export function useNumberPlaces(phones: readonly PhoneNumber[]): NumberPlaces {
  const { orpc } = useEngine();
  const mobiles = phones.filter(({ kind }) => kind === 'mobile').map((phone) => phone.normalised);
  const numbers = [...new Set(mobiles)].sort().slice(0, 500);
  const { data } = useQuery(
    orpc.directory.placesOf.queryOptions({
      input: { numbers },
      enabled: numbers.length > 0,
      staleTime: 600_000,
      placeholderData: (before) => before,
    }),
  );
  const places = new Map(data?.places.map((place) => [place.normalised, place]));
  return {
    placeOf: (phone) => places.get(phone.normalised) ?? null,
    table: data?.table ?? null,
  };
}
