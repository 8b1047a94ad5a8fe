import { firstTables } from './migrations/0001-first-tables.ts';
import { importedRows } from './migrations/0002-imported-rows.ts';
import { evidenceParts } from './migrations/0003-evidence-parts.ts';
import { screenshotReadings } from './migrations/0004-screenshot-readings.ts';
import { custodyRecords } from './migrations/0005-custody-records.ts';
import { stepPerformer } from './migrations/0006-step-performer.ts';
import { pictureReading } from './migrations/0007-picture-reading.ts';
import { paperDetails } from './migrations/0008-paper-details.ts';
import { importedRowIds } from './migrations/0009-imported-row-ids.ts';
import { shownNames } from './migrations/0010-shown-names.ts';
import { firmTemplates } from './migrations/0011-firm-templates.ts';
import { collectionSettings } from './migrations/0012-collection-settings.ts';
import { documentSketches } from './migrations/0013-document-sketches.ts';
import { matterLinks } from './migrations/0014-matter-links.ts';
import { documentDispatches } from './migrations/0015-document-dispatches.ts';
import { paperTemplates } from './migrations/0016-paper-templates.ts';
import { directoryChanges } from './migrations/0017-directory-changes.ts';
import { directoryValues } from './migrations/0018-directory-values.ts';
import { clueSightings } from './migrations/0019-clue-sightings.ts';
import { repliesAndPacks } from './migrations/0020-replies-and-packs.ts';
import { numberSegments } from './migrations/0021-number-segments.ts';
import { bundleChoices } from './migrations/0022-bundle-choices.ts';
import { accountAnswers } from './migrations/0023-account-answers.ts';

export interface Migration {
  /** 1, 2, 3 … without gaps; stands in the database as user_version. */
  version: number;
  name: string;
  /** Runs in one transaction with foreign keys off. */
  sql: string;
}

export const migrations: readonly Migration[] = [
  firstTables,
  importedRows,
  evidenceParts,
  screenshotReadings,
  custodyRecords,
  stepPerformer,
  pictureReading,
  paperDetails,
  importedRowIds,
  shownNames,
  firmTemplates,
  collectionSettings,
  documentSketches,
  matterLinks,
  documentDispatches,
  paperTemplates,
  directoryChanges,
  directoryValues,
  clueSightings,
  repliesAndPacks,
  numberSegments,
  bundleChoices,
  accountAnswers,
];
