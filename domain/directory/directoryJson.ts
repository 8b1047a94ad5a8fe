import { z } from 'zod';
import { type DirectoryReading, IncomingOrganisation } from './incomingOrganisation.ts';
import { normaliseOrganisation } from './normaliseOrganisation.ts';
import { Organisation } from './organisation.ts';

/**
 * The directory as a JSON file: `{"format":"andun-directory","version":1,"exportedOn":"YYYY-MM-DD","organisations":[…]}`,
 * each organisation as in domain/directory/organisation.ts.
 */
const DirectoryFile = z.object({
  format: z.literal('andun-directory'),
  version: z.literal(1),
  exportedOn: z.iso.date(),
  organisations: z.array(z.unknown()).max(50_000),
});

/** @param exportedOn 'YYYY-MM-DD' */
export function directoryJson(organisations: readonly Organisation[], exportedOn: string): string {
  const file = { format: 'andun-directory', version: 1, exportedOn, organisations };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** @returns null when it is no such file */
export function readDirectoryJson(text: string, today: string): DirectoryReading | null {
  const file = DirectoryFile.safeParse(parsed(text)).data;
  if (!file) return null;
  const reading: DirectoryReading = { incoming: [], refused: [] };
  for (const [index, value] of file.organisations.entries()) {
    const place = index + 1;
    const organisation = Organisation.safeParse(value).data;
    const incoming = organisation && incomingOf(organisation, place);
    if (!incoming) {
      const { name } = z.object({ name: z.string() }).catch({ name: '' }).parse(value);
      reading.refused.push({ place, name, content: '', reason: 'bad_shape' });
      continue;
    }
    const late = allChecks(incoming).some(({ checkedOn }) => checkedOn > today);
    if (late) {
      reading.refused.push({ place, name: incoming.name, content: '', reason: 'future_date' });
      continue;
    }
    reading.incoming.push(incoming);
  }
  return reading;
}

function incomingOf(written: Organisation, place: number): IncomingOrganisation | null {
  const { organisation, faults } = normaliseOrganisation(written);
  if (faults.length > 0) return null;
  const { category, website, note, source, checkedOn, status } = organisation;
  const entry = { category, website, note, source, checkedOn, status };
  const found = IncomingOrganisation.safeParse({ ...organisation, entry, place }).data;
  const isWhole =
    found &&
    allChecks(found).every((check) => check.source.trim() !== '' && isDate(check.checkedOn));
  return isWhole ? found : null;
}

function allChecks(incoming: IncomingOrganisation) {
  const { formerNames, numbers, domains, apps, licences, entry } = incoming;
  return [...formerNames, ...numbers, ...domains, ...apps, ...licences, ...(entry ? [entry] : [])];
}

function isDate(text: string): boolean {
  return z.iso.date().safeParse(text).success;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
